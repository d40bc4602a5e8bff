// What a farmer does on the phone: a place, a line of the diary, a harvest, and a batch cooked from it.
import { expect, type Page } from '@playwright/test'

import { chooseCommune } from './e2e-address.ts'
import type { Shop } from './e2e-shop.ts'

export async function addPond(page: Page, shop: Shop, name: string): Promise<void> {
  await page.goto(`/seller/${shop.slug}/diary`)
  await page.getByRole('link', { name: 'Thêm nơi sản xuất' }).click()
  await page.getByLabel('Tên gọi').fill(name)
  await page.getByLabel('Là', { exact: true }).selectOption({ label: 'Ao, hồ' })
  await chooseCommune(page, shop.address)
  await page.getByRole('button', { name: 'Lưu nơi sản xuất' }).click()
  await expect(page.getByRole('heading', { name: `Vừa làm gì ở ${name}?` })).toBeVisible()
}

export async function recordFeeding(page: Page, feed: string, note: string): Promise<void> {
  await page.getByRole('link', { name: 'Cho ăn' }).click()
  await page.getByLabel('Thức ăn').fill(feed)
  await page.getByLabel('Lượng dùng').fill('12,5')
  await page.getByLabel('Ghi thêm').fill(note)
  await page.getByRole('button', { name: 'Ghi vào nhật ký' }).click()
  await expect(page.getByRole('alert')).toContainText('Đã ghi vào nhật ký.')
}

export async function recordHarvest(page: Page, material: string, kilos: string): Promise<void> {
  await page.getByRole('link', { name: 'Thu hoạch' }).click()
  await page.getByLabel('Thu được gì').fill(material)
  await page.getByLabel('Bao nhiêu').fill(kilos)
  await page.getByRole('button', { name: 'Ghi thu hoạch' }).click()
  await expect(page.getByRole('alert')).toContainText('Đã tạo lô này.')
}

export type Batch = { kilos: string; product: string; pieces: string }

export async function fillProcess(page: Page, slug: string, batch: Batch): Promise<void> {
  await page.goto(`/seller/${slug}/lots`)
  await page.getByRole('link', { name: 'Ghi chế biến' }).click()
  await page.getByRole('textbox', { name: /^Lấy từ lô/ }).fill(batch.kilos)
  await page.getByLabel('Làm ra sản phẩm').selectOption({ label: batch.product })
  await page.getByLabel('Số lượng làm ra').fill(batch.pieces)
  await page.getByLabel('Để được bao lâu').fill('30')
}

export const sendProcess = (page: Page): Promise<void> =>
  page.getByRole('main').getByRole('button', { name: 'Ghi chế biến' }).click()
