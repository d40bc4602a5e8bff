// What a shopper does before checkout: look, search, read a product, fill a cart; with JavaScript and without.
import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'

const pot = '/shops/yen-hoa/products/chach-sun-kho-nieu-dat'
const screens = ['/', '/search?q=ca', '/shops', '/shops/yen-hoa', pot, '/cart']

const atYenHoa = (baseURL: string | undefined, path = '/') =>
  `${(baseURL ?? '').replace('://', '://yen-hoa.')}${path}`

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    for (const words of ['ca chach kho', 'cá chạch', 'chach kho niu']) {
      test(`“${words}” finds the pot of fish`, async ({ page }) => {
        await page.goto(`/search?${new URLSearchParams({ q: words }).toString()}`)

        await expect(page.getByRole('link', { name: 'Chạch sụn kho niêu đất' })).toBeVisible()
      })
    }

    test('a cart over two shops is filled, changed and emptied', async ({ page }) => {
      await page.goto(pot)
      await page.getByRole('spinbutton', { name: 'Số lượng' }).fill('2')
      await addToCart(page, javaScriptEnabled)
      await page.goto('/shops/mat-ong-cuc-phuong')
      await page
        .locator('article')
        .filter({ hasNotText: 'Tạm hết hàng' })
        .getByRole('link')
        .first()
        .click()
      await addToCart(page, javaScriptEnabled)

      await page.goto('/cart')
      await expect(page.getByText('Giỏ có hàng của 2 cửa hàng')).toBeVisible()
      await expect(page.getByText('370.000 ₫').first()).toBeVisible()
      await setQuantity(page, javaScriptEnabled)
      await expect(page.getByText('555.000 ₫').first()).toBeVisible()

      for (const left of [1, 0]) {
        await page
          .getByRole('button', { name: /ra khỏi giỏ$/ })
          .first()
          .click()
        await expect(page.getByRole('button', { name: /ra khỏi giỏ$/ })).toHaveCount(left)
      }
      await expect(page.getByRole('heading', { name: 'Giỏ hàng còn trống' })).toBeVisible()
    })

    test('the language changes in place and is remembered', async ({ page }) => {
      await page.goto(`${pot}?to=37`)
      await page
        .getByRole('button', { name: 'Xem bằng tiếng Anh' })
        .locator('visible=true')
        .first()
        .click()

      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      expect(new URL(page.url()).search).toBe('?to=37')
      await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible()
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Village goods')
    })
  })
}

async function addToCart(page: Page, javaScriptEnabled: boolean) {
  await page.getByRole('button', { name: 'Thêm vào giỏ' }).click()
  if (javaScriptEnabled) await expect(page.getByText('Đã thêm vào giỏ.')).toBeVisible()
  else await page.waitForURL('**/cart')
}

async function setQuantity(page: Page, javaScriptEnabled: boolean) {
  if (javaScriptEnabled) {
    await page.getByRole('button', { name: 'Thêm một' }).first().click()
    return
  }
  await page.getByRole('spinbutton').first().fill('3')
  await page.getByRole('button', { name: 'Cập nhật' }).first().click()
}

test('letters typed without marks already suggest the product', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('search', { name: 'Tìm món bạn cần' }).getByRole('searchbox')
  await box.pressSequentially('chach su', { delay: 40 })

  const suggestions = page.getByRole('list', { name: 'Gợi ý' })
  await expect(suggestions.getByRole('link').first()).toContainText('Chạch sụn kho niêu đất')
  await box.press('ArrowDown')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('button', { name: 'Thêm vào giỏ' })).toBeVisible()
})

test('filters narrow the results and come off again', async ({ page, isMobile }) => {
  await page.goto('/search')
  // Other tests may put goods on sale meanwhile: never fewer than before.
  const found = async () => parseInt((await page.getByRole('status').first().textContent()) ?? '')
  const before = await found()
  if (isMobile) await page.getByText('Lọc', { exact: true }).click()
  await page.getByRole('checkbox', { name: /^Đồ uống/ }).check()

  const off = page.getByRole('link', { name: 'Bỏ lọc Đồ uống' })
  await expect(off).toBeVisible()
  await expect.poll(found).toBeLessThan(before)
  await off.click()
  await expect(off).toHaveCount(0)
  await expect.poll(found).toBeGreaterThanOrEqual(before)
})

test("a shop's own host shows that shop, its colours and its cart", async ({ page, baseURL }) => {
  await page.goto(atYenHoa(baseURL))
  await page.getByRole('link', { name: 'Chạch sụn kho niêu đất' }).first().click()
  await page.getByRole('link', { name: 'Niêu 1 kg' }).click()
  await expect(page.getByRole('link', { name: 'Niêu 1 kg' })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await page.getByRole('button', { name: 'Thêm vào giỏ' }).click()
  await page.getByRole('link', { name: 'Xem giỏ hàng' }).click()

  await expect(page.getByRole('heading', { name: 'Hợp tác xã Yên Hòa' })).toBeVisible()
  expect(new URL(page.url()).host).toContain('yen-hoa.')
})

test('a host that no shop has says so and leads to the market', async ({
  page,
  baseURL,
  expectedErrors,
}) => {
  expectedErrors.push(/404/)

  const answer = await page.goto((baseURL ?? '').replace('://', '://khong-co-ai.'))

  expect(answer?.status()).toBe(404)
  await expect(
    page.getByRole('heading', { name: 'Chưa có cửa hàng nào ở địa chỉ này' }),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Về trang chủ' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hàng quê')
})

test('nothing jumps while a screen loads', async ({ page }) => {
  for (const screen of screens) {
    await page.goto(screen, { waitUntil: 'networkidle' })

    expect(await page.evaluate(readLayoutShift), screen).toBeLessThan(0.02)
  }
})

/** The sum of layout shifts so far; runs in the page. */
function readLayoutShift(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(sum), 100)
  })
}
