// A card is sold at the counter, pays a part of one order beside VNPay and the whole of another, and is switched off.
import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'
import { addToCart, fillCheckout, productLink } from '#tests/support/e2e-buying.ts'
import { signIn } from '#tests/support/e2e-people.ts'
import { expectPaid, pressAtGateway } from '#tests/support/e2e-payments.ts'

// A shop of the demo that no other test buys from.
const shop = 'nuoc-mam-sa-chau'
const goods = 'Mắm tôm Sa Châu'
const desk = `/seller/${shop}/gift-cards`
const address = {
  province: 'Tỉnh Ninh Bình',
  typed: 'yen khanh',
  commune: 'Xã Yên Khánh',
  line: 'Xóm 5',
}

test.skip(({ isMobile }) => !isMobile, 'the same pages; a phone is what people have at a counter')

async function sellCard(page: Page, amount: string): Promise<string> {
  await page.goto(desk)
  await page.getByRole('link', { name: 'Phát hành thẻ' }).first().click()
  await page.getByLabel('Số tiền trên thẻ').fill(amount)
  await page.getByLabel('Tên người nhận').fill('Bà Tư')
  await page.getByRole('radio', { name: /^Khách trả tiền mặt/ }).check()
  await page.getByRole('button', { name: 'Phát hành' }).click()
  await expect(page.getByText('Thẻ đã sẵn sàng')).toBeVisible()
  return page.getByText(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/).innerText()
}

async function putIntoCart(page: Page): Promise<void> {
  await page.goto(`/shops/${shop}`)
  await productLink(page, goods).click()
  await addToCart(page)
  await page.goto('/cart')
  await page.getByText('Tôi có thẻ quà tặng').click()
}

async function useCard(page: Page, code: string): Promise<void> {
  await page.getByLabel('Mã thẻ quà tặng').fill(code)
  await page.getByRole('button', { name: 'Dùng thẻ' }).click()
}

async function order(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Đặt hàng' }).click()
  await fillCheckout(page, { name, phone: '0987 654 322', address })
}

test('a card pays a part and VNPay the rest, then all of the next order, and is switched off', async ({
  page,
  expectedErrors,
}) => {
  test.setTimeout(180_000)
  expectedErrors.push(/409/)
  await signIn(page, `chu@${shop}.demo`)
  const [small, large] = [await sellCard(page, '50.000'), await sellCard(page, '2.000.000')]
  await page.context().clearCookies()

  await putIntoCart(page)
  await useCard(page, 'AAAA-BBBB-CCCC-DDDD')
  await expect(page.getByText(/Không có thẻ quà tặng nào mang mã này/)).toBeVisible()
  await useCard(page, small.toLowerCase())
  await expect(page.getByText(`Thẻ quà tặng ••${small.slice(-4)}`).first()).toBeVisible()
  await order(page, 'Đặng Thị Tư')
  await page.getByRole('radio', { name: /VNPay/ }).check()
  await page.getByRole('button', { name: 'Đặt hàng' }).click()
  await pressAtGateway(page, 'Thanh toán thành công')
  await expectPaid(page)
  await expect(page.getByText('Trả bằng tiền')).toBeVisible()

  await putIntoCart(page)
  await useCard(page, large)
  await order(page, 'Đặng Thị Tư')
  await expect(page.getByText(/Thẻ quà tặng trả hết đơn này/)).toBeVisible()
  await page.getByRole('button', { name: 'Đặt hàng' }).click()
  await expectPaid(page)
  await expect(page.getByText('Đã trả bằng thẻ quà tặng')).toBeVisible()

  await signIn(page, `chu@${shop}.demo`)
  await page.goto(`${desk}?q=${large.slice(-4)}`)
  await page.getByRole('link', { name: `Thẻ ••${large.slice(-4)}` }).click()
  await expect(page.getByText('Trả đơn hàng').first()).toBeVisible()
  await page.getByLabel(`Gõ ${large.slice(-4)} để xác nhận`).fill(large.slice(-4))
  await page.getByRole('button', { name: 'Ngưng thẻ này' }).click()
  await expect(page.getByText('Đã ngưng thẻ.')).toBeVisible()
})
