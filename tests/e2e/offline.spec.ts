// The network goes away in the middle of shopping: what was seen opens, the cart is there, and nothing is sent behind the
// shopper's back.
import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'
import { expectAccessible } from '#tests/support/e2e-axe.ts'
import { addToCart } from '#tests/support/e2e-buying.ts'
import { signIn } from '#tests/support/e2e-people.ts'

test.use({ serviceWorkers: 'allow' })

const pot = '/products/chach-sun-kho-nieu-dat'
const jar = '/products/mam-tep-yen-hoa'

const shopAt = (baseURL: string | undefined) => {
  const { protocol, host } = new URL(baseURL ?? '')
  return `${protocol}//yen-hoa.${host}`
}

test('what was seen opens without the network, the cart too, and nothing is sent', async ({
  page,
  context,
  baseURL,
  expectedErrors,
}) => {
  // What was not seen is not kept: a picture further down, the list of routes behind a link.
  expectedErrors.push(/net::ERR_|Failed to fetch/)
  const shop = shopAt(baseURL)
  await page.goto(`${shop}${pot}`)
  await keptOn(page, pot)
  await addToCart(page)
  await keptOn(page, '/cart')

  await context.setOffline(true)
  await page.goto(`${shop}${pot}`)
  await expect(
    page.getByRole('heading', { level: 1, name: 'Chạch sụn kho niêu đất' }),
  ).toBeVisible()
  await expect(page.getByText(/^Đang không có mạng. Bạn đang xem trang như lúc/)).toBeVisible()
  await expectAccessible(page, 'kept product')
  await page.goto(`${shop}/cart`)
  await expect(page.getByRole('main')).toContainText('Chạch sụn kho niêu đất')
  await page.getByRole('button', { name: 'Thêm một' }).click()
  await expect(page.getByText('Chưa gửi gì cả vì đang không có mạng.')).toBeVisible()
  await expectAccessible(page, 'kept cart')

  await page.goto(`${shop}${jar}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Đang không có mạng' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Chạch sụn kho niêu đất/ })).toBeVisible()
  await expectAccessible(page, 'offline')

  await context.setOffline(false)
  await page.goto(`${shop}${jar}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Mắm tép Yên Hòa' })).toBeVisible()
  await page.goto(`${shop}/cart`)
  await expect(page.getByRole('spinbutton', { name: /^Số lượng/ })).toHaveValue('1')
})

test('nothing of somebody who is signed in is kept, and nothing of another host', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${shopAt(baseURL)}${pot}`)
  await keptOn(page, pot)
  await signIn(page, 'khach@nieu.demo')
  await page.goto('/shops/yen-hoa/products/chach-sun-kho-nieu-dat')
  await keptOn(page, '/shops/yen-hoa/products/chach-sun-kho-nieu-dat')
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  const kept = await page.evaluate(async () => {
    const found: { url: string; text: string }[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const { url } of await cache.keys()) {
        const answer = await cache.match(url)
        const isPage = answer?.headers.get('content-type')?.startsWith('text/html')
        found.push({ url, text: isPage ? ((await answer?.text()) ?? '') : '' })
      }
    }
    return found
  })

  const origin = new URL(baseURL ?? '').origin
  expect(kept.filter(({ url }) => !url.startsWith(`${origin}/`))).toEqual([])
  expect(kept.filter(({ url }) => /\/(account|cart|checkout|orders|seller)/.test(url))).toEqual([])
  expect(kept.filter(({ text }) => text.includes('khach@nieu.demo'))).toEqual([])
  const product = kept.find(({ url }) => url.endsWith('/products/chach-sun-kho-nieu-dat'))
  expect(product?.text).toContain('Đăng nhập')
})

test('a telephone can install the shop under its own name and icon', async ({ page, baseURL }) => {
  const shop = shopAt(baseURL)
  await page.goto(`${shop}/`)
  const href = await page.locator('link[rel="manifest"]').getAttribute('href')

  const manifest = await page.evaluate(
    async (path) =>
      (await (await fetch(path)).json()) as {
        short_name: string
        icons: { src: string; sizes: string }[]
      },
    href ?? '',
  )

  expect(manifest.short_name).toBe('Yên Hòa')
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (path) => {
      const icon = await createImageBitmap(await (await fetch(path)).blob())
      return `${icon.width}x${icon.height}`
    }, src)
    expect(size).toBe(sizes)
  }
})

test('a new version waits until the shopper takes it, and then there is no older one', async ({
  page,
  context,
  baseURL,
}) => {
  const shop = shopAt(baseURL)
  const bar = page.getByText('Trang có bản mới.')
  // The browser has an earlier worker: the same one with a line more.
  await context.route('**/sw.js', async (route) => {
    // Only browsers find a shop's host under localhost by themselves.
    const { host, port } = new URL(route.request().url())
    const headers = { ...route.request().headers(), host }
    const response = await route.fetch({ url: `http://localhost:${port}/sw.js`, headers })
    await route.fulfill({ response, body: `${await response.text()}\n// earlier` })
  })
  await page.goto(`${shop}${pot}`)
  await keptOn(page, pot)
  await expect(bar).toBeHidden()
  await context.unroute('**/sw.js')

  await page.reload()
  await expect(bar).toBeVisible()
  await expectAccessible(page, 'new version')
  await page.getByRole('button', { name: 'Đóng' }).click()
  await expect(bar).toBeHidden()

  await page.reload()
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Dùng bản mới' }).click(),
  ])
  await expect.poll(() => waitingWorkers(page)).toEqual({ isAtWork: true, waits: false })
  await page.reload()
  await keptOn(page, pot)
  await expect(bar).toBeHidden()
  expect(await waitingWorkers(page)).toEqual({ isAtWork: true, waits: false })
})

const waitingWorkers = (page: Page) =>
  page.evaluate(async () => {
    const { active, installing, waiting } = await navigator.serviceWorker.ready
    return { isAtWork: active?.state === 'activated', waits: Boolean(installing ?? waiting) }
  })

/** The worker keeps a page a moment after it was seen. */
async function keptOn(page: Page, path: string): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async (wanted) => {
          for (const name of await caches.keys()) {
            if (await (await caches.open(name)).match(wanted)) return true
          }
          return false
        }, path),
      { timeout: 20_000 },
    )
    .toBe(true)
}
