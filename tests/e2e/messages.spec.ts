// An owner sets her shop up: what it promises, whom it tells, what she hears of; and finds her way back in when she has
// forgotten her password.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'
import { openShop } from '#tests/support/e2e-shop.ts'
import { signUp } from '#tests/support/e2e-people.ts'

const address = {
  province: 'Tỉnh Ninh Bình',
  typed: 'yen khanh',
  commune: 'Xã Yên Khánh',
  line: 'Xóm 3',
}

let count = 0
const stamp = () => `${Date.now().toString(36)}${(count += 1)}`

async function openOwnShop(page: Page) {
  const id = stamp()
  const email = `hoa-${id}@vidu.vn`
  const slug = `tin-${id}`
  await signUp(page, { name: 'Phạm Thị Hoa', email })
  await openShop(page, { name: `Hợp tác xã Tin ${id}`, slug, address })
  return { slug, email, desk: `/seller/${slug}` }
}

test('what the shop promises is read where its goods are bought', async ({ page, baseURL }) => {
  const { slug, desk } = await openOwnShop(page)

  await page.goto(`${desk}/settings`)
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Chính sách/ })
    .click()
  await page.getByText('Đổi trả và hoàn tiền', { exact: true }).click()
  await page.getByLabel(/^Nội dung: Đổi trả/).fill('Đổi niêu vỡ trong ba ngày.')
  await page.getByRole('button', { name: 'Đăng', exact: true }).first().click()
  await expect(page.getByText('Đã đăng chính sách.')).toBeVisible()

  const { protocol, host } = new URL(baseURL ?? '')
  await page.goto(`${protocol}//${slug}.${host}/policies`)
  await expect(page.getByText('Đổi niêu vỡ trong ba ngày.')).toBeVisible()

  await page.goto(`${desk}/settings/history`)
  await expect(page.getByText('Sửa chính sách: Đổi trả và hoàn tiền')).toBeVisible()
})

test('a program is told, its secret is shown once, and the log says what it answered', async ({
  page,
}) => {
  const heard: string[] = []
  const program = createServer((request, response) => {
    heard.push(String(request.headers['webhook-signature'] ?? ''))
    response.end('ok')
  })
  await new Promise<void>((resolve) => program.listen(0, '127.0.0.1', resolve))
  const { port } = program.address() as AddressInfo
  const { desk } = await openOwnShop(page)

  await page.goto(`${desk}/settings/webhooks`)
  await page.getByLabel('Địa chỉ nhận tin').fill(`http://127.0.0.1:${port}/nieu`)
  await page.getByRole('button', { name: 'Thêm kết nối' }).click()
  await expect(page.getByText(/^whsec_/)).toBeVisible()
  await page.goto(`${desk}/settings/webhooks`)
  await expect(page.getByText(/^whsec_/)).toHaveCount(0)

  await page.getByRole('link', { name: /127\.0\.0\.1/ }).click()
  await page.waitForURL('**/settings/webhooks/*')
  await page.getByRole('button', { name: 'Gửi tin thử' }).click()
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('link', { name: /Tin thử.*Đã nhận/ })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await page.getByRole('link', { name: /Tin thử/ }).click()

  await expect(page.getByText('1. Mã trả lời 200')).toBeVisible()
  expect(heard[0]).toMatch(/^v1,/)
  program.close()
})

test('each person chooses what to hear of', async ({ page }) => {
  const { desk } = await openOwnShop(page)
  await page.goto(`${desk}/notifications`)
  await expect(page.getByText('Chưa có thông báo nào')).toBeVisible()

  await page.getByRole('link', { name: 'Chọn tin muốn nghe' }).click()
  const letters = page.getByRole('group', { name: /^Gửi thư/ })
  await letters.getByRole('checkbox', { name: 'Đơn hàng' }).uncheck()
  await page.getByRole('button', { name: 'Lưu' }).click()

  await expect(page.getByText('Đã lưu lựa chọn của bạn.')).toBeVisible()
  await expect(letters.getByRole('checkbox', { name: 'Đơn hàng' })).not.toBeChecked()
})

test('a forgotten password is chosen anew from the letter', async ({ page, anotherPerson }) => {
  const { email } = await openOwnShop(page)
  const friend = await anotherPerson()

  await friend.goto('/sign-in')
  await friend.getByRole('link', { name: 'Quên mật khẩu' }).click()
  await friend.waitForURL('**/forgot-password')
  await friend.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await friend.getByRole('button', { name: 'Gửi đường dẫn' }).click()
  await expect(friend.getByText('Hãy mở hộp thư')).toBeVisible()
  const letter = friend.getByRole('listitem').filter({ hasText: email }).getByRole('link').first()
  await expect(async () => {
    await friend.goto('/dev/mail')
    await expect(letter).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await letter.click()
  await friend.getByRole('link', { name: /\/reset-password\// }).click()
  await friend.waitForURL('**/reset-password/*')
  await friend.getByLabel('Mật khẩu mới').fill('trăng lên đầu ngõ xóm ba')
  await friend.getByRole('button', { name: 'Dùng mật khẩu này' }).click()
  await expect(friend.getByText('Hãy đăng nhập bằng mật khẩu mới.')).toBeVisible()

  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('the letters can be looked at before anybody gets one', async ({ page }) => {
  await page.goto('/dev/mail/templates')

  await page.getByRole('link', { name: /đã gửi hàng cho bạn/ }).click()

  await expect(page.getByText(/Mã vận đơn: GHN/)).toBeVisible()
})
