// A parcel's way: the fee that follows the address, the packing table, a carrier, and the shopper who watches.
import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'
import { addToCart, fillCheckout, productLink } from '#tests/support/e2e-buying.ts'
import { signIn } from '#tests/support/e2e-people.ts'

// A shop of the demo that no other test buys from; it has contracts with both (simulated) carriers.
const shop = 'mat-ong-cuc-phuong'
const honey = 'Mật ong hoa nhãn'

test('a parcel goes out with a carrier, and the shopper follows it to the door', async ({
  page: shopper,
  anotherPerson,
  request,
  baseURL,
}, { project }) => {
  test.setTimeout(180_000)
  const name = `Lê Thị Bưởi ${project.name} ${Date.now().toString(36)}`
  const owner = await anotherPerson()

  await test.step('the fee is the least until the commune is known, then exact', async () => {
    await shopper.goto(`/shops/${shop}`)
    await productLink(shopper, honey).click()
    await addToCart(shopper)
    await shopper.goto('/checkout')
    await expect(shopper.getByRole('radio', { name: /^Giao tận nơi · từ 20\.000/ })).toBeVisible()

    await fillCheckout(shopper, {
      name,
      phone: '0987 654 321',
      address: {
        province: 'Thành phố Hà Nội',
        typed: 'hoan kiem',
        commune: 'Phường Hoàn Kiếm',
        line: '12 phố Hàng Bạc',
      },
    })

    await expect(shopper.getByRole('radio', { name: /^Giao tận nơi · 30\.000/ })).toBeVisible()
    await shopper.getByRole('radio', { name: /^Giao Hàng Nhanh · 36\.000/ }).check()
  })

  await test.step('the order is placed with the fee that was shown', async () => {
    await shopper.getByRole('radio', { name: /^Trả tiền khi nhận hàng/ }).check()
    await shopper.getByRole('button', { name: 'Đặt hàng' }).click()
    await expect(shopper.getByText('Cảm ơn bạn, cửa hàng đã nhận đơn.')).toBeVisible()
    await expect(shopper.getByText('36.000', { exact: false }).first()).toBeVisible()
  })

  const code =
    await test.step('the packer packs it for the carrier and hands it over', async () => {
      await signIn(owner, `chu@${shop}.demo`)
      await owner.goto(`/seller/${shop}/parcels?q=${encodeURIComponent(name)}`)
      await findOrder(owner, name).click()
      await expect(owner.getByRole('radio', { name: /^Giao Hàng Nhanh/ })).toBeChecked()
      await owner.getByRole('button', { name: 'Đóng kiện' }).click()
      await expect(owner.getByText('Đã đóng kiện.')).toBeVisible()
      const handOver = owner.getByRole('button', { name: 'Đã bàn giao: Kiện 1' })
      await expect(async () => {
        await owner.reload()
        await expect(handOver).toBeVisible({ timeout: 1_000 })
      }).toPass({ timeout: 30_000 })
      await handOver.click()
      await expect(owner.getByText('Kiện đã rời cửa hàng.')).toBeVisible()
      const facts = owner.getByRole('main').locator('dl').filter({ hasText: 'Mã vận đơn' })
      return (await facts.locator('dd.number').innerText()).trim()
    })

  await test.step('what the carrier says is what the shopper reads', async () => {
    await expect(shopper.getByText(code)).toBeHidden()
    const carriers = new URL(baseURL ?? '')
    carriers.port = String(Number(carriers.port) + 5)
    await expect(async () => {
      const form = { turn: 'next' }
      await request.post(`${carriers.origin}/control/ghn/${code}`, { form })
      await shopper.reload()
      await expect(shopper.getByText(code)).toBeVisible({ timeout: 1_000 })
      await expect(shopper.getByText('Bạn đã nhận', { exact: true })).toBeVisible({
        timeout: 2_000,
      })
    }).toPass({ timeout: 60_000 })
    await expect(shopper.getByText('Đang trên đường tới bạn', { exact: true })).toBeVisible()
  })
})

const findOrder = (page: Page, name: string) =>
  page.getByRole('main').getByRole('link').filter({ hasText: name })

test('papers of the ticked orders open as one document', async ({ page }) => {
  await signIn(page, `chu@${shop}.demo`)
  await page.goto(`/seller/${shop}/parcels?show=out`)
  const [first] = await page.getByRole('checkbox', { name: /^Chọn đơn/ }).all()
  if (!first) throw new Error('the demo has nothing on its way')
  const orderId = await first.getAttribute('value')

  const answers = await Promise.all(
    ['slip', 'label'].map((kind) =>
      page.request.get(`/seller/${shop}/parcels/papers/${kind}?order=${orderId}&size=a4`),
    ),
  )

  for (const answer of answers) {
    expect(answer.headers()['content-type']).toBe('application/pdf')
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('nobody pays a delivery fee that they did not see', async ({ page, expectedErrors }, {
    project,
  }) => {
    expectedErrors.push(/409/)
    await page.goto(`/shops/${shop}`)
    await productLink(page, honey).click()
    await page.getByRole('button', { name: 'Thêm vào giỏ' }).click()
    await page.goto('/checkout')
    await page.getByLabel('Họ tên người nhận').fill(`Ngô Văn Chậm ${project.name}`)
    await page.getByLabel('Số điện thoại').fill('0987 654 321')
    await page.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Thành phố Hà Nội' })
    await page.getByRole('combobox', { name: 'Xã, phường, đặc khu' }).fill('phuong hoan kiem')
    await page.getByLabel('Số nhà, thôn, xóm, đường').fill('12 phố Hàng Bạc')
    await page.getByRole('radio', { name: /^Trả tiền khi nhận hàng/ }).check()

    await page.getByRole('button', { name: 'Đặt hàng' }).click()

    await expect(page.getByRole('alert')).toContainText('Phí giao tới địa chỉ này đã được tính lại')
    await expect(page.getByRole('radio', { name: /^Giao tận nơi · 30\.000/ })).toBeChecked()
    await page.getByRole('button', { name: 'Đặt hàng' }).click()
    await expect(page.getByText('Cảm ơn bạn, cửa hàng đã nhận đơn.')).toBeVisible()
  })
})
