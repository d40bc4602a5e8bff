// Shop A tries every kind of access on a row of shop B, in every table that carries shop_id. The catalogue drives it:
// a table added tomorrow is tried tomorrow.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertionOf, plantRows, shopA, shopB, tablesWith } from '#tests/support/planted-rows.ts'
import { openScratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database.ts'

let scratch: ScratchDatabase
let tables: string[]
beforeAll(async () => {
  scratch = await openScratchDatabase('other_shop')
  tables = await plantRows(scratch.owner)
})
afterAll(() => scratch.close())

type Answer = { rows: number } | { refused: string }

/** One statement in a transaction of its own, as the doors do it; always undone. */
async function tryAs(settings: Record<string, string>, sql: string): Promise<Answer> {
  const { app } = scratch
  await app.query('BEGIN')
  try {
    for (const [name, value] of Object.entries(settings)) {
      await app.query('SELECT set_config($1, $2, true)', [name, value])
    }
    const { rowCount } = await app.query(sql)
    return { rows: rowCount ?? 0 }
  } catch (error) {
    return { refused: (error as Error).message }
  } finally {
    await app.query('ROLLBACK')
  }
}

const asShopA = { role: 'nieu_shop', 'app.shop_id': shopA.id }
const nothing = (answer: Answer) =>
  'refused' in answer
    ? /permission denied|violates row-level security/.test(answer.refused)
    : answer.rows === 0

/** The tables in which the statement did more than nothing, with what it did. */
async function breaches(
  sqlFor: (table: string) => string | Promise<string>,
  settings: Record<string, string> = asShopA,
): Promise<[string, Answer][]> {
  const found: [string, Answer][] = []
  for (const table of tables) {
    const answer = await tryAs(settings, await sqlFor(table))
    if (!nothing(answer)) found.push([table, answer])
  }
  return found
}

describe('shop A, on the rows of shop B', () => {
  test('the rows to try are there: both shops have one in every table', async () => {
    expect(tables.length).toBeGreaterThan(35)
    for (const table of tables) {
      const { rows } = await scratch.owner.query(`SELECT DISTINCT shop_id FROM ${table}`)
      expect([table, rows.map(({ shop_id: id }) => id as string).toSorted()]).toEqual([
        table,
        [shopA.id, shopB.id],
      ])
    }
  })

  test('sees its own, so a refusal below is the wall and not an empty room', async () => {
    const seen = await breaches((table) => `SELECT FROM ${table} WHERE shop_id = '${shopA.id}'`)

    const unseen = tables.filter((table) => !seen.some(([name]) => name === table))
    expect(unseen).toEqual(['cart_line', 'domain_event', 'outbox'])
  })

  test('reads none', async () => {
    expect(await breaches((table) => `SELECT FROM ${table} WHERE shop_id = '${shopB.id}'`)).toEqual(
      [],
    )
    const shop = await tryAs(asShopA, `SELECT FROM shop WHERE id = '${shopB.id}'`)
    expect(shop).toEqual({ rows: 0 })
  })

  test('changes none', async () => {
    const change = (table: string) =>
      `UPDATE ${table} SET shop_id = shop_id WHERE shop_id = '${shopB.id}'`

    expect(await breaches(change)).toEqual([])
    const shop = await tryAs(asShopA, `UPDATE shop SET name = 'x' WHERE id = '${shopB.id}'`)
    expect(shop).toEqual({ rows: 0 })
  })

  test('deletes none', async () => {
    expect(await breaches((table) => `DELETE FROM ${table} WHERE shop_id = '${shopB.id}'`)).toEqual(
      [],
    )
  })

  test('adds none in its name', async () => {
    const add = (table: string) => insertionOf(scratch.owner, table, { ...shopB, key: 'shop_id' })

    expect(await breaches(add)).toEqual([])
  })

  test('hands none of its own over', async () => {
    const give = (table: string) =>
      `UPDATE ${table} SET shop_id = '${shopB.id}' WHERE shop_id = '${shopA.id}'`

    expect(await breaches(give)).toEqual([])
  })
})

describe('without a shop', () => {
  test('a shop door with no shop set opens onto nothing', async () => {
    const nobody = { role: 'nieu_shop' }

    expect(await breaches((table) => `SELECT FROM ${table}`, nobody)).toEqual([])
    expect(await breaches((table) => `DELETE FROM ${table}`, nobody)).toEqual([])
  })

  test('the login role itself reaches nothing', async () => {
    expect(await breaches((table) => `SELECT FROM ${table}`, {})).toEqual([])
  })

  test('no door leads to the owner or to another login', async () => {
    for (const role of ['nieu_owner', 'postgres', 'pg_read_all_data', 'pg_database_owner']) {
      const answer = await tryAs({ role }, 'SELECT FROM shop')
      expect([role, 'refused' in answer]).toEqual([role, true])
    }
  })
})

test('a passing shopper sees of shops only what stands in the window', async () => {
  const passing = { role: 'nieu_market' }
  await scratch.owner.query(`UPDATE shop SET status = 'active'`)
  await scratch.owner.query(`UPDATE product SET status = 'draft'`)

  const seen = await breaches((table) => `SELECT FROM ${table}`, passing)

  expect(seen.map(([table]) => table)).toEqual(
    [
      'blog',
      'collection',
      'delivery_method',
      // prices of delivery
      'delivery_rate',
      'delivery_zone',
      'delivery_zone_place',
      // which ways to pay it takes
      'gateway_account',
      'household',
      'internal_gtin',
      'listing',
      'location',
      'lot',
      'lot_edge',
      'media',
      'menu',
      'menu_item',
      'certificate',
      'plot',
      'promotion',
      'promotion_product',
      // how often a limited one was used
      'promotion_use',
      'shop_domain',
      // how it looks today
      'shop_look',
      'shop_look_version',
      'shop_policy',
      'stock_level',
      // a key of an outside storefront is found by its hash
      'storefront_token',
      'trace_event',
      'trace_event_lot',
      'url_redirect',
    ].toSorted(),
  )
})

test.each([
  ['how a gateway is opened', 'SELECT config_encrypted FROM gateway_account'],
  ['who used a promotion', 'SELECT customer_key FROM promotion_use'],
  ['whose account used a promotion', 'SELECT account_id FROM promotion_use'],
  ['the telephone of a member household', 'SELECT phone FROM household'],
  ['where a household is paid', 'SELECT bank_account FROM household'],
  ['how a shop will look', 'SELECT look FROM shop_look_draft'],
  ['who made a key', 'SELECT name FROM storefront_token'],
])('a passing shopper never learns %s', async (_what, sql) => {
  const answer = await tryAs({ role: 'nieu_market' }, sql)

  expect(answer).toMatchObject({ refused: expect.stringContaining('permission denied') as string })
})

describe("the officer of Ninh Bình, on Cần Thơ's rows", () => {
  const officer = { role: 'nieu_province', 'app.province': '37' }
  /** public rows, the same for everyone */
  const open = ['commune', 'listing', 'programme', 'province_member']

  test('sees none in any table that says which province it is of', async () => {
    const places = await tablesWith(scratch.owner, 'province_code')
    const seen: string[] = []
    for (const table of places.filter((name) => !open.includes(name))) {
      const answer = await tryAs(officer, `SELECT FROM ${table} WHERE province_code = '92'`)
      if (!nothing(answer)) seen.push(table)
    }

    expect(places.length).toBeGreaterThan(8)
    expect(seen).toEqual([])
  })

  test('sees those of her own province', async () => {
    const answer = await tryAs(officer, `SELECT FROM application WHERE province_code = '37'`)

    expect(answer).toEqual({ rows: 1 })
  })

  test('reads nothing of shoppers and changes nothing at all', async () => {
    for (const table of [
      '"order"',
      'order_line',
      'payment',
      'cart',
      'checkout',
      'account',
      'invoice',
    ]) {
      expect([table, await tryAs(officer, `SELECT FROM ${table}`)]).toEqual([
        table,
        { refused: expect.stringContaining('permission denied') as string },
      ])
    }
    const all = [...tables, 'shop', 'rollup_day', 'account', 'province_member']
    const written: string[] = []
    for (const table of all) {
      const column = table === 'account' || table === 'shop' ? 'id' : 'province_code'
      const deleting = await tryAs(officer, `DELETE FROM ${table}`)
      const changing = await tryAs(officer, `UPDATE ${table} SET ${column} = ${column}`)
      if (!('refused' in deleting) || !('refused' in changing)) written.push(table)
    }
    expect(written).toEqual([])
  })
})
