// What a product page may weigh, on a phone of today and on a desk: counted in bytes and pixels, never in time.
import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'
import { watchLoading } from '#tests/support/e2e-loading.ts'

const pot = 'chach-sun-kho-nieu-dat'

test.use({ deviceScaleFactor: 2 })

for (const where of ['the market', 'the shop’s own host']) {
  test(`a product page of ${where} keeps its budgets`, async ({ page, baseURL }) => {
    const url =
      where === 'the market'
        ? `/shops/yen-hoa/products/${pot}`
        : `${(baseURL ?? '').replace('://', '://yen-hoa.')}/products/${pot}`
    const loading = await watchLoading(page)

    await page.goto(url, { waitUntil: 'networkidle' })
    const sent = await loading.sent()
    const shown = await loading.shown()

    expect(sent.bytes.script, sent.names.script.join('\n')).toBeLessThanOrEqual(110_000)
    expect(sent.bytes.stylesheet, sent.names.stylesheet.join('\n')).toBeLessThanOrEqual(20_000)
    // A letter of a font that arrives late may be a hair wider; nothing else moves.
    expect(shown.shifted, shown.shifts.join('\n')).toBeLessThan(0.002)
    await preloadsItsLargestPicture(page, shown.largest)
    expect(sent.names.image.filter((name) => name === shown.largest)).toHaveLength(1)
    for (const picture of shown.pictures) {
      // The next size that is offered above the one it is shown in, and no more.
      expect(picture.loaded, picture.url).toBeLessThan(picture.shown + 240)
    }
  })
}

async function preloadsItsLargestPicture(page: Page, largest: string): Promise<void> {
  const picture = page.locator('main img').first()
  const preload = page.locator('head link[rel="preload"][as="image"]')

  await expect(preload).toHaveCount(1)
  expect(await picture.evaluate((img: HTMLImageElement) => img.currentSrc)).toBe(largest)
  expect(await preload.getAttribute('imagesrcset')).toBe(await picture.getAttribute('srcset'))
  expect(await preload.getAttribute('imagesizes')).toBe(await picture.getAttribute('sizes'))
}
