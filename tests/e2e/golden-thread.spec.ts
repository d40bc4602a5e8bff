// One pot of fish, from the farm diary to the province's figures, at the size of a phone and of a desk. The steps carry
// the numbers of the golden thread; the story tells them in its own order, because a shop is admitted before it sells.
import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'
import {
  addToCart,
  fillCheckout,
  findOnMarket,
  orderTotal,
  payAtTheBank,
  productLink,
} from '#tests/support/e2e-buying.ts'
import {
  addPond,
  fillProcess,
  recordFeeding,
  recordHarvest,
  sendProcess,
} from '#tests/support/e2e-diary.ts'
import { bytesBehind, download, hasXmlsec, xmlsecAccepts } from '#tests/support/e2e-invoice.ts'
import { acceptInvitation, phone, signIn, signUp } from '#tests/support/e2e-people.ts'
import { admitShop, dong, firstAndLastDay, readCommune } from '#tests/support/e2e-province.ts'
import { inviteFarmer, openShop, publishProduct, setUpInvoices } from '#tests/support/e2e-shop.ts'

test('a pot of fish is followed from the pond to the figures of the province', async ({
  page: owner,
  anotherPerson,
  expectedErrors,
}, { project }) => {
  test.setTimeout(240_000)
  expectedErrors.push(/40[349]|422/)
  const story = storyOf(project.name)
  const { shop, goods } = story
  const farmer = await anotherPerson(phone)
  const shopper = await anotherPerson()
  const officer = await anotherPerson()

  await test.step('1. Identity and tenancy: an account', () => signUp(owner, story.owner))

  await test.step('2. Administrative units: a shop at an address typed without marks', () =>
    openShop(owner, shop))

  await test.step('1. Identity and tenancy: a farmer is invited by letter and sees the diary, not the orders', async () => {
    await inviteFarmer(owner, shop, story.farmer.email)
    await acceptInvitation(farmer, story.farmer)
    expect((await farmer.goto(`/seller/${shop.slug}/orders`))?.status()).toBe(403)
    expect((await farmer.goto('/seller/yen-hoa/diary'))?.status()).toBe(404)
  })

  await test.step('8. Programme: the approver of the province admits the shop for three calendar months', async () => {
    await applyForTrial(owner, shop.slug)
    await signIn(officer, 'phe-duyet@ninh-binh.demo')
    await admitShop(officer, shop.name)
    await owner.goto(`/seller/${shop.slug}/trial`)
    const [from, to] = firstAndLastDay()
    await expect(owner.getByText(from, { exact: true })).toBeVisible()
    await expect(owner.getByText(to, { exact: true })).toBeVisible()
  })
  const before = await readCommune(officer, shop.address.commune)

  await test.step('7. E-invoice: the owner says what is printed on invoices', () =>
    setUpInvoices(owner, shop))

  await test.step('3. Catalog and search: a product with a photo and a price, found without marks and with a typo', async () => {
    await publishProduct(owner, shop, goods)
    await findOnMarket(shopper, story.withoutMarks, goods.title)
    await findOnMarket(shopper, story.withTypo, goods.title)
  })

  await test.step('4. Traceability: diary, harvest, a batch, its label, the public page', async () => {
    await addPond(farmer, shop, 'Ao số 1')
    await recordFeeding(farmer, 'Cám gạo', 'Cá ăn khoẻ, nước trong.')
    await recordHarvest(farmer, story.material, '20')
    const product = `${goods.title} (${goods.unit})`
    await fillProcess(farmer, shop.slug, { kilos: '20,5', product, pieces: '10' })
    await sendProcess(farmer)
    await expect(farmer.getByRole('alert')).toContainText(/Lô \S+ chỉ còn 20 kg\./)
    await farmer.getByRole('textbox', { name: /^Lấy từ lô/ }).fill('12')
    await sendProcess(farmer)
    await expect(farmer.getByRole('alert')).toContainText('Đã tạo lô này.')
    await followLabel(farmer, shopper, goods.title)
  })

  await test.step('5. Storefront and market: on its own host and on the market, into the cart', async () => {
    const { protocol, host } = new URL(owner.url())
    await shopper.goto(`${protocol}//${shop.slug}.${host}/`)
    await productLink(shopper, goods.title).click()
    await expect(shopper.getByRole('heading', { level: 1, name: goods.title })).toBeVisible()
    await expectPicture(shopper, goods.title)
    await findOnMarket(shopper, story.withoutMarks, goods.title)
    await productLink(shopper, goods.title).click()
    await addToCart(shopper)
  })

  const total = await test.step('6. Checkout: as a guest, paid through VNPay', async () => {
    await shopper.getByRole('link', { name: 'Xem giỏ hàng' }).click()
    await shopper.getByRole('link', { name: 'Đặt hàng' }).click()
    await fillCheckout(shopper, story.receiver)
    await shopper.getByRole('radio', { name: /^Giao tận nơi/ }).check()
    await shopper.getByRole('radio', { name: /^Trả ngay qua VNPay/ }).check()
    await shopper.getByRole('button', { name: 'Đặt hàng' }).click()
    await payAtTheBank(shopper)
    await expect(shopper.getByText('Cảm ơn bạn, cửa hàng đã nhận đơn.')).toBeVisible()
    await expect(shopper.getByText('Đã trả qua VNPay')).toBeVisible()
    return orderTotal(shopper)
  })

  await test.step('7. E-invoice: signed, to take home as XML and as PDF', async () => {
    await shopper.getByRole('link', { name: 'Hoá đơn điện tử' }).click({ timeout: 30_000 })
    await expect(shopper.getByText('Chữ ký còn nguyên')).toBeVisible()
    const xml = await download(shopper, 'Tải XML gốc')
    expect(xml.toString('utf8')).toContain(goods.title)
    if (hasXmlsec) expect(await xmlsecAccepts(xml)).toBe(true)
    const pdf = await bytesBehind(shopper, 'Tải PDF')
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
  })

  await test.step('8. Province: the sale is in the figures of its commune, and another province sees nothing', async () => {
    await expect(async () => {
      const now = await readCommune(officer, shop.address.commune)
      expect(Number(now.orders)).toBe(Number(before.orders) + 1)
      expect(dong(now.revenue)).toBe(dong(before.revenue) + total)
      expect([now.cashless, now.invoiced, now.traced]).toEqual(['100%', '100%', '100%'])
    }).toPass({ timeout: 30_000 })
    const stranger = await anotherPerson()
    await signIn(stranger, 'chuyen-vien@can-tho.demo')
    expect((await stranger.goto('/admin/37'))?.status()).toBe(404)
  })

  await test.step('9. Events and jobs: nothing of this sale has failed', async () => {
    const operator = await anotherPerson()
    await signIn(operator, 'van-hanh@nieu.demo')
    await operator.goto('/operator/jobs')
    await expect(operator.getByRole('heading', { name: 'Công việc đã dừng' })).toBeVisible()
    await expect(operator.getByText(shop.name)).toHaveCount(0)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a guest finds a product, puts it into the cart and orders, to be paid on delivery', async ({
    page,
  }) => {
    await takeToCheckout(page)
    await fillReceiver(page, 'Ngô Thị Mai')
    await page.getByRole('radio', { name: /^Trả tiền khi nhận hàng/ }).check()
    await page.getByRole('button', { name: 'Đặt hàng' }).click()

    await expect(page).toHaveURL(/\/orders\/[^/]+$/)
    await expect(page.getByText('Cảm ơn bạn, cửa hàng đã nhận đơn.')).toBeVisible()
  })
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('"Đặt hàng" pressed twice is one order', async ({ page, anotherPerson }, { project }) => {
      const name = `Ngô Hai Lần ${project.name} ${Date.now().toString(36)}`
      await takeToCheckout(page)
      await fillReceiver(page, name)
      await page.getByRole('radio', { name: /^Trả tiền khi nhận hàng/ }).check()

      await page.getByRole('button', { name: 'Đặt hàng' }).dblclick()

      await expect(page.getByText('Cảm ơn bạn, cửa hàng đã nhận đơn.')).toBeVisible()
      const owner = await anotherPerson()
      await signIn(owner, 'chu@yen-hoa.demo')
      await owner.goto('/seller/yen-hoa/orders')
      await owner.getByLabel('Mã đơn, tên hoặc số điện thoại').fill(name)
      await owner.getByRole('button', { name: 'Lọc' }).click()
      await expect(owner.getByRole('link').filter({ hasText: name })).toHaveCount(1)
    })
  })
}

