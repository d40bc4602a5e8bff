// What the officers of a province do: admit shops, read the figures of their communes.
import { expect, type Page } from '@playwright/test'

import { addDays, addMonths, formatDay, localDate, systemClock } from '#app/lib/time.ts'

/** One row of the table by communes, as written there. */
export type CommuneRow = {
  shopsInTrial: string
  orders: string
  revenue: string
  cashless: string
  invoiced: string
  traced: string
}

export async function readCommune(page: Page, name: string): Promise<CommuneRow> {
  await page.goto('/admin/37?period=7')
  const table = page.getByRole('table', { name: 'Theo xã, phường' })
  const heading = page.getByRole('rowheader', { name, exact: true })
  const row = table.getByRole('row').filter({ has: heading })
  const cells = await row.getByRole('cell').allInnerTexts()
  const [shopsInTrial, orders, revenue, cashless, invoiced, traced] = cells.map((text) =>
    text.trim(),
  )
  return {
    shopsInTrial: shopsInTrial ?? '',
    orders: orders ?? '',
    revenue: revenue ?? '',
    cashless: cashless ?? '',
    invoiced: invoiced ?? '',
    traced: traced ?? '',
  }
}

export async function admitShop(page: Page, shopName: string): Promise<void> {
  await page.goto('/admin/37/programme')
  const application = page.getByRole('region', { name: shopName })
  await application.getByRole('button', { name: 'Tiếp nhận' }).click()
  const decided = page.getByRole('row').filter({ hasText: shopName })
  await expect(decided).toContainText('Đã tiếp nhận')
}

/** "1.250.000 ₫" as a number of đồng. */
export const dong = (text: string): number => Number(text.replaceAll(/\D/g, ''))

/** Today and the last day of three calendar months from today, as they are written on screen. */
export function firstAndLastDay(): [string, string] {
  const today = localDate(systemClock.now())
  return [formatDay(today), formatDay(addDays(addMonths(today, 3), -1))]
}
