// An accountant with an old phone brings a list from Excel in, sees what is wrong before anything is written, takes the
// file away again, and the goods stand in the feed that Facebook reads. In a shop of its own.
import { readFile } from 'node:fs/promises'

import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'
import { signUp } from '#tests/support/e2e-people.ts'
import { openShop, publishProduct, type Shop } from '#tests/support/e2e-shop.ts'

function givenShop(project: string): Shop {
  const stamp = `${project.slice(0, 1)}${Date.now().toString(36)}`
  return {
    name: `Tệp Đồng Quê ${stamp}`,
    slug: `tep-${stamp}`,
    address: {
      province: 'Tỉnh Ninh Bình',
      typed: 'gia van',
      commune: 'Xã Gia Vân',
      line: 'Thôn Đồng Quê',
    },
  }
}

const list = [
  'Tên sản phẩm;Nhóm hàng;Loại thuế;Mã hàng;Giá bán;Đơn vị tính;Trạng thái',
  'Mắm tép;Thực phẩm;standard;MT;85.000;hũ;Đang bán',
  'Cá kho;Thực phẩm;standard;CK;chín mươi;niêu;Đang bán',
].join('\r\n')

async function sendFile(page: Page, name: string, text: string): Promise<void> {
  const buffer = Buffer.from(text, 'utf16le')
  await page
    .getByLabel('Tệp', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Kiểm tra tệp' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('a list comes in but for its one bad row, and goes out again', async ({ page }, {
  project,
}) => {
  test.setTimeout(240_000)
  const shop = givenShop(project.name)
  await signUp(page, { name: 'Đinh Thị Sổ', email: `${shop.slug}@vidu.vn` })
  await openShop(page, shop)

  await test.step('the dry run names the row as Excel does, and nothing is written', async () => {
    await page.goto(`/seller/${shop.slug}/imports`)
    await sendFile(page, 'bảng giá.csv', list)
    await expect(page.getByText('Chờ bạn quyết định')).toBeVisible()
    const row = page.getByRole('listitem').filter({ hasText: 'Dòng 3 · Giá bán' })
    await expect(row).toContainText('chín mươi')
    await page.goto(`/seller/${shop.slug}/products`)
    await expect(page.getByText('Mắm tép')).toBeHidden()
  })

  await test.step('the good row comes in', async () => {
    await page.goto(`/seller/${shop.slug}/imports`)
    await page.getByRole('link', { name: /bảng giá/ }).click()
    await page.getByRole('button', { name: 'Nhập 1 dòng' }).click()
    await expect(page.getByText('Đã nhập xong.')).toBeVisible()
    await page.getByRole('link', { name: 'Xem sản phẩm' }).click()
    await expect(page.getByRole('link', { name: /Mắm tép/ })).toBeVisible()
  })

  await test.step('the goods go out as a file', async () => {
    await page.goto(`/seller/${shop.slug}/exports`)
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'CSV' }).first().click()
    const text = await readFile(await (await waiting).path(), 'utf8')
    expect(text).toContain('mam-tep,Mắm tép')
    expect(text).toContain(',85000,')
  })
})

test('what is on sale with a photo stands in the feeds, and its link has a picture', async ({
  page,
  baseURL,
  expectedErrors,
}, { project }) => {
  test.setTimeout(240_000)
  // The listing, and with it the picture, follows the product a moment later.
  expectedErrors.push(/404/)
  const shop = givenShop(`x${project.name}`)
  await signUp(page, { name: 'Đinh Thị Chợ', email: `${shop.slug}@vidu.vn` })
  await openShop(page, shop)
  await publishProduct(page, shop, { title: 'Niêu cá quê', price: '185.000', unit: 'niêu' })

  await page.goto(`/seller/${shop.slug}/feeds`)
  await expect(page.getByText('1 mặt hàng đang có trong tệp.')).toBeVisible()
  const { protocol, host } = new URL(baseURL ?? '')
  const address = page.getByLabel('Địa chỉ tệp hàng').last()
  await expect(address).toHaveValue(`${protocol}//${shop.slug}.${host}/feeds/facebook.csv`)

  // The page of the shop's host, as a program reads it; the listing follows a moment later.
  const ask = (path: string) => page.evaluate(async (url) => (await fetch(url)).text(), path)
  await page.goto(`${protocol}//${shop.slug}.${host}/products/nieu-ca-que`)
  expect(await ask('/feeds/facebook.csv')).toContain('185000 VND')
  expect(await ask('/feeds/google.xml')).toContain('<g:price>185000 VND</g:price>')
  const picture = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? ''
  const typeOf = () =>
    page.evaluate(async (url) => (await fetch(url)).headers.get('content-type'), picture)
  await expect.poll(typeOf).toBe('image/jpeg')
  await expect(page.getByRole('button', { name: 'Sao chép liên kết' })).toBeVisible()
})
