// A stock keeper's day on a phone: a batch comes in, a loss is written and taken back, the shelf is counted, a harvest is
// opened for booking and a shopper sees it. In a shop of its own.
import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'
import { addPond, fillProcess, recordHarvest, sendProcess } from '#tests/support/e2e-diary.ts'
import { signUp } from '#tests/support/e2e-people.ts'
import { openShop, publishProduct, type Shop } from '#tests/support/e2e-shop.ts'

const goods = { title: 'Cá rô kho niêu', price: '120.000', unit: 'niêu' }

function givenShop(project: string): Shop {
  const stamp = `${project.slice(0, 1)}${Date.now().toString(36)}`
  return {
    name: `Kho Đồng Quê ${stamp}`,
    slug: `kho-${stamp}`,
    address: {
      province: 'Tỉnh Ninh Bình',
      typed: 'gia van',
      commune: 'Xã Gia Vân',
      line: 'Thôn Đồng Quê',
    },
  }
}

test('what lies on the shelf is what stands in the book', async ({ page, anotherPerson }, {
  project,
}) => {
  test.setTimeout(240_000)
  const shop = givenShop(project.name)
  await signUp(page, { name: 'Đỗ Thị Kho', email: `${shop.slug}@vidu.vn` })
  await openShop(page, shop)
  await publishProduct(page, shop, goods)
  await addPond(page, shop, 'Ao nhà')
  await recordHarvest(page, 'Cá rô đồng', '20')
  const product = `${goods.title} (${goods.unit})`
  await fillProcess(page, shop.slug, { kilos: '12', product, pieces: '10' })
  await sendProcess(page)
  await expect(page.getByRole('alert')).toContainText('Đã tạo lô này.')

  await test.step('two broken pots are written off, and the slip is taken back', async () => {
    await openGoods(page, shop)
    await expect(page.getByText('Bán được 10 niêu')).toBeVisible()
    await page.getByText('Sửa số lượng hoặc chuyển kho').click()
    await page.getByLabel('Bao nhiêu').fill('2')
    await page.getByLabel('Ghi chú').fill('Vỡ khi bốc xếp')
    await page.getByRole('button', { name: 'Ghi vào sổ kho' }).click()
    await expect(page.getByText('Bán được 8 niêu')).toBeVisible()
    await page.getByRole('button', { name: /^Hoàn tác: Hỏng, hao hụt/ }).click()
    await expect(page.getByText('Bán được 10 niêu')).toBeVisible()
    await expect(page.getByText('hoàn tác của dòng trước')).toBeVisible()
  })

  await test.step('the shelf is counted: the book shows after the count, and is corrected', async () => {
    await page.goto(`/seller/${shop.slug}/stock/counts`)
    await page.getByRole('button', { name: 'Bắt đầu đếm' }).click()
    const line = page.getByRole('listitem').filter({ hasText: goods.title })
    await expect(line.getByText('Chưa đếm')).toBeVisible()
    await line.getByRole('textbox').fill('9')
    await line.getByRole('textbox').blur()
    await expect(line.getByText('Lệch −1 niêu')).toBeVisible()
    await page.getByRole('button', { name: 'Chốt kiểm kho' }).click()
    await expect(page.getByRole('alert')).toContainText('Sổ kho khớp với số đếm')
    await openGoods(page, shop)
    await expect(page.getByText('Bán được 9 niêu')).toBeVisible()
  })

  await test.step('a harvest is opened, and a shopper reads what it costs before paying anything', async () => {
    await openSeason(page, shop)
    await page.getByRole('link', { name: 'Xem trang khách thấy' }).click()
    const address = page.url()
    const shopper = await anotherPerson()
    await shopper.goto(address)
    await expect(shopper.getByText('Mỗi suất một thùng 4,5–5,5 kg')).toBeVisible()
    await expect(shopper.getByText('Còn 145 trên 145 suất')).toBeVisible()
    await expect(shopper.getByText(/Ví dụ thùng 5 kg: còn trả/)).toContainText('155.000')
  })
})

async function openGoods(page: Page, shop: Shop): Promise<void> {
  await page.goto(`/seller/${shop.slug}/stock`)
  await page.getByRole('link', { name: new RegExp(goods.title) }).click()
  await expect(page.getByRole('heading', { level: 1, name: goods.title })).toBeVisible()
}

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10)

async function openSeason(page: Page, shop: Shop): Promise<void> {
  await page.goto(`/seller/${shop.slug}/preorders/new`)
  await page.getByLabel('Tên vụ').fill('Cam vụ Tết')
  await page.getByLabel('Hàng giao khi thu hoạch').selectOption({ label: goods.title })
  await page.getByLabel('Nhận đặt đến hết ngày').fill(inDays(10))
  await page.getByLabel('Thu hoạch từ').fill(inDays(20))
  await page.getByLabel('Đến', { exact: true }).fill(inDays(30))
  await page.getByLabel('Thùng nhẹ nhất').fill('4,5 kg')
  await page.getByLabel('Thùng nặng nhất').fill('5,5 kg')
  await page.getByLabel('Giá mỗi kg').fill('45.000')
  await page.getByLabel('Tiền cọc mỗi suất').fill('100.000')
  await page.getByLabel('Phí giao, trả khi nhận').fill('30.000')
  await page.getByLabel('Sản lượng dự kiến').fill('1.000')
  await page.getByRole('button', { name: 'Mở nhận đặt' }).click()
  await expect(page.getByRole('alert')).toContainText('Đã mở 145 suất')
}
