// Plants one row of each of two shops in every table that carries shop_id, whatever the table is: columns are filled
// from the catalogue by their type. Keys, checks and triggers are set aside while planting, so a table that somebody
// adds tomorrow is covered without a word here. For scratch databases only.
import type pg from 'pg'

export type PlantedShop = { id: string; provinceCode: string }

export const shopA: PlantedShop = {
  id: '01900000-0000-7000-8000-00000000000a',
  provinceCode: '37',
}
export const shopB: PlantedShop = {
  id: '01900000-0000-7000-8000-00000000000b',
  provinceCode: '92',
}

type Column = { name: string; type: string; length: number | null }

/** Names of the tables with that column, quoted. */
export async function tablesWith(owner: pg.Client, column: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT quote_ident(t.relname) AS name
     FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
       JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = $1 AND NOT a.attisdropped
     WHERE t.relkind IN ('r', 'p') ORDER BY 1`,
    [column],
  )
  return rows.map(({ name }) => name)
}

/** Returns the tables in which both shops now have a row. */
export async function plantRows(owner: pg.Client): Promise<string[]> {
  await owner.query(`SET session_replication_role = replica`)
  await dropChecks(owner)
  await silenceTriggers(owner)
  for (const shop of [shopA, shopB]) await plantRow(owner, 'shop', { ...shop, key: 'id' })
  const tables = await tablesWith(owner, 'shop_id')
  for (const table of tables) {
    for (const shop of [shopA, shopB]) await plantRow(owner, table, { ...shop, key: 'shop_id' })
  }
  await owner.query(`SET session_replication_role = origin`)
  return tables
}

/** The statement that inserts a row of that shop, with fresh ids. */
export async function insertionOf(
  owner: pg.Client,
  table: string,
  shop: PlantedShop & { key: 'id' | 'shop_id' },
): Promise<string> {
  const columns = await columnsOf(owner, table)
  const values = columns.map((column) => valueFor(column, shop))
  const names = columns.map(({ name }) => `"${name}"`)
  return `INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`
}

async function plantRow(
  owner: pg.Client,
  table: string,
  shop: PlantedShop & { key: 'id' | 'shop_id' },
): Promise<void> {
  await owner.query(await insertionOf(owner, table, shop))
}

async function dropChecks(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ ddl: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS ddl
     FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  )
  for (const { ddl } of rows) await owner.query(ddl)
}

// An append-only table would refuse by its trigger before its wall is asked.
async function silenceTriggers(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ ddl: string }>(
    `SELECT DISTINCT format('ALTER TABLE %s DISABLE TRIGGER USER', tgrelid::regclass) AS ddl
     FROM pg_trigger WHERE NOT tgisinternal`,
  )
  for (const { ddl } of rows) await owner.query(ddl)
}

async function columnsOf(owner: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `SELECT a.attname AS name, t.typname AS type,
            CASE WHEN t.typname IN ('bpchar', 'varchar') THEN a.atttypmod - 4 END AS length
     FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
     WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped
       AND a.attgenerated = '' AND a.attidentity = ''
       AND (a.attnotnull OR a.attname IN ('shop_id', 'province_code'))`,
    [table],
  )
  return rows
}

function valueFor(column: Column, shop: PlantedShop & { key: 'id' | 'shop_id' }): string {
  if (column.name === shop.key) return `'${shop.id}'`
  if (/(^|_)province_code$/.test(column.name)) return `'${shop.provinceCode}'`
  if (column.type.startsWith('_')) return `'{}'`
  const make = values[column.type]
  if (!make) throw new Error(`no value for a column of type ${column.type}`)
  return make(column)
}

const now = () => 'now()'
const one = () => '1'
const values: Record<string, (column: Column) => string> = {
  uuid: () => 'uuidv7()',
  text: () => `'t' || md5(random()::text)`,
  varchar: ({ length }) => `left(md5(random()::text), ${length ?? 12})`,
  bpchar: ({ length }) => `left(md5(random()::text) || md5(random()::text), ${length ?? 1})`,
  int2: one,
  int4: one,
  int8: () => `(random() * 1000000000)::bigint`,
  numeric: one,
  float8: one,
  bool: () => 'true',
  timestamptz: now,
  date: now,
  jsonb: () => `'{}'`,
  bytea: () => `'\\x00'`,
}
