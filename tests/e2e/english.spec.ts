// Whoever presses "English" reads English: every button, heading and label of the main pages. Names of shops, products,
// people and places stay as their owners write them.
import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'
import { addToCart } from '#tests/support/e2e-buying.ts'
import { vietnameseWords } from '#tests/support/e2e-language.ts'
import { signIn } from '#tests/support/e2e-people.ts'

const potOfFish = '/shops/yen-hoa/products/chach-sun-kho-nieu-dat'

// The market, the province, the other language; and the pot with its one choice.
const neverTranslated = ['Niêu', 'Tỉnh Ninh Bình', 'Ninh Bình', 'Tiếng Việt']
const names = [...neverTranslated, 'Chạch sụn kho niêu đất', 'Cỡ niêu', 'Tam Cốc']

test('a visitor from abroad finds, reads and buys in English', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto(potOfFish)
  await addToCart(page)
  await switchToEnglish(page)

  const shops = ['/shops', '/shops/yen-hoa', potOfFish]
  const buying = ['/cart', '/checkout', '/sign-in', '/sign-up']
  await expectEnglish(page, ['/', '/search?q=chach%20sun', ...shops, ...buying])
  await page.goto(potOfFish)
  await page.getByRole('link', { name: 'See the whole way' }).click()
  await page.waitForURL('**/trace/**')
  await expectEnglish(page, [page.url()])
})

test('a manager from abroad runs the shop in English', async ({ page }) => {
  test.setTimeout(180_000)
  await signIn(page, 'chu@yen-hoa.demo')
  await page.goto('/')
  await switchToEnglish(page)

  const rooms = ['diary', 'orders', 'products', 'products/new', 'lots', 'lots/new-harvest']
  const more = ['lots/new-process', 'invoices', 'invoices/settings', 'trial', 'team', 'settings']
  const settled = [
    'profile',
    'policies',
    'theme',
    'domains',
    'notifications',
    'webhooks',
    'history',
  ]
  const looking = ['notifications', 'reports', ...settled.map((room) => `settings/${room}`)]
  const desk = '/seller/yen-hoa'
  const addresses = [desk, ...[...rooms, ...more, ...looking].map((room) => `${desk}/${room}`)]
  await expectEnglish(page, addresses)
})

test('a guest of the province reads its figures in English', async ({ page }) => {
  await signIn(page, 'phe-duyet@ninh-binh.demo')
  await page.goto('/')
  await switchToEnglish(page)

  const rooms = ['', '/shops', '/programme', '/team']
  await expectEnglish(
    page,
    rooms.map((room) => `/admin/37${room}`),
  )
})

async function switchToEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'English' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
}

async function expectEnglish(page: Page, addresses: readonly string[]): Promise<void> {
  const known = [...names, ...(await shopNames(page))]
  for (const address of addresses) {
    await test.step(address, async () => {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      expect.soft(await vietnameseWords(page, known), address).toEqual([])
    })
  }
}

/** As the list of shops writes them. */
async function shopNames(page: Page): Promise<string[]> {
  await page.goto('/shops')
  return page.getByRole('main').getByRole('heading').allInnerTexts()
}
