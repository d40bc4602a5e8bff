// Every way to pay, as a shopper on a phone does it: at the simulated VNPay, Stripe and bank.
import { expect, type Page } from '@playwright/test'

import { addToCart, fillCheckout, productLink } from './e2e-buying.ts'

const address = {
  province: 'Tỉnh Ninh Bình',
  typed: 'yen khanh',
  commune: 'Xã Yên Khánh',
  line: 'Xóm 5',
}

export type Way = 'VNPay' | 'Chuyển khoản' | 'Thẻ quốc tế' | 'Trả tiền khi nhận hàng'

/** One piece of this shop's, ordered and on its way to be paid. */
export async function orderOne(
  page: Page,
  { shop, goods, way, name }: { shop: string; goods: string; way: Way; name: string },
): Promise<void> {
  await page.goto(`/shops/${shop}`)
  await productLink(page, goods).click()
  await addToCart(page)
  await page.goto('/checkout')
  await fillCheckout(page, { name, phone: '0987 654 321', address })
  await page.getByRole('radio', { name: new RegExp(way) }).check()
  await page.getByRole('button', { name: 'Đặt hàng' }).click()
}

/** Presses a button at a simulated gateway, also one folded away. */
export async function pressAtGateway(page: Page, button: string): Promise<void> {
  await expect(page.getByText('không có tiền thật')).toBeVisible()
  const wanted = page.getByRole('button', { name: button })
  if (!(await wanted.isVisible())) await page.getByText('Tình huống khó').click()
  await wanted.click()
}

/** The gateway's word or the bank's arrives a moment later; the page looks again by itself. */
export const expectPaid = (page: Page) =>
  expect(page.getByText('Cảm ơn bạn, cửa hàng đã nhận đơn.')).toBeVisible({ timeout: 30_000 })

export async function orderCode(page: Page): Promise<string> {
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  return title.replace('Đơn hàng', '').trim()
}
