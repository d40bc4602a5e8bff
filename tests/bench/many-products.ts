// A shop with as many goods as a large market: copies of one product with its variant, lot, stock and listing, made
// inside the database from the row as it is, so that a new column needs nothing here.
import pg from 'pg'

import type { BenchDatabase } from './bench-database.ts'

export type Template = { shopId: string; productId: string; variantId: string }

/** Until the shop has `count` of them. Returns variants spread over all of it. */
export async function fillProducts(
  database: BenchDatabase,
  template: Template,
  count: number,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  const { shopId, productId, variantId } = template
  const run = (text: string, values: unknown[]) => client.query(text, values)
  const { rows } = await client.query<{ have: number }>(
    'SELECT count(*)::int AS have FROM product WHERE shop_id = $1',
    [shopId],
  )
  const from = rows[0]?.have ?? 0
  await run('CREATE TEMP TABLE goods (n int, product uuid, variant uuid, lot uuid)', [])
  await run(
    `INSERT INTO goods SELECT n, uuidv7(), uuidv7(), uuidv7() FROM generate_series($1::int + 1, $2::int) n`,
    [from, count],
  )
  const copies: readonly [string, string, string, string][] = [
    [
      'product',
      `jsonb_build_object('id', g.product, 'handle', 'hang-' || g.n)`,
      't.id = $2',
      productId,
    ],
    [
      'variant',
      `jsonb_build_object('id', g.variant, 'product_id', g.product, 'sku', null)`,
      't.id = $2',
      variantId,
    ],
    [
      'lot',
      `jsonb_build_object('id', g.lot, 'variant_id', g.variant, 'code', 'LO' || g.n)`,
      't.variant_id = $2',
      variantId,
    ],
    [
      'stock_move',
      `jsonb_build_object('id', uuidv7(), 'lot_id', g.lot)`,
      `t.lot_id = (SELECT id FROM lot WHERE shop_id = $1 AND variant_id = $2)`,
      variantId,
    ],
    [
      'stock_level',
      `jsonb_build_object('lot_id', g.lot, 'variant_id', g.variant)`,
      't.variant_id = $2',
      variantId,
    ],
    [
      'listing',
      `jsonb_build_object('product_id', g.product, 'handle', 'hang-' || g.n, 'first_variant_id', g.variant)`,
      't.product_id = $2',
      productId,
    ],
  ]
  for (const [table, change, which, id] of copies) {
    await run(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(t) || ${change})).*
       FROM ${table} t CROSS JOIN goods g WHERE t.shop_id = $1 AND ${which}`,
      [shopId, id],
    )
  }
  await run('ANALYZE', [])
  const { rows: sample } = await client.query<{ id: string }>(
    `SELECT id FROM variant WHERE shop_id = $1 ORDER BY md5(id::text) LIMIT 1000`,
    [shopId],
  )
  await client.end()
  return sample.map(({ id }) => id)
}
