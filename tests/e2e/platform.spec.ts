// What holds on every page, whatever it shows.
import { expect, test } from '#tests/support/browser-test.ts'

test('the market opens in Vietnamese and the browser has nothing to complain about', async ({
  page,
}) => {
  await page.goto('/')

  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
})

test('an address that does not exist says so in Vietnamese', async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/)

  const answer = await page.goto('/khong-co-trang-nay')

  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the product is ready, and its figures are not shown to strangers behind a proxy', async ({
  request,
}) => {
  const ready = await request.get('/readyz')
  const figures = await request.get('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })

  expect(ready.status()).toBe(200)
  expect(figures.status()).toBe(404)
})