async function takeToCheckout(page: Page): Promise<void> {
  await page.goto('/')
  const search = page.getByRole('main').getByRole('search')
  await search.getByRole('searchbox').fill('ca chach kho')
  await search.getByRole('button', { name: 'Tìm' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tìm “ca chach kho”' })).toBeVisible()
  await productLink(page, 'Chạch sụn kho niêu đất').click()
  await addToCart(page)
  await page.goto('/cart')
  await page.getByRole('link', { name: 'Đặt hàng' }).click()
}

/** The address is typed and sent: without JavaScript nothing is offered on the way. */
async function fillReceiver(page: Page, name: string): Promise<void> {
  await page.getByLabel('Họ tên người nhận').fill(name)
  await page.getByLabel('Số điện thoại').fill('0987 654 321')
  await page.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Thành phố Hà Nội' })
  await page.getByRole('combobox', { name: 'Xã, phường, đặc khu' }).fill('phuong hoan kiem')
  await page.getByLabel('Số nhà, thôn, xóm, đường').fill('12 phố Hàng Bạc')
}

async function applyForTrial(owner: Page, slug: string): Promise<void> {
  await owner.goto(`/seller/${slug}/trial`)
  const wish = 'Bán được ra ngoài tỉnh, mỗi ngày hai mươi niêu.'
  await owner.getByLabel('Bạn muốn đạt được điều gì?').fill(wish)
  await owner.getByRole('checkbox', { name: /Tôi đồng ý để tỉnh xem số liệu/ }).check()
  await owner.getByRole('button', { name: 'Gửi đăng ký' }).click()
  await expect(owner.getByText('Đã gửi, đang chờ tỉnh duyệt')).toBeVisible()
}

/** The farmer prints the label; the shopper scans it and reads the way of the lot. */
async function followLabel(farmer: Page, shopper: Page, title: string): Promise<void> {
  await farmer.getByRole('link', { name: 'In nhãn' }).click()
  await expect(farmer.getByRole('img', { name: /^Mã QR của lô/ }).first()).toBeVisible()
  const digitalLink = farmer.getByRole('link', { name: /\/01\/\d{14}\/10\/\S+$/ })
  await shopper.goto((await digitalLink.textContent()) ?? '')
  await expect(shopper).toHaveURL(/\/trace\/[^/]+\/[^/]+$/)
  await expect(shopper.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const stops = shopper.getByRole('main').getByRole('heading', { level: 3 })
  await expect(stops).toHaveText(['Cho ăn', 'Thu hoạch', 'Chế biến', 'Đến tay bạn'])
}

async function expectPicture(page: Page, name: string): Promise<void> {
  const picture = page.getByRole('main').getByRole('img', { name }).first()
  await expect(picture).toBeVisible()
  const width = () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)
  await expect.poll(width).toBeGreaterThan(0)
}

// Communes without a shop in the demo, so that the figures of each are those of this one sale.
const communes = {
  phone: { typed: 'yen thang', commune: 'Phường Yên Thắng' },
  desktop: { typed: 'yen mac', commune: 'Xã Yên Mạc' },
}

function storyOf(project: string) {
  const stamp = Date.now().toString(36)
  const place = project === 'phone' ? communes.phone : communes.desktop
  const title = project === 'phone' ? `Cá rô kho khế ${stamp}` : `Cá bống kho riềng ${stamp}`
  return {
    owner: { name: 'Phạm Thị Lan', email: `lan-${project}-${stamp}@vidu.vn` },
    farmer: { name: 'Trần Văn Bình', email: `binh-${project}-${stamp}@vidu.vn` },
    shop: {
      name: `Hợp tác xã Bếp Quê ${project} ${stamp}`,
      slug: `bep-que-${project}-${stamp}`,
      address: { province: 'Tỉnh Ninh Bình', ...place, line: 'Xóm 3' },
    },
    goods: { title, price: '125.000', unit: 'niêu' },
    withoutMarks: `${project === 'phone' ? 'ca ro kho khe' : 'ca bong kho rieng'} ${stamp}`,
    withTypo: `${project === 'phone' ? 'cá rô khho khế' : 'cá bống kho riiềng'} ${stamp}`,
    material: project === 'phone' ? 'Cá rô tươi' : 'Cá bống tươi',
    receiver: {
      name: 'Lê Thu Hà',
      phone: '0912 345 678',
      address: {
        province: 'Thành phố Hà Nội',
        typed: 'hoan kiem',
        commune: 'Phường Hoàn Kiếm',
        line: '12 phố Hàng Bạc',
      },
    },
  }
}
