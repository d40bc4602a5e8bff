// Each kind of broken row of the catalog is found and named.
import { expect, test } from 'vitest'

import { storefrontConsumer } from '#app/domain/event/storefront-consumer.server.ts'
import { checks } from '#app/domain/invariant/catalog-invariants.server.ts'
import { givenProduct, type GivenProduct } from '#tests/support/given-catalog.ts'
import { givenLot } from '#tests/support/given-orders.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import { readLog } from '#tests/support/read-log.ts'
import { brokenOfShop } from '#tests/support/planted-fault.ts'

const readEvents = () => readLog(storefrontConsumer({ tellsSearch: false }))

async function given(): Promise<GivenProduct> {
  const shop = await givenShopRow()
  const product = await givenProduct(shop)
  await givenLot(shop, product, 5)
  await readEvents()
  return product
}

const brokenBy = ({ id, shopId }: GivenProduct, sql?: string) =>
  brokenOfShop(checks, shopId, sql === undefined ? null : { sql, id })

test('nothing is wrong with a product that was made, stocked and listed', async () => {
  expect(await brokenBy(await given())).toEqual([])
})

test.each([
  [
    'a listing that shows another price',
    'UPDATE listing SET min_price = 1 WHERE product_id = $1::uuid',
    'listing of',
  ],
  [
    'a listing that is gone',
    'DELETE FROM listing WHERE product_id = $1::uuid',
    'missing or different',
  ],
  [
    'a listing of a hidden product',
    "UPDATE product SET status = 'draft' WHERE id = $1::uuid",
    'kept differently',
  ],
  [
    'a product on sale for nothing',
    'UPDATE variant SET price = 0 WHERE product_id = $1::uuid',
    '1 for 0 đồng',
  ],
  [
    'a variant with a value of no option',
    "UPDATE variant SET option_values = '{Đỏ}' WHERE product_id = $1::uuid",
    '{Đỏ}',
  ],
])('%s is found', async (_what, sql, words) => {
  const broken = await brokenBy(await given(), sql)

  expect(broken.join('\n')).toContain(words)
})

test('a listing whose events were not read yet is on its way, not broken', async () => {
  const product = await given()
  await givenLot({ id: product.shopId }, product, 1)

  expect(await brokenBy(product, 'DELETE FROM listing WHERE product_id = $1::uuid')).toEqual([])
})
