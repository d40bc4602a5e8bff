// What the owner of a shop does at her desk: opens it, invites, sets up invoices, puts a product on sale.
import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'

import { fillAddress, type TypedAddress } from './e2e-address.ts'

export type Shop = { name: string; slug: string; address: TypedAddress }

export async function openShop(page: Page, shop: Shop): Promise<void> {
  await page.goto('/seller/open')
  await page.getByLabel('Tên cửa hàng').fill(shop.name)
  await page.getByRole('radio', { name: 'Hợp tác xã' }).check()
  await page.getByLabel('Địa chỉ trang của cửa hàng').fill(shop.slug)
  await page.getByLabel('Số điện thoại').fill('0229 386 1234')
  await fillAddress(page, shop.address)
  await page.getByRole('button', { name: 'Mở cửa hàng' }).click()
  await page.waitForURL(`**/seller/${shop.slug}`)
}

export async function inviteFarmer(page: Page, shop: Shop, email: string): Promise<void> {
  await page.goto(`/seller/${shop.slug}/team`)
  await page.getByLabel('E-mail của người được mời').fill(email)
  await page.getByRole('radio', { name: /^Nông dân/ }).check()
  await page.getByRole('button', { name: 'Gửi lời mời' }).click()
  await expect(page.getByText('Đã gửi lời mời.')).toBeVisible()
}

export async function setUpInvoices(page: Page, shop: Shop): Promise<void> {
  await page.goto(`/seller/${shop.slug}/invoices`)
  await page.getByRole('link', { name: 'Thông tin hoá đơn' }).click()
  await page.getByRole('radio', { name: /^Hoá đơn bán hàng/ }).check()
  await page.getByLabel('Tên người bán').fill(shop.name)
  await page.getByLabel('Mã số thuế').fill('2300 123 454')
  await page.getByLabel('Địa chỉ', { exact: true }).fill(`${shop.address.commune}, Ninh Bình`)
  await page.getByRole('button', { name: 'Lưu thông tin' }).click()
  await expect(page.getByRole('alert')).toContainText('Đã lưu')
}

export type Goods = { title: string; price: string; unit: string }

/** One photo, a name, a price: enough to be on sale. */
export async function publishProduct(page: Page, shop: Shop, goods: Goods): Promise<void> {
  await page.goto(`/seller/${shop.slug}/products`)
  await page.getByRole('link', { name: 'Thêm sản phẩm' }).first().click()
  await page.waitForURL('**/products/new')
  await expect(page.getByRole('heading', { level: 1, name: 'Sản phẩm mới' })).toBeVisible()
  await page.getByLabel('Tên sản phẩm').fill(goods.title)
  const photo = { name: 'nieu-ca.jpg', mimeType: 'image/jpeg', buffer: await drawnPhoto() }
  await page.getByLabel('Thêm ảnh').setInputFiles(photo)
  await page.getByLabel('Giá bán').fill(goods.price)
  await page.getByLabel('Đơn vị tính').fill(goods.unit)
  await page.getByRole('button', { name: 'Lưu và bán' }).click()
  await expect(page.getByRole('heading', { level: 1, name: goods.title })).toBeVisible()
  await expect(page.getByText('Đang bán', { exact: true })).toBeVisible()
}

// A pot on a table, as a phone's camera would store it.
export const drawnPhoto = (): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
      <rect width="1200" height="900" fill="#e9dcc3"/>
      <ellipse cx="600" cy="560" rx="330" ry="230" fill="#9c4a2a"/>
      <ellipse cx="600" cy="400" rx="250" ry="70" fill="#4a2417"/>
    </svg>`),
  )
    .jpeg({ quality: 80 })
    .toBuffer()
