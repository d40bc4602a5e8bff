// The page that is measured: the storefront page of one product of the demo.
import pg from 'pg'

import type { BenchDatabase } from './bench-database.ts'

export type ProductPage = { slug: string; handle: string; path: string; shopId: string }

/** The product page of the shop with the most products, the first by handle. */
export async function pickProductPage(database: BenchDatabase): Promise<ProductPage> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ slug: string; handle: string; shopId: string }>(`
    SELECT s.slug, p.handle, s.id AS "shopId"
    FROM shop s JOIN listing l ON l.shop_id = s.id JOIN product p ON p.shop_id = s.id AND p.id = l.product_id
    ORDER BY count(*) OVER (PARTITION BY s.id) DESC, s.slug, p.handle LIMIT 1`)
  await client.end()
  const [row] = rows
  if (!row) throw new Error('the demo has no product')
  return { ...row, path: `/products/${row.handle}` }
}
