// The owner of a new shop makes it look like her own: tries colours and type, puts the first page together, publishes, and
// goes back.
import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'
import { expectAccessible } from '#tests/support/e2e-axe.ts'
import { signUp } from '#tests/support/e2e-people.ts'
import { drawnPhoto, openShop, publishProduct } from '#tests/support/e2e-shop.ts'

const unique = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`

async function givenShop(page: Page) {
  const slug = `lo-gom-${unique()}`
  const address = {
    province: 'Tỉnh Ninh Bình',
    typed: 'yen khanh',
    commune: 'Xã Yên Khánh',
    line: 'Xóm 5',
  }
  await signUp(page, { name: 'Phạm Thị Gốm', email: `${slug}@vidu.vn` })
  const shop = { name: 'Lò gốm Bến Đò', slug, address }
  await openShop(page, shop)
  return { shop, slug, desk: `/seller/${slug}/settings` }
}

const shopAt = (baseURL: string | undefined, slug: string) => {
  const { protocol, host } = new URL(baseURL ?? '')
  return `${protocol}//${slug}.${host}/`
}
const preview = (page: Page) => page.frameLocator('iframe[title="Trang chủ với bản nháp"]')

test('colours and type are tried beside the page, and shoppers see them once published', async ({
  page,
  baseURL,
  anotherPerson,
}) => {
  test.setTimeout(180_000)
  const { slug, desk } = await givenShop(page)
  const shopper = await anotherPerson()
  await page.goto(`${desk}/theme`)

  await page.getByLabel('Màu của nút bấm').fill('#f2c94c')
  await expect(page.getByText(/^Màu này nhạt quá: tương phản với nền chỉ 1,4 : 1/)).toBeVisible()
  await page.getByRole('radio', { name: /^Lora và Be Vietnam Pro/ }).check()
  await expect(preview(page).locator('html')).toHaveAttribute('data-fonts', 'bookish')
  await expectAccessible(page, 'theme')
  await shopper.goto(shopAt(baseURL, slug))
  await expect(shopper.locator('html')).toHaveAttribute('data-fonts', 'plain')
  await page.getByRole('button', { name: 'Đăng', exact: true }).click()
  await expect(page.getByText('Đã đăng. Khách thấy ngay từ bây giờ.')).toBeVisible()

  await expect(async () => {
    await shopper.goto(shopAt(baseURL, slug))
    await expect(shopper.locator('html')).toHaveAttribute('data-fonts', 'bookish', { timeout: 500 })
  }).toPass({ timeout: 10_000 })
  await expectAccessible(shopper, 'shop with a light colour')
})

test('the first page is put together by buttons, published, and brought back', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const { slug, desk } = await givenShop(page)
  await page.goto(`${desk}/home`)

  await page.getByRole('button', { name: 'Thêm phần Bản đồ nơi làm ra' }).click()
  await expect(page.getByText('Đã thêm một phần ở cuối trang.')).toBeVisible()
  await page.getByRole('button', { name: 'Đưa “Bản đồ nơi làm ra” lên' }).click()
  await expect(parts(page)).toHaveText([/^Mở đầu/, /^Hàng bán/, /^Giấy/, /^Bản đồ/, /^Câu chuyện/])
  await expect(preview(page).getByRole('heading', { name: 'Hàng đến từ đâu' })).toBeVisible()
  await page.getByRole('button', { name: 'Bỏ “Hàng bán”' }).click()
  await expect(page.getByText('Đã bỏ phần này.')).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByRole('button', { name: 'Bỏ “Hàng bán”' })).toBeVisible()
  await expectAccessible(page, 'first page')

  await page.getByRole('link', { name: 'Sửa “Mở đầu”' }).click()
  await page.getByLabel('Tiêu đề').fill('Gốm nâu bên bến đò')
  const photo = { name: 'lo-gom.jpg', mimeType: 'image/jpeg', buffer: await drawnPhoto() }
  await page.getByLabel(/^Ảnh/).setInputFiles(photo)
  await expectAccessible(page, 'one part')
  await page.getByRole('button', { name: 'Lưu và xem thử' }).click()
  await expect(preview(page).getByRole('heading', { name: 'Gốm nâu bên bến đò' })).toBeVisible()
  await page.getByRole('button', { name: 'Đăng', exact: true }).click()
  await expect(page.getByText('Đã đăng. Khách thấy ngay từ bây giờ.')).toBeVisible()

  await page.goto(shopAt(baseURL, slug))
  await expect(page.getByRole('heading', { level: 1, name: 'Gốm nâu bên bến đò' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Bản đồ các xã/ })).toBeVisible()
  await expectAccessible(page, 'shop with a photo and a map')

  await page.goto(`${desk}/home`)
  await page.getByText('Các bản đã đăng').click()
  await page.getByRole('button', { name: /^Dùng lại bản này\s*: Bản 1$/ }).click()
  await expect(page.getByText('Đã dùng lại bản cũ. Khách thấy ngay từ bây giờ.')).toBeVisible()
  await expect(async () => {
    await page.goto(shopAt(baseURL, slug))
    await expect(page.getByRole('heading', { level: 1, name: 'Lò gốm Bến Đò' })).toBeVisible({
      timeout: 500,
    })
  }).toPass({ timeout: 10_000 })
})

test('goods chosen one by one are put in order by buttons', async ({ page, baseURL }) => {
  test.setTimeout(180_000)
  const { slug, desk, shop } = await givenShop(page)
  for (const title of ['Ấm đất', 'Bình hoa', 'Chum tương'])
    await publishProduct(page, shop, { title, price: '120.000', unit: 'cái' })
  await page.goto(`${desk}/home/goods`)

  await page.getByRole('radio', { name: 'Tự chọn từng món' }).check()
  for (const title of ['Ấm đất', 'Bình hoa', 'Chum tương'])
    await page.getByRole('checkbox', { name: title }).check()
  await page.getByRole('button', { name: 'Đưa “Chum tương” lên' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Chum tương” bây giờ đứng thứ 1.')).toBeAttached()
  await expect(page.getByRole('button', { name: 'Đưa “Chum tương” xuống' })).toBeFocused()
  await expectAccessible(page, 'goods in order')
  await page.getByRole('checkbox', { name: 'Ấm đất' }).uncheck()
  await page.getByRole('checkbox', { name: 'Ấm đất' }).check()
  await page.getByRole('button', { name: 'Lưu và xem thử' }).click()
  await page.getByRole('button', { name: 'Đăng', exact: true }).click()
  await expect(page.getByText('Đã đăng. Khách thấy ngay từ bây giờ.')).toBeVisible()

  await page.goto(shopAt(baseURL, slug))
  const names = page.getByRole('main').getByRole('article').getByRole('heading')
  await expect(names).toHaveText(['Chum tương', 'Bình hoa', 'Ấm đất'])
})

const parts = (page: Page) =>
  page.getByRole('region', { name: 'Các phần, từ trên xuống' }).getByRole('listitem')
