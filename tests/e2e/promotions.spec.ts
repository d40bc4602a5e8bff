// A shop makes a code; a shopper uses it, is told why another does nothing, and orders; the cart grows at sign-in.
import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'
import {
  addToCart,
  fillCheckout,
  findOnMarket,
  orderTotal,
  productLink,
} from '#tests/support/e2e-buying.ts'
import { signIn, signUp } from '#tests/support/e2e-people.ts'

const receiver = {
  name: 'Trần Thị Mơ',
  phone: '0912 345 679',
  address: {
    province: 'Tỉnh Ninh Bình',
    typed: 'yen khanh',
    commune: 'Xã Yên Khánh',
    line: 'Xóm 5',
  },
}

// Each project has codes of its own: both run on one demo.
const codeOf = (kind: string) => `${kind}${test.info().project.name}`.toUpperCase()
const run = String(Date.now() % 1_000_000)

async function makeCode(page: Page, code: string): Promise<void> {
  await page.goto('/seller/tra-ba-sao/promotions')
  await page.getByRole('link', { name: 'Tạo ưu đãi' }).first().click()
  await page.getByRole('link', { name: /^Giảm số tiền/ }).click()
  await page.getByLabel('Tên khách đọc thấy').fill(`Bớt 25.000 ₫ ${code}`)
  await page.getByLabel('Mã', { exact: false }).first().fill(code.toLowerCase())
  await page.getByLabel('Giảm bao nhiêu tiền').fill('25.000')
  await page.getByRole('button', { name: 'Lưu ưu đãi' }).click()
}

test('a code is made, refused beyond the law, used by a shopper, and seen in the shop', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/409/)
  const code = `${codeOf('BOT')}${run}`
  await signIn(page, 'chu@tra-ba-sao.demo')
  await makeCode(page, code)
  await expect(page.getByText(/quá 50% mà pháp luật cho phép/).first()).toBeVisible()
  await page.getByLabel('Chỉ khi mua từ').fill('90.000')
  await page.getByRole('button', { name: 'Lưu ưu đãi' }).click()
  await expect(page.getByText('Đã tạo ưu đãi.')).toBeVisible()
  await page.context().clearCookies()

  await page.goto('/shops/tra-ba-sao')
  await productLink(page, 'Trà búp Ba Sao').click()
  await addToCart(page)
  await page.goto('/cart')
  await page.getByLabel('Mã ưu đãi').fill('khongcoma')
  await page.getByRole('button', { name: 'Áp dụng' }).click()
  await expect(page.getByText(/Không có mã này/)).toBeVisible()
  await page.getByLabel('Mã ưu đãi').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Áp dụng' }).click()
  await expect(page.getByText('70.000 ₫').first()).toBeVisible()

  await page.getByRole('link', { name: 'Đặt hàng' }).click()
  await fillCheckout(page, receiver)
  await page.getByRole('radio', { name: /^Trả tiền khi nhận hàng/ }).check()
  await page.getByText('Gửi làm quà?').click()
  await page.getByLabel('Lời chúc kèm quà').fill('Chúc bà mạnh khoẻ')
  await page.getByRole('button', { name: 'Đặt hàng' }).click()
  await page.waitForURL('**/orders/**')
  // 70.000 of goods, and 20.000 for the way to the neighbouring commune
  expect(await orderTotal(page)).toBe(90_000)

  await signIn(page, 'chu@tra-ba-sao.demo')
  await page.goto(`/seller/tra-ba-sao/promotions?q=${code}`)
  await expect(page.getByText('1 đơn đã dùng')).toBeVisible()
  await page.getByRole('link', { name: new RegExp(code) }).click()
  await page.getByRole('button', { name: 'Tạm dừng' }).click()
  await expect(page.getByText('Đã tạm dừng. Đơn đã đặt không đổi.')).toBeVisible()
})

test('what a visitor chose is in the cart of their account after signing in', async ({ page }) => {
  const who = { name: 'Lê Văn Gộp', email: `gop-${codeOf('a').toLowerCase()}${run}@vidu.vn` }
  await findOnMarket(page, 'tra sen', 'Trà sen Tam Chúc')
  await productLink(page, 'Trà sen Tam Chúc').click()
  await addToCart(page)
  await signUp(page, who)

  await page.goto('/cart')
  await expect(page.getByRole('link', { name: 'Trà sen Tam Chúc' }).last()).toBeVisible()
  await page.goto('/account/addresses/new')
  await page.getByLabel('Tên gọi').fill('Nhà')
  await fillCheckout(page, receiver)
  await page.getByRole('button', { name: 'Lưu địa chỉ' }).click()
  await expect(page.getByText('Thường dùng', { exact: true })).toBeVisible()
  await page.goto('/checkout')
  await expect(page.getByLabel('Số điện thoại')).toHaveValue('0912345679')
  await expect(page.getByRole('combobox', { name: 'Xã, phường, đặc khu' })).toHaveValue(
    'Xã Yên Khánh',
  )
})
