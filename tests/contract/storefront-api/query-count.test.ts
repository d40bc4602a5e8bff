// A page costs the same number of statements with two products and with twelve.
import { beforeAll, expect, test } from 'vitest'

import type { MarketDb } from '#app/db/doors.server.ts'
import { executeStorefront } from '#app/routes/storefront-api/execute.server.ts'
import { givenPhoto, givenProduct } from '#tests/support/given-catalog.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import { askerOf, givenStorefront, type GivenStorefront } from '#tests/support/given-storefront.ts'
import { skeleton } from '#tests/support/hydrogen-documents.ts'

let small: GivenStorefront
let large: ReturnType<typeof askerOf>
beforeAll(async () => {
  small = await givenStorefront()
  const shop = await givenShopRow()
  for (let n = 1; n <= 12; n += 1)
    await givenPhoto(await givenProduct(shop, { title: `Cá kho số ${n}` }))
  large = askerOf(shop)
})

/** Statements that one operation runs inside its door. */
async function count(
  asker: GivenStorefront['asker'],
  document: string,
  variables: Record<string, unknown>,
) {
  let statements = 0
  const within = (db: MarketDb): MarketDb =>
    new Proxy(db, {
      get: (target, name) => {
        if (name === '$queryRaw' || name === '$executeRaw') statements += 1
        else if (typeof name === 'string' && !/^[$_]/.test(name))
          throw new Error(`not counted: ${name}`)
        return Reflect.get(target, name) as unknown
      },
    })
  const { errors } = await executeStorefront({ ...asker, within }, document, variables)
  expect(errors).toBeUndefined()
  return statements
}

const everything = `query Cards($first: Int!) { products(first: $first) { nodes { id title handle
  availableForSale featuredImage { url } priceRange { minVariantPrice { amount } }
  variants(first: 5) { nodes { id availableForSale image { url } selectedOptions { name value } product { title } } }
  options { name optionValues { name firstSelectableVariant { id } } } encodedVariantAvailability
  metafields(identifiers: [{namespace: "nieu", key: "producer"}, {namespace: "nieu", key: "certificate"},
    {namespace: "nieu", key: "traceUrl"}]) { value } } } }`

test.each([
  ['a catalogue page', skeleton.Catalog ?? '', 4],
  ['everything of a page of products', everything, 8],
])('%s', async (_what, document, most) => {
  const [two, twelve] = [
    await count(small.asker, document, { first: 2 }),
    await count(large, document, { first: 12 }),
  ]

  expect(twelve).toBe(two)
  expect(twelve).toBeLessThanOrEqual(most)
})

test('a product page', async () => {
  const statements = await count(small.asker, skeleton.Product ?? '', {
    handle: small.sauce.handle,
    selectedOptions: [],
  })

  expect(statements).toBeLessThanOrEqual(5)
})
