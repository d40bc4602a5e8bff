// The main pages at the size of a phone and of a desk, by day and by night: nothing that a screen reader, a keyboard or
// a narrow screen would stumble over.
import type { Page } from '@playwright/test'

import { expectAccessible } from '#tests/support/e2e-axe.ts'
import { addToCart, fillCheckout } from '#tests/support/e2e-buying.ts'
import { expect, test } from '#tests/support/browser-test.ts'
import { signIn } from '#tests/support/e2e-people.ts'

const desk = '/seller/yen-hoa'
const potOfFish = '/shops/yen-hoa/products/chach-sun-kho-nieu-dat'

test('whoever looks around the market finds their way', async ({ page, expectedErrors }) => {
  test.setTimeout(180_000)
  expectedErrors.push(/404/)
  const searches = ['/search?q=ca', '/search?q=khong+co+mon+nay']
  const shops = ['/shops', '/shops/yen-hoa', potOfFish]
  await visit(page, ['/', ...searches, ...shops, '/cart', '/khong-co-trang-nay'])
  await visit(page, ['/sign-in', '/sign-up'])

  await page.goto(potOfFish)
  await page.getByRole('link', { name: 'Xem cả quãng đường' }).click()
  await page.waitForURL('**/trace/**')
  await expectAccessible(page, 'trace')
})

test('whoever looks by place and by group finds their way', async ({ page }) => {
  test.setTimeout(120_000)
  await visit(page, ['/?province=92', '/categories/food', '/categories/food/37'])
  await visit(page, ['/communes/14701', '/compare/food/mat-ong-hoa-rung-cuc-phuong', '/ranking'])
})

test('a shop’s own host is as easy as the market', async ({ page, baseURL }) => {
  const { protocol, host } = new URL(baseURL ?? '')
  const shop = `${protocol}//yen-hoa.${host}`
  const honey = `${protocol}//mat-ong-cuc-phuong.${host}/`
  await visit(page, [honey, `${shop}/offline`])
  await visit(page, [`${shop}/`, `${shop}/products/chach-sun-kho-nieu-dat`])
})

test('whoever writes for a shop, and whoever reads it, finds their way', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const { protocol, host } = new URL(baseURL ?? '')
  const shop = `${protocol}//yen-hoa.${host}`
  const blog = `${shop}/blogs/chuyen-lang-yen-hoa`
  await visit(page, [
    `${shop}/pages/gioi-thieu`,
    `${shop}/blogs`,
    blog,
    `${blog}/muoi-hai-tieng-ben-bep-rom`,
  ])

  await signIn(page, 'chu@yen-hoa.demo')
  const rooms = ['', '/pages/new', '/articles', '/articles/new', '/menus', '/redirects']
  await visit(
    page,
    rooms.map((room) => `${desk}/content${room}`),
  )
  await openFirst(page, `${desk}/content/menus`)
  await expectAccessible(page, 'one menu')
})

test('whoever buys finds their way from the cart to the order', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto(potOfFish)
  await addToCart(page)
  await expectAccessible(page, 'product, added')
  await visit(page, ['/cart', '/checkout'])

  await fillCheckout(page, {
    name: 'Vũ Thị Thảo',
    phone: '0903 111 222',
    address: {
      province: 'Thành phố Hà Nội',
      typed: 'hoan kiem',
      commune: 'Phường Hoàn Kiếm',
      line: '12 phố Hàng Bạc',
    },
  })
  await page.getByRole('radio', { name: /^Trả tiền khi nhận hàng/ }).check()
  await page.getByRole('button', { name: 'Đặt hàng' }).click()
  await expect(page.getByText('Cảm ơn bạn, cửa hàng đã nhận đơn.')).toBeVisible()
  await expectAccessible(page, 'order')
})

test('whoever sells finds their way in every room', async ({ page }) => {
  test.setTimeout(300_000)
  await signIn(page, 'chu@yen-hoa.demo')
  const rooms = ['diary', 'orders', 'products', 'products/new', 'lots', 'lots/new-harvest']
  const more = ['lots/new-process', 'invoices', 'trial', 'team', 'notifications', 'reports']
  const cards = ['gift-cards', 'gift-cards/new', 'gift-cards/new?how=list']
  await visit(page, [desk, ...[...rooms, ...more, ...cards].map((room) => `${desk}/${room}`)])
})

test('whoever sets a shop up finds their way', async ({ page }) => {
  test.setTimeout(300_000)
  await signIn(page, 'chu@yen-hoa.demo')
  const settled = [
    'profile',
    'policies',
    'theme',
    'home',
    'home/hero',
    'home/goods',
    'domains',
    'notifications',
    'webhooks',
    'history',
  ]
  const rooms = ['invoices/settings', 'settings', ...settled.map((room) => `settings/${room}`)]
  await visit(
    page,
    rooms.map((room) => `${desk}/${room}`),
  )
})

test('whoever looks at one thing of a shop finds their way', async ({ page }) => {
  test.setTimeout(300_000)
  await signIn(page, 'chu@yen-hoa.demo')
  await openFirst(page, `${desk}/products`)
  const product = new URL(page.url()).pathname
  await visit(page, [product, `${product}/photos`, `${product}/prices`, `${product}/proof`])
  await openFirst(page, `${desk}/orders`)
  await expectAccessible(page, 'one order')
  await openFirst(page, `${desk}/gift-cards`)
  await expectAccessible(page, 'one gift card')
  await openFirst(page, `${desk}/lots`)
  await expectAccessible(page, 'one lot')
  await page.getByRole('link', { name: 'In nhãn' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nhãn lô' })).toBeVisible()
  await expectAccessible(page, 'label')
})

test('whoever works for the province or the platform finds their way', async ({ page }) => {
  test.setTimeout(180_000)
  await signIn(page, 'phe-duyet@ninh-binh.demo')
  await visit(page, ['/admin/37', '/admin/37/shops', '/admin/37/programme', '/admin/37/team'])
  await page.context().clearCookies()
  await signIn(page, 'van-hanh@nieu.demo')
  await visit(page, ['/operator/jobs', '/dev/mail'])
})

async function visit(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await test.step(address, async () => {
      await page.goto(address)
      await expectAccessible(page, address)
    })
  }
}

/** The first thing of a list has its own page: the list's address and an id. */
async function openFirst(page: Page, list: string): Promise<void> {
  await page.goto(list)
  const links = await page.getByRole('main').getByRole('link').all()
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')))
  const found = hrefs.find((href) => href && /^\/[0-9a-f-]{36}$/.test(href.replace(list, '')))
  expect(found, list).toBeTruthy()
  await page.goto(found ?? '')
}
