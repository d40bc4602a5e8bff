// Two thousand variants of one product: made at once, changed by the page, priced together.
import { expect, test } from 'vitest'

import { fillVariants } from '#app/domain/catalog/fill-variants.server.ts'
import { findGrid } from '#app/domain/catalog/grid-views.server.ts'
import type { GridRow } from '#app/domain/catalog/grid.forms.ts'
import { repriceAll, saveGrid } from '#app/domain/catalog/save-grid.server.ts'
import { setOptions } from '#app/domain/catalog/set-options.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { action } from '#app/routes/seller/product-grid.tsx'
import { givenProduct } from '#tests/support/given-catalog.ts'
import { givenSessionCookie, givenShop } from '#tests/support/given-people.ts'

const values = (count: number, word: string) =>
  Array.from({ length: count }, (_, at) => `${word} ${at + 1}`)

async function givenGrid(sizes: number, tastes: number, boxes = 1) {
  const shop = await givenShop()
  const { id: productId } = await givenProduct(shop, { price: 100_000n })
  const options = [
    { name: 'Cỡ', values: values(sizes, 'cỡ') },
    { name: 'Vị', values: values(tastes, 'vị') },
    { name: 'Hộp', values: values(boxes, 'hộp') },
  ]
  await shop.do((db) => setOptions(db, { productId, options }, systemClock))
  const fill = () => shop.do((db) => fillVariants(db, productId, systemClock))
  const look = (value = '', after: string | null = null) =>
    shop.do((db) => findGrid(db, { productId, value, after }, systemClock))
  const actorId = shop.owner.id
  const save = (rows: GridRow[]) =>
    shop.do((db) => saveGrid(db, { productId, rows, actorId }, systemClock))
  return { shop, productId, options, fill, look, save, actorId }
}

const rowOf = (variantId: string, change: Partial<GridRow> = {}): GridRow => ({
  variantId,
  price: 100_000n,
  compareAtPrice: null,
  netContent: '500 g',
  weightGrams: 700,
  sku: null,
  gtin: null,
  lowStockAt: null,
  ...change,
})

test('20 × 10 × 10 is two thousand variants, paged and renamed together', async () => {
  const { shop, productId, options, fill, look } = await givenGrid(20, 10, 10)

  expect(await fill()).toBe(1999)
  const first = await look()
  expect([first.total, first.lines.length]).toEqual([2000, 50])
  const second = await look('', first.nextCursor)
  expect(second.lines[0]?.id).not.toBe(first.lines[49]?.id)
  expect((await look('vị 3')).total).toBe(200)

  const [sizes, tastes, boxes] = options
  const turned = [tastes, sizes, boxes].flatMap((one) => one ?? [])
  await shop.do((db) => setOptions(db, { productId, options: turned }, systemClock))
  expect((await look()).lines[1]?.title).toMatch(/^vị \d+ \/ cỡ \d+ \/ hộp \d+$/)
  await expect(fill()).rejects.toMatchObject({ code: 'grid.all-made' })
})

test('more than two thousand is refused before any is made', async () => {
  const { fill, look } = await givenGrid(21, 10, 10)

  await expect(fill()).rejects.toMatchObject({ code: 'variant.too-many', detail: { most: 2000 } })
  expect((await look()).total).toBe(1)
})

test('only what differs is written, and codes may change hands within a page', async () => {
  const { fill, look, save } = await givenGrid(2, 1)
  await fill()
  const [a = '', b = ''] = (await look()).lines.map(({ id }) => id)
  await save([rowOf(a, { sku: 'A' }), rowOf(b, { sku: 'B', price: 120_000n })])

  const swapped = await save([rowOf(a, { sku: 'B' }), rowOf(b, { sku: 'A', price: 120_000n })])
  const same = await save([rowOf(a, { sku: 'B' }), rowOf(b, { sku: 'A', price: 120_000n })])

  expect([swapped, same]).toEqual([2, 0])
  expect((await look()).lines.map(({ sku, price }) => [sku, price.amount])).toEqual([
    ['B', 100_000n],
    ['A', 120_000n],
  ])
})

test('one wrong row saves none, and is named', async () => {
  const { fill, look, save } = await givenGrid(2, 1)
  await fill()
  const [a = '', b = ''] = (await look()).lines.map(({ id }) => id)

  const low = save([rowOf(a, { price: 90_000n }), rowOf(b, { compareAtPrice: 1n })])
  const twice = () => save([rowOf(a, { sku: 'X' }), rowOf(b, { sku: 'X' })])

  await expect(low).rejects.toMatchObject({
    code: 'grid.before-price-too-low',
    detail: { title: 'cỡ 2 / vị 1 / hộp 1' },
  })
  await expect(twice()).rejects.toMatchObject({ code: 'grid.sku-repeated' })
  expect((await look()).lines.map(({ price }) => price.amount)).toEqual([100_000n, 100_000n])
})

test('the variants of one size cost five percent more, rounded to thousands', async () => {
  const { shop, productId, fill, look, actorId } = await givenGrid(2, 2)
  await fill()
  const raise = (optionValue: string | null, amount: bigint) =>
    shop.do((db) =>
      repriceAll(
        db,
        { productId, optionValue, change: { kind: 'percent', amount, roundTo: 1000n }, actorId },
        systemClock,
      ),
    )

  expect(await raise('cỡ 1', 500n)).toBe(2)
  expect((await look()).lines.map(({ price }) => price.amount).toSorted()).toEqual([
    100_000n,
    100_000n,
    105_000n,
    105_000n,
  ])
  await expect(raise(null, 0n)).rejects.toMatchObject({ code: 'grid.nothing-to-change' })
})

test('a bar code with a wrong check digit comes back beside its cell, and what was typed stays', async () => {
  const { shop, productId, look } = await givenGrid(1, 1)
  const [line] = (await look()).lines
  const body = new URLSearchParams({
    intent: 'save',
    'rows.0.variantId': line?.id ?? '',
    'rows.0.price': '110.000',
    'rows.0.gtin': '8934567890125',
  })
  const cookie = await givenSessionCookie(shop.owner)
  const request = new Request('http://localhost:3000/x', {
    method: 'POST',
    body,
    headers: { cookie },
  })

  const answer = (await action({
    request,
    params: { shop: shop.slug, productId },
    context: {},
  } as never)) as { data: { errors: Record<string, string>; values: Record<string, string> } }

  expect(Object.keys(answer.data.errors)).toEqual(['rows.0.gtin'])
  expect(answer.data.values['rows.0.price']).toBe('110.000')
})
