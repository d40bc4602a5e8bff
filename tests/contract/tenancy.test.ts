// The walls between shops, read from the database's own catalogue: a new table without its guard fails here, and so
// does a key that lets one shop's row point at another's.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  actingAsOwner,
  allowed,
  looseKeys,
  looseRows,
  overreachingRoles,
  reachableWithoutDoor,
  unguardedTables,
} from '#app/domain/tenancy/catalogue.ts'
import { openScratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database.ts'

let scratch: ScratchDatabase
beforeAll(async () => {
  scratch = await openScratchDatabase('walls')
})
afterAll(() => scratch.close())

type Found = { row: string; because: string }
const ask = async (sql: string): Promise<Found[]> => (await scratch.owner.query<Found>(sql)).rows
const names = async (sql: string) => [...new Set((await ask(sql)).map(({ row }) => row))]

/** Does something to the schema, looks, and undoes it. */
async function whenBroken<T>(ddl: string, look: () => Promise<T>): Promise<T> {
  await scratch.owner.query('BEGIN')
  try {
    await scratch.owner.query(ddl)
    return await look()
  } finally {
    await scratch.owner.query('ROLLBACK')
  }
}

describe('as it stands', () => {
  test('every table of shops is walled in by forced row-level security of its own shop', async () => {
    expect(await ask(unguardedTables)).toEqual([])
  })

  test('every row of a shop is found under its shop, but for the few that are not only its own', async () => {
    expect(await names(looseRows)).toEqual(allowed.looseRows)
  })

  test('no key between tables of shops leaves the shop out', async () => {
    expect(await ask(looseKeys)).toEqual([])
  })

  test('the login role reaches nothing of ours without a door', async () => {
    expect(await names(reachableWithoutDoor)).toEqual(allowed.reachableWithoutDoor)
    const reading = scratch.app.query('SELECT FROM shop')
    await expect(reading).rejects.toThrow('permission denied')
  })

  test('no role of the application owns anything, inherits, or can step over a wall', async () => {
    expect(await ask(overreachingRoles)).toEqual([])
  })

  test('only the functions that are known to need it act with rights of the owner', async () => {
    expect(await names(actingAsOwner)).toEqual([
      'pg_stat_statements',
      'pg_stat_statements_info',
      'place_event',
      'shops_outside_programme',
    ])
  })

  test('tables without walls are those that everyone may read, or that one door alone reaches', async () => {
    const { rows } = await scratch.owner.query<{ name: string; doors: string }>(`
      SELECT t.relname AS name, COALESCE(string_agg(r.rolname, ' ' ORDER BY r.rolname), '') AS doors
      FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
        LEFT JOIN pg_roles r ON r.rolname LIKE 'nieu\\_%' AND has_table_privilege(r.oid, t.oid, 'SELECT')
          AND r.rolname <> 'nieu_owner'
      WHERE t.relkind = 'r' AND NOT t.relrowsecurity AND t.relname <> '_prisma_migrations'
      GROUP BY t.relname ORDER BY t.relname`)
    const everyone = 'nieu_checkout nieu_identity nieu_market nieu_province nieu_shop nieu_system'
    const reference = rows.filter(({ doors }) => doors === everyone).map(({ name }) => name)
    const others = rows.filter(({ doors }) => doors !== everyone)

    expect(reference).toEqual([
      'commune',
      'commune_change',
      'dated_rule',
      'indicator',
      'indicator_set',
      'programme',
      'province',
      'tax_rule',
    ])
    expect(others).toEqual([
      { name: 'access_log', doors: 'nieu_identity nieu_system' },
      { name: 'account_event', doors: 'nieu_identity nieu_system' },
      { name: 'account_proof', doors: 'nieu_identity nieu_system' },
      { name: 'consent', doors: 'nieu_identity nieu_system' },
      { name: 'consumer_cursor', doors: 'nieu_province nieu_system' },
      { name: 'credential', doors: 'nieu_identity nieu_system' },
      { name: 'session', doors: 'nieu_identity nieu_system' },
      { name: 'sign_in_attempt', doors: 'nieu_identity nieu_system' },
    ])
  })
})

describe('a mistake is seen', () => {
  const plain = `CREATE TABLE order_note (
    id uuid PRIMARY KEY, shop_id uuid NOT NULL, order_id uuid NOT NULL, body text NOT NULL)`

  test('a new table of shops without any guard', async () => {
    const faults = await whenBroken(plain, () => ask(unguardedTables))

    expect(faults.map(({ because }) => because)).toEqual([
      'it has no policy',
      'row-level security is not forced on its owner',
      'row-level security is off',
    ])
    expect(await whenBroken(plain, () => names(looseRows))).toContain('order_note')
  })

  test('a guard that is switched on but not forced', async () => {
    const ddl = `ALTER TABLE product NO FORCE ROW LEVEL SECURITY`

    expect(await whenBroken(ddl, () => ask(unguardedTables))).toEqual([
      { row: 'product', because: 'row-level security is not forced on its owner' },
    ])
  })

  test('a policy that opens a table to every shop', async () => {
    const ddl = `CREATE POLICY helpful ON product FOR SELECT TO nieu_shop USING (true)`

    const [fault] = await whenBroken(ddl, () => ask(unguardedTables))

    expect(fault).toEqual({
      row: 'product',
      because: 'policy helpful lets a shop reach beyond its own rows',
    })
  })

  test('a key by id alone', async () => {
    const ddl = `ALTER TABLE product ADD UNIQUE (id);
      ALTER TABLE variant ADD CONSTRAINT by_id FOREIGN KEY (product_id) REFERENCES product (id)`

    expect(await whenBroken(ddl, () => ask(looseKeys))).toEqual([
      { row: 'variant → product', because: 'by_id does not carry shop_id' },
    ])
  })

  test('a right given to the login role, or to everybody, or to one column', async () => {
    const reached = (ddl: string) => whenBroken(ddl, () => names(reachableWithoutDoor))

    expect(await reached('GRANT SELECT ON "order" TO nieu_app')).toContain('public."order"')
    expect(await reached('GRANT SELECT ON account TO PUBLIC')).toContain('public.account')
    expect(await reached('GRANT UPDATE (price) ON variant TO nieu_app')).toContain('public.variant')
  })

  test('a function or a view that sees past the walls', async () => {
    const view = 'CREATE VIEW all_orders AS SELECT * FROM "order"'
    const work = `CREATE FUNCTION peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER
      AS $$ SELECT count(*) FROM "order" $$`

    expect(await whenBroken(view, () => names(actingAsOwner))).toContain('all_orders')
    expect(await whenBroken(work, () => names(actingAsOwner))).toContain('peek')
  })

  test('a role that may pass row-level security', async () => {
    const ddl = 'ALTER ROLE nieu_shop BYPASSRLS'

    expect(await whenBroken(ddl, () => names(overreachingRoles))).toContain('nieu_shop')
  })
})
