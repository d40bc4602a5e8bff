// What a shopper does: looks for a product, puts it into the cart, orders, pays at the (simulated) bank.
import { expect, type Page } from '@playwright/test'

import { fillAddress, type TypedAddress } from './e2e-address.ts'

/** What was put on sale a moment ago is listed by a job, so the market is asked again until it is there. */
export async function findOnMarket(page: Page, words: string, title: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/search?q=${encodeURIComponent(words)}`)
    await expect(productLink(page, title)).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
}

export const productLink = (page: Page, title: string) =>
  page.getByRole('main').getByRole('link', { name: title, exact: true })

export async function addToCart(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thêm vào giỏ' }).click()
  await expect(page.getByRole('link', { name: /^Giỏ hàng\s*1$/ }).first()).toBeVisible()
}

export type Receiver = { name: string; phone: string; address: TypedAddress }

export async function fillCheckout(page: Page, receiver: Receiver): Promise<void> {
  await page.getByLabel('Họ tên người nhận').fill(receiver.name)
  await page.getByLabel('Số điện thoại').fill(receiver.phone)
  await fillAddress(page, receiver.address)
}

/** At the gateway's simulator, and back. */
export async function payAtTheBank(page: Page): Promise<void> {
  await expect(page.getByText('không có tiền thật')).toBeVisible()
  await page.getByRole('button', { name: 'Thanh toán thành công' }).click()
  await page.waitForURL('**/orders/**')
}

/** What the order's page says under "Tổng cộng", in đồng. */
export async function orderTotal(page: Page): Promise<number> {
  const sum = page.getByRole('main').locator('dl').filter({ hasText: 'Tổng cộng' })
  const total = await sum.getByRole('definition').last().innerText()
  return Number(total.replaceAll(/\D/g, ''))
}
