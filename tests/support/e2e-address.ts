// Typing an address as people on a phone do: no marks, a few letters, then a tap on what is offered.
import { expect, type Page } from '@playwright/test'

export type TypedAddress = {
  province: string
  /** what is typed, without marks */
  typed: string
  /** what is meant */
  commune: string
  line: string
}

export async function fillAddress(page: Page, address: TypedAddress): Promise<void> {
  await page.getByLabel('Tỉnh, thành phố').selectOption({ label: address.province })
  await chooseCommune(page, address)
  await page.getByLabel('Số nhà, thôn, xóm, đường').fill(address.line)
}

export async function chooseCommune(
  page: Page,
  { typed, commune }: Pick<TypedAddress, 'typed' | 'commune'>,
): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Xã, phường, đặc khu' })
  const offered = page.getByRole('listbox').getByRole('option', { name: commune, exact: true })
  // A page that has just arrived may not listen yet: what was typed then is typed again.
  await expect(async () => {
    await field.fill('')
    await field.fill(typed)
    await expect(offered).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  await offered.click()
  await expect(field).toHaveValue(commune)
}
