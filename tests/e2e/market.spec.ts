// What only the market has: seasons and places, groups, the same goods side by side; and what search engines are told.
import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'

const honey = '/shops/mat-ong-cuc-phuong/products/mat-ong-hoa-rung-cuc-phuong'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a shopper sees what is in season, and then only what is of one province', async ({
      page,
    }) => {
      await page.goto('/')
      await expect(page.getByRole('heading', { name: 'Đang vào vụ' })).toBeVisible()
      await expect(page.getByText(/· thu\shoạch \d{2}\/\d{2}\/\d{4}/).first()).toBeVisible()

      await page
        .getByRole('list', { name: 'Chợ của' })
        .getByRole('link', { name: /^Thành phố Cần Thơ/ })
        .click()

      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Chợ thành phố Cần Thơ/)
      await expect(page.getByRole('link', { name: 'Chạch sụn kho niêu đất' })).toHaveCount(0)
    })

    test('a group is looked through from the cheapest, and narrowed to a province', async ({
      page,
    }) => {
      await page.goto('/categories/food')
      await page.getByRole('link', { name: 'Giá thấp đến cao' }).click()
      await expect(page).toHaveURL(/sort=price$/)
      // The address changes a moment before the shelf does.
      await expect
        .poll(async () => {
          const prices = await pricesOn(page)
          return prices.length > 3 && prices.every((price, at) => price >= (prices[at - 1] ?? 0))
        })
        .toBe(true)

      await page
        .getByRole('list', { name: 'Theo tỉnh, thành phố' })
        .getByRole('link', { name: /^Thành phố Cần Thơ/ })
        .click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Thành phố Cần Thơ$/)
    })

    test('the same honey of three shops stands side by side, the cheapest by volume first', async ({
      page,
    }) => {
      await page.goto(honey)
      await page.getByRole('link', { name: 'So sánh 3 cửa hàng bán mặt hàng này' }).click()

      const rows = page.getByRole('table').getByRole('row')
      await expect(rows).toHaveCount(4)
      await expect(rows.nth(1)).toContainText('/lít')
      await page.getByRole('link', { name: 'Sao OCOP' }).click()
      await expect(rows.nth(1)).toContainText('Cúc Phương')

      await page.getByRole('link', { name: 'Chợ xếp thứ tự thế nào?' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Chợ xếp thứ tự hàng thế nào',
      )
      await expect(page.getByText('Còn hàng', { exact: false }).first()).toBeVisible()
    })
  })
}

test('a commune’s page leads to its makers', async ({ page }) => {
  await page.goto('/')
  await page
    .getByRole('link', { name: /^Xã Yên Mô/ })
    .first()
    .click()

  await expect(page).toHaveURL(/\/communes\/\d{5}$/)
  await expect(page.getByRole('heading', { name: 'Người làm ra' })).toBeVisible()
})

test('an address that names its language is English, and so is what its links lead to', async ({
  page,
}) => {
  await page.goto(`${honey}?lang=en`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')

  await page.getByRole('link', { name: /^Compare the 3 shops/ }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Compare:/)
  expect(new URL(page.url()).search).toBe('')
})

test('a search engine is told one address for each language, and what the page is about', async ({
  page,
}) => {
  for (const [path, language] of [
    [honey, 'vi'],
    [`${honey}?lang=en`, 'en'],
  ] as const) {
    await page.goto(path)
    const head = await headOf(page)
    const asked = language === 'en' ? '?lang=en' : ''
    const home = new URL(head.canonical ?? '')
    expect(home.hostname).toMatch(/^mat-ong-cuc-phuong\./)
    expect(home.pathname + home.search).toBe(`/products/mat-ong-hoa-rung-cuc-phuong${asked}`)
    expect(head.languages).toEqual(['vi', 'en', 'x-default'])
    expect(head.kinds).toEqual(['Product', 'BreadcrumbList'])
    expect(head.offer).toMatchObject({ '@type': 'Offer', priceCurrency: 'VND' })
    expect(head.properties).toEqual(
      expect.arrayContaining(['og:title', 'og:image', 'og:locale', 'product:price:amount']),
    )
  }
})

test('every address in the sitemaps of the market and of a shop can be opened', async ({
  request,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const here = new URL(baseURL ?? '')
  // Only browsers know that everything under localhost is here.
  const ask = (address: string) => {
    const { host, pathname, search } = new URL(address)
    return request.get(`${here.origin}${pathname}${search}`, { headers: { host }, maxRedirects: 0 })
  }
  for (const origin of [here.origin, `${here.protocol}//yen-hoa.${here.host}`]) {
    const robots = await (await ask(`${origin}/robots.txt`)).text()
    const [, index = ''] = /^Sitemap: (\S+)$/m.exec(robots) ?? []
    const files = locsOf(await (await ask(index)).text())
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) {
      const pages = locsOf(await (await ask(file)).text())
      expect(pages.length).toBeGreaterThan(0)
      // The first of each kind and its last: every file is written by one rule.
      for (const url of new Set([pages[0] ?? '', pages.at(-1) ?? ''])) {
        expect([url, (await ask(url)).status()]).toEqual([url, 200])
      }
    }
  }
})

const locsOf = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'))

async function pricesOn(page: Page): Promise<number[]> {
  const texts = await page.locator('.product-card-price').allTextContents()
  return texts.map((text) => Number(/([\d.]+)\s₫/.exec(text)?.[1]?.replaceAll('.', '')))
}

function headOf(page: Page) {
  return page.evaluate(() => {
    const links = (rel: string) => [
      ...document.querySelectorAll<HTMLLinkElement>(`link[rel="${rel}"]`),
    ]
    const data = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      (one) => JSON.parse(one.textContent || '{}') as Record<string, unknown>,
    )
    return {
      canonical: links('canonical')[0]?.href,
      languages: links('alternate').flatMap((one) => one.hreflang || []),
      kinds: data.map((one) => one['@type']),
      offer: data[0]?.offers,
      properties: [...document.querySelectorAll('meta[property]')].map((one) =>
        one.getAttribute('property'),
      ),
    }
  })
}
