// hydrogen-react's own CartProvider in a browser, on an origin that is not ours: every operation that it knows, against
// the product as it runs.
import type { Page, Request } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'
import { serveCartPage, type ServedPage } from '#tests/support/cart-page/serve.ts'

const token = 'nieu_pub_yen-hoa-demo-xem-duoc-1'
const pot = 'chach-sun-kho-nieu-dat'
const operations = [
  'CartAttributesUpdate',
  'CartBuyerIdentityUpdate',
  'CartCreate',
  'CartDiscountCodesUpdate',
  'CartLineAdd',
  'CartLineRemove',
  'CartLineUpdate',
  'CartNoteUpdate',
  'CartQuery',
]

let served: ServedPage
test.beforeAll(async () => {
  served = await serveCartPage()
})
test.afterAll(() => served.close())

const hostOf = (baseURL: string | undefined, slug: string) =>
  (baseURL ?? '').replace('://', `://${slug}.`)

async function open(page: Page, baseURL: string | undefined): Promise<void> {
  const given = new URLSearchParams({ store: hostOf(baseURL, 'yen-hoa'), token, handle: pot })
  await page.goto(`${served.origin}/?${given.toString()}`)
}

type Seen = Record<string, unknown> & { id?: string; checkout?: string }
const read = async (page: Page): Promise<Seen> =>
  JSON.parse((await page.getByLabel('Giỏ').textContent()) ?? '{}') as Seen
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const expectCart = (page: Page, cart: object) =>
  expect.poll(() => read(page)).toMatchObject({ status: 'idle', ...cart })

const nameOf = (request: Request) =>
  /(?:query|mutation) (\w+)/.exec(
    (request.postDataJSON() as { query?: string } | null)?.query ?? '',
  )?.[1]

test('all nine operations, answered without errors to another origin', async ({
  page,
  baseURL,
}) => {
  const answers: { name: string; status: number; hasErrors: boolean }[] = []
  page.on('response', async (response) => {
    const name = response.request().method() === 'POST' ? nameOf(response.request()) : undefined
    if (!name?.startsWith('Cart')) return
    const body = (await response.json()) as object
    answers.push({ name, status: response.status(), hasErrors: 'errors' in body })
  })

  await open(page, baseURL)
  await press(page, 'Thêm')
  await expectCart(page, {
    pieces: 2,
    goods: 'Chạch sụn kho niêu đất',
    buyer: { countryCode: 'VN' },
  })
  await press(page, 'Thêm')
  await expectCart(page, { pieces: 4 })
  await press(page, 'Thêm một')
  await expectCart(page, { pieces: 5, total: { amount: '925000.0', currencyCode: 'VND' } })
  await press(page, 'Lời nhắn')
  await expectCart(page, { note: 'Gói quà' })
  await press(page, 'Túi')
  await expectCart(page, { attributes: [{ key: 'túi', value: 'giấy' }] })
  await press(page, 'Người mua')
  await expectCart(page, { buyer: { email: 'lan@vidu.vn', countryCode: 'VN' } })
  await press(page, 'Mã giảm')
  await expectCart(page, { codes: [{ code: 'KHONGCO', applicable: false }] })
  await page.reload()
  await expectCart(page, { pieces: 5, note: 'Gói quà', buyer: { email: 'lan@vidu.vn' } })
  await press(page, 'Bỏ ra')
  await expectCart(page, { pieces: 0 })

  expect([...new Set(answers.map(({ name }) => name))].toSorted()).toEqual(operations)
  expect(answers.filter(({ status, hasErrors }) => status !== 200 || hasErrors)).toEqual([])
})

test("another shop's cart is forgotten, and a new one begins", async ({ page, baseURL }) => {
  await open(page, baseURL)
  const foreign = await page.evaluate(
    async (host) => {
      const query = 'mutation { cartCreate(input: {}) { cart { id } } }'
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ query })
      const url = `${host}/api/2026-04/graphql.json`
      const answer = await fetch(url, { method: 'POST', headers, body })
      const { data } = (await answer.json()) as { data: { cartCreate: { cart: { id: string } } } }
      localStorage.setItem('shopifyCartId', data.cartCreate.cart.id)
      return data.cartCreate.cart.id
    },
    hostOf(baseURL, 'tra-ba-sao'),
  )

  await page.reload()
  await expect.poll(() => page.evaluate(() => localStorage.getItem('shopifyCartId'))).toBeNull()
  await press(page, 'Thêm')
  await expectCart(page, { pieces: 2 })

  expect((await read(page)).id).not.toBe(foreign)
})

test('the checkout link leads to our checkout with what was written', async ({ page, baseURL }) => {
  await open(page, baseURL)
  await press(page, 'Thêm')
  await expectCart(page, { pieces: 2 })
  await press(page, 'Lời nhắn')
  await expectCart(page, { note: 'Gói quà' })
  const { checkout = '' } = await read(page)

  await page.goto(checkout)

  await expect(page).toHaveURL(`${hostOf(baseURL, 'yen-hoa')}/checkout`)
  await expect(page.getByLabel('Lời nhắn')).toHaveValue('Gói quà')
  await expect(page.getByText('Chạch sụn kho niêu đất').first()).toBeVisible()
})
