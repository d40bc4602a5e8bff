// People of the browser tests: they sign up, sign in, and answer letters.
import { expect, type Page } from '@playwright/test'

/** Everyone of the demo province has this one. */
export const demoPassword = 'nieu-dat-kho-ca'
const ownPassword = 'bốn giờ sáng ra ao'

/** A farmer has a phone and nothing else. */
export const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true }

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword)
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

export async function signUp(page: Page, who: { name: string; email: string }): Promise<void> {
  await page.goto('/sign-up')
  await fillAccount(page, who.name)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(who.email)
  await page.getByRole('button', { name: 'Lập tài khoản' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-up')
}

/** Opens the letter at /dev/mail and joins whoever sent it. */
export async function acceptInvitation(page: Page, who: { name: string; email: string }) {
  await openLetter(page, who.email)
  await page.getByRole('link', { name: /\/invitations\// }).click()
  await fillAccount(page, who.name)
  await page.getByRole('button', { name: 'Nhận lời mời' }).click()
  await page.waitForURL('**/seller/*')
}

/** The letter is written by a job a moment later, so the mailbox is looked at again until it is there. */
async function openLetter(page: Page, to: string): Promise<void> {
  const letter = page.getByRole('listitem').filter({ hasText: to }).getByRole('link')
  await expect(async () => {
    await page.goto('/dev/mail')
    await expect(letter).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await letter.click()
}

async function fillAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Họ tên' }).fill(name)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(ownPassword)
  await page.getByRole('checkbox', { name: /Tôi đồng ý/ }).check()
}
