// An accountant's end of the month on a phone, and the two operators who pay out. It moves money of the demo that can be
// moved once, so it is walked at one size.
import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'
import { signIn } from '#tests/support/e2e-people.ts'

const desk = '/seller/coi-kim-son'

test.skip(({ isMobile }) => !isMobile, 'what it moves can be moved once')

test('an accountant closes the month: books, a carrier’s file, and the members’ shares', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/409|422/)
  await signIn(page, 'chu@coi-kim-son.demo')

  await test.step('last month is closed and says where the money is', async () => {
    await page.goto(`${desk}/money`)
    await page.getByLabel('Tháng', { exact: true }).selectOption({ index: 2 })
    await page.getByRole('button', { name: 'Xem' }).click()
    await expect(page.getByText(/Bảng kê số \d+, khoá sổ ngày/)).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Tiền đang nằm ở đâu' })).toBeVisible()
    await page.getByRole('link', { name: 'Sổ nhật ký' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Bán hàng' }).first()).toBeVisible()
  })

  await test.step('a file that cannot be read is refused with its row, and nothing is booked', async () => {
    await page.goto(`${desk}/money/files`)
    await sendFile(page, 'Mã vận đơn,Tiền thu hộ\nGHNE2E1,một trăm nghìn\n')
    await expect(page.getByText(/1 dòng không đọc được: dòng 2/).first()).toBeVisible()
  })

  await test.step('a parcel of somebody else waits until it is set aside with a reason', async () => {
    const code = `GHNE2E${Date.now().toString(36).toUpperCase()}`
    await page.goto(`${desk}/money/files`)
    await sendFile(page, `Mã vận đơn,Tiền thu hộ,Phí\n${code},125.000,20.500\n`)
    await expect(page.getByRole('alert')).toContainText('Đã nạp 1 dòng, khớp 0')
    const line = page.getByRole('listitem').filter({ hasText: code })
    await expect(line.getByText('Không rõ đơn nào')).toBeVisible()
    await line.getByText('Xử lý').click()
    await line.getByLabel('Lý do').fill('Kiện của cửa hàng khác')
    await line.getByRole('button', { name: 'Bỏ qua dòng này' }).click()
    await expect(page.getByRole('alert')).toContainText('Đã xử lý xong dòng đó')
    await expect(line).toHaveCount(0)
  })

  await test.step('what was delivered is shared out, printed and paid', async () => {
    await page.goto(`${desk}/money/members`)
    await page.getByRole('button', { name: 'Chia tiền' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Lần chia số/ })).toBeVisible()
    const slips = await page.getByRole('link', { name: /^In phiếu A5/ }).getAttribute('href')
    const printed = await page.request.get(slips ?? '')
    expect(printed.headers()['content-type']).toBe('application/pdf')
    expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await page.getByRole('button', { name: 'Đã trả tiền mặt' }).click()
    await expect(page.getByText('Đã trả', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Đã trả tiền mặt' })).toHaveCount(0)
  })
})

test('one operator proposes, the other approves, and the bank gets its file', async ({
  page,
  anotherPerson,
}) => {
  const second = await anotherPerson()
  await signIn(page, 'van-hanh@nieu.demo')
  await signIn(second, 'doi-soat@nieu.demo')

  await page.goto('/operator/payouts')
  await page
    .getByRole('link', { name: /Đợt chi .*Chờ duyệt/ })
    .first()
    .click()
  await expect(page.getByText('Cần một người khác duyệt.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Duyệt đợt chi' })).toHaveCount(0)
  const batch = new URL(page.url()).pathname
  expect((await page.request.get(`${batch}.csv`)).status()).toBe(404)

  await second.goto(batch)
  await second.getByRole('button', { name: 'Duyệt đợt chi' }).click()
  await expect(second.getByText('Đã duyệt, chờ chuyển').first()).toBeVisible()

  const file = await page.request.get(`${batch}.csv`)
  expect((await file.text()).split('\r\n')[0]).toContain('So tai khoan')
  await page.goto(batch)
  await page.getByRole('button', { name: 'Ngân hàng đã chuyển xong' }).click()
  await expect(page.getByText('Đã chuyển').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bỏ đợt này' })).toHaveCount(0)
})

async function sendFile(page: Page, text: string): Promise<void> {
  await page.getByLabel('Tệp của ai').selectOption({ label: 'Giao Hàng Nhanh' })
  await page
    .getByLabel('Tệp đối soát', { exact: true })
    .setInputFiles({ name: 'ghn.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Nạp và đối soát' }).click()
}
