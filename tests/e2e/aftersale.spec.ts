// After the sale, as a guest on a phone lives it: the order is found again, the shop is asked and answers, the goods
// are rated, one comes back, another order is cancelled in time.
import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'
import { expectAccessible } from '#tests/support/e2e-axe.ts'
import { addToCart, fillCheckout } from '#tests/support/e2e-buying.ts'
import { phone, signIn } from '#tests/support/e2e-people.ts'
import { drawnPhoto } from '#tests/support/e2e-shop.ts'

// Nobody else's test changes this shop of the demo.
const shop = { slug: 'coi-kim-son', owner: 'chu@coi-kim-son.demo' }
const receiver = {
  name: 'Đào Thị Mơ',
  phone: '0976123456',
  address: {
    province: 'Tỉnh Ninh Bình',
    typed: 'yen khanh',
    commune: 'Xã Yên Khánh',
    line: 'Xóm 7',
  },
}

async function orderSomething(page: Page): Promise<string> {
  await page.goto(`/shops/${shop.slug}`)
  const goods = page.locator('article').filter({ hasNotText: 'Tạm hết hàng' })
  await goods.getByRole('link').first().click()
  await addToCart(page)
  await page.getByRole('link', { name: 'Xem giỏ hàng' }).click()
  await page.getByRole('link', { name: 'Đặt hàng' }).click()
  await fillCheckout(page, receiver)
  await page.getByRole('radio', { name: /^Giao tận nơi/ }).check()
  await page.getByRole('radio', { name: /^Trả tiền khi nhận/ }).check()
  await page.getByRole('button', { name: 'Đặt hàng' }).click()
  await page.waitForURL('**/orders/**')
  await expect(page.getByText('Cảm ơn bạn, cửa hàng đã nhận đơn.')).toBeVisible()
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

async function findOrder(page: Page, code: string, number: string): Promise<void> {
  await page.goto('/orders')
  await page.getByLabel('Mã đơn').fill(code.toLowerCase())
  await page.getByLabel('Số điện thoại đã đặt hàng').fill(number)
  await page.getByRole('button', { name: 'Xem đơn hàng' }).click()
}

async function say(page: Page, words: string): Promise<void> {
  await page.getByLabel('Tin nhắn', { exact: true }).fill(words)
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible()
}

async function openAtDesk(seller: Page, code: string): Promise<void> {
  await seller.goto(`/seller/${shop.slug}/orders?q=${code}`)
  await seller.getByRole('link', { name: new RegExp(code) }).click()
  await expect(seller.getByRole('heading', { level: 1, name: new RegExp(code) })).toBeVisible()
}

test('a guest finds the order again, asks, rates what came, and gives one piece back', async ({
  page: guest,
  anotherPerson,
  expectedErrors,
}) => {
  test.setTimeout(300_000)
  expectedErrors.push(/409|422/)
  const code = await orderSomething(guest)
  const otherPhone = await anotherPerson(phone)
  const seller = await anotherPerson()
  await signIn(seller, shop.owner)

  await test.step('on another phone, by code and telephone, and by nothing less', async () => {
    await findOrder(otherPhone, code, '0900000000')
    await expect(otherPhone.getByRole('alert')).toContainText('Không có đơn nào')
    await findOrder(otherPhone, code, '+84 976 123 456')
    await expect(otherPhone.getByRole('heading', { level: 1 })).toContainText(code)
    await expect(otherPhone.getByText(receiver.name)).toBeVisible()
  })

  await test.step('a question and its answer', async () => {
    await guest.getByRole('link', { name: 'Nhắn cửa hàng' }).click()
    await say(guest, `Bao giờ giao đơn ${code}?`)
    await seller.goto(`/seller/${shop.slug}/messages?show=waiting`)
    await seller.getByRole('link', { name: new RegExp(code) }).click()
    await say(seller, 'Chiều mai tới chị ạ.')
    await expect(guest.getByText('Chiều mai tới chị ạ.')).toBeVisible({ timeout: 30_000 })
  })

  await test.step('handed over and delivered', async () => {
    await openAtDesk(seller, code)
    await seller.getByRole('button', { name: new RegExp(`^Đã bàn giao`) }).click()
    await seller.getByRole('button', { name: new RegExp(`^Đã giao và thu tiền`) }).click()
    await expect(seller.getByText('Đã giao', { exact: true }).first()).toBeVisible()
  })

  await test.step('stars and words are read by everybody', async () => {
    await guest.goto(`/orders/${code}`)
    await expectAccessible(guest, 'an order that came')
    await guest.getByRole('link', { name: 'Viết đánh giá' }).click()
    await expectAccessible(guest, 'writing a review')
    const first = guest.getByRole('region').filter({ hasText: 'Bạn thấy thế nào?' }).first()
    await first.getByRole('radio', { name: /^5/ }).check()
    await first.getByLabel(/^Bạn thấy thế nào/).fill(`Đẹp như ảnh, đơn ${code}`)
    await guest.getByRole('button', { name: 'Gửi đánh giá' }).click()
    await expect(guest.getByRole('alert')).toContainText('Cảm ơn bạn')
    await seller.goto(`/seller/${shop.slug}/reviews`)
    await expect(seller.getByText(`Đẹp như ảnh, đơn ${code}`)).toBeVisible()
  })

  await test.step('what came broken is refunded without being sent back', async () => {
    await guest.goto(`/orders/${code}`)
    await guest.getByRole('link', { name: 'Trả hàng, hoàn tiền' }).click()
    await expectAccessible(guest, 'asking for a return')
    await guest.getByRole('radio', { name: 'Vỡ, móp, rách khi tới nơi' }).check()
    await guest.getByLabel(/^Kể cho cửa hàng/).fill('Một góc bị rách')
    await guest.getByRole('button', { name: 'Gửi yêu cầu' }).click()
    await expect(guest.getByRole('alert')).toContainText('Chụp ít nhất một tấm ảnh')
    const photo = { name: 'rach.jpg', mimeType: 'image/jpeg', buffer: await drawnPhoto() }
    await guest.getByLabel(/^Ảnh/).setInputFiles(photo)
    await guest.getByRole('button', { name: 'Gửi yêu cầu' }).click()
    await expect(guest.getByText('Chờ cửa hàng trả lời')).toBeVisible()

    await seller.goto(`/seller/${shop.slug}/returns?status=requested`)
    await seller.getByRole('link', { name: new RegExp(code) }).click()
    await expect(seller.getByRole('img', { name: 'Ảnh 1' })).toBeVisible()
    await seller.getByRole('button', { name: 'Đồng ý cho trả' }).click()
    await expect(seller.getByText('Đã hoàn tiền', { exact: true })).toBeVisible()

    await guest.reload()
    await expect(guest.getByText('Bạn không cần gửi hàng về.')).toBeVisible()
    await expectAccessible(guest, 'a return that was refunded')
  })
})

const rooms = ['', 'orders', 'returns', 'customers', 'messages', 'reviews']

test('the desk and the list of orders stand up to axe', async ({ page: seller, anotherPerson }) => {
  test.setTimeout(300_000)
  const shopper = await anotherPerson({ viewport: seller.viewportSize() })
  await signIn(seller, shop.owner)
  for (const room of rooms) {
    await seller.goto(`/seller/${shop.slug}/${room}`)
    await expectAccessible(seller, `/seller/${room}`)
  }

  await signIn(shopper, 'khach@nieu.demo')
  for (const path of ['/account/orders', '/account/messages', '/orders']) {
    await shopper.goto(path)
    await expectAccessible(shopper, path)
  }
})

test('an order that has not left the shop is cancelled by the guest, with a reason the shop reads', async ({
  page: guest,
  anotherPerson,
}) => {
  const code = await orderSomething(guest)
  await guest.getByRole('link', { name: 'Huỷ đơn' }).click()
  await guest.getByRole('radio', { name: 'Đặt nhầm' }).check()
  await guest.getByRole('button', { name: 'Huỷ đơn' }).click()
  await expect(guest.getByText('Bạn đã huỷ đơn. Đặt nhầm')).toBeVisible()

  const seller = await anotherPerson()
  await signIn(seller, shop.owner)
  await openAtDesk(seller, code)

  await expect(seller.getByText('Đặt nhầm')).toBeVisible()
  await expect(seller.getByText('Đã huỷ', { exact: true })).toBeVisible()
})
