// A person signs up, opens a shop, invites another, and that one comes in: with JavaScript and without it.
import type { Browser, Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser-test.ts'

const password = 'bốn giờ sáng ra ao'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a shop is opened, a farmer is invited by letter, and sees the diary but not the team', async ({
      page,
      browser,
      expectedErrors,
    }) => {
      expectedErrors.push(/422|403/)
      const stamp = Date.now().toString(36)
      await signUp(page, `lan-${stamp}@vidu.vn`)
      const desk = await openShop(page, { stamp, javaScriptEnabled })

      const guest = `binh-${stamp}@vidu.vn`
      await page.goto(`${desk}/team`)
      await page.getByLabel('E-mail của người được mời').fill(guest)
      await page.getByRole('radio', { name: /^Nông dân/ }).check()
      await page.getByRole('button', { name: 'Gửi lời mời' }).click()
      await expect(page.getByText('Đã gửi lời mời.')).toBeVisible()

      const friend = await anotherPerson(browser, page, javaScriptEnabled)
      await followLetter(friend, guest)
      await friend.getByRole('textbox', { name: 'Họ tên' }).fill('Trần Văn Bình')
      await friend.getByLabel('Mật khẩu', { exact: true }).fill(password)
      await friend.getByRole('checkbox', { name: /Tôi đồng ý/ }).check()
      await friend.getByRole('button', { name: 'Nhận lời mời' }).click()
      await friend.waitForURL(`**${new URL(desk).pathname}`)
      expect((await friend.goto(`${desk}/diary`))?.status()).toBe(200)
      expect((await friend.goto(`${desk}/team`))?.status()).toBe(403)

      await page.goto(`${desk}/team`)
      await expect(page.getByText(guest)).toBeVisible()
      await friend.context().close()
    })
  })
}

test('whoever is sent to sign in comes back to where they were, and nowhere else', async ({
  page,
}) => {
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/)

  await signUp(page, `hoa-${Date.now().toString(36)}@vidu.vn`, 'https://ke-gian.vidu.vn/')

  await expect(page).toHaveURL('/')
})

async function signUp(page: Page, email: string, next = '/seller/open') {
  await page.goto(`/sign-up?next=${encodeURIComponent(next)}`)
  await page.getByRole('textbox', { name: 'Họ tên' }).fill('Phạm Thị Lan')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('checkbox', { name: /Tôi đồng ý/ }).check()
  await page.getByRole('button', { name: 'Lập tài khoản' }).click()
}

async function openShop(
  page: Page,
  { stamp, javaScriptEnabled }: { stamp: string; javaScriptEnabled: boolean },
): Promise<string> {
  await page.waitForURL('**/seller/open')
  await page.getByLabel('Tên cửa hàng').fill(`Hợp tác xã Sông Vân ${stamp}`)
  await page.getByRole('radio', { name: 'Hợp tác xã' }).check()
  await page.getByLabel('Tỉnh, thành phố').selectOption('37')
  await page.getByLabel('Số nhà, thôn').fill('Xóm 3')
  const commune = page.getByLabel('Xã, phường, đặc khu')
  // An old name, without marks: offered while typing, or asked about after sending.
  await commune.fill('khanh van')
  if (javaScriptEnabled) {
    await page.getByRole('option', { name: /Xã Yên Khánh/ }).click()
    await expect(commune).toHaveValue('Xã Yên Khánh')
  } else {
    await page.getByRole('button', { name: 'Mở cửa hàng' }).click()
    await page.getByLabel('Chọn xã, phường').selectOption({ label: 'Xã Yên Khánh' })
  }
  await page.getByRole('button', { name: 'Mở cửa hàng' }).click()
  await page.waitForURL(`**/seller/song-van-${stamp}`)
  return page.url()
}

async function anotherPerson(browser: Browser, page: Page, javaScriptEnabled: boolean) {
  const baseURL = new URL(page.url()).origin
  const context = await browser.newContext({ baseURL, javaScriptEnabled, locale: 'vi-VN' })
  return context.newPage()
}

/** The letter is written by a job a moment later, so the mailbox is looked at again until it is there. */
async function followLetter(page: Page, to: string) {
  const letter = page.getByRole('listitem').filter({ hasText: to }).getByRole('link')
  await expect(async () => {
    await page.goto('/dev/mail')
    await expect(letter).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await letter.click()
  await page.getByRole('link', { name: /\/invitations\// }).click()
}
