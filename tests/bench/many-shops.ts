// A market with as many shops as wanted: copies of one shop with its goods, made inside the database from the rows as they
// are. Every id of a copy is the old one and the copy's number hashed together, so rows of a copy point at each other.
import pg from 'pg'

import type { BenchDatabase } from './bench-database.ts'

/** In the order in which they point at each other. */
const tables = [
  'product',
  'product_option',
  'variant',
  'location',
  'lot',
  'stock_move',
  'stock_level',
  'delivery_method',
  'listing',
]

/** Adds so many copies of a shop; returns their slugs. */
export async function copyShop(
  database: BenchDatabase,
  shopId: string,
  copies: number,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query('CREATE TEMP TABLE copies (n int, id uuid)')
  await client.query('INSERT INTO copies SELECT n, uuidv7() FROM generate_series(1, $1::int) n', [
    copies,
  ])
  await client.query(
    `INSERT INTO shop SELECT (jsonb_populate_record(NULL::shop, to_jsonb(s) ||
       jsonb_build_object('id', c.id, 'slug', 'ban-sao-' || c.n, 'tax_code', NULL, 'sign_media_id', NULL))).*
     FROM shop s CROSS JOIN copies c WHERE s.id = $1`,
    [shopId],
  )
  for (const table of tables) await copyRows(client, table, shopId)
  await client.query('UPDATE listing l SET shop_slug = s.slug FROM shop s WHERE s.id = l.shop_id')
  await client.query('ANALYZE')
  await client.end()
  return Array.from({ length: copies }, (_, at) => `ban-sao-${at + 1}`)
}

/** A version 7 in its form, as ids of ours are; no id stays none. */
const hashed = (id: string) =>
  `overlay(overlay(md5(${id}::text || c.n) PLACING '7' FROM 13) PLACING '8' FROM 17)::uuid`

async function copyRows(client: pg.Client, table: string, shopId: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND data_type = 'uuid'
       AND column_name <> 'shop_id' AND column_name !~ 'account|actor'`,
    [table],
  )
  const ids = rows.map(({ name }) => `'${name}', ${hashed(`t.${name}`)}`)
  await client.query(
    `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(t) ||
       jsonb_build_object(${[`'shop_id', c.id`, ...ids].join(', ')}))).*
     FROM ${table} t CROSS JOIN copies c WHERE t.shop_id = $1`,
    [shopId],
  )
}
