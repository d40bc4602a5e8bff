// No row points across shops, every shop-owned table is guarded, no personal data stays past its retention.
import type { SystemDb } from '#app/db/doors.server.ts'
import { findRule } from '#app/domain/rule/rule-views.server.ts'
import {
  allowed,
  looseKeys,
  looseRows,
  overreachingRoles,
  reachableWithoutDoor,
  unguardedTables,
} from '#app/domain/tenancy/catalogue.ts'
import { addSeconds, localDate } from '#app/lib/time.ts'
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const fromCatalogue = async (
  db: SystemDb,
  sql: string,
  except: readonly string[] = [],
): Promise<BrokenRow[]> => {
  const found = await db.$queryRawUnsafe<BrokenRow[]>(sql)
  return found.filter(({ row }) => !except.includes(row))
}

const guarded: InvariantCheck = {
  name: 'every table with shop_id is walled in: forced row-level security and a policy of its own shop',
  find: async (db) => [
    ...(await fromCatalogue(db, unguardedTables)),
    ...(await fromCatalogue(db, looseRows, allowed.looseRows)),
  ],
}

const keysCarryShop: InvariantCheck = {
  name: 'every key between tables of shops carries shop_id',
  find: (db) => fromCatalogue(db, looseKeys),
}

const doorsOnly: InvariantCheck = {
  name: 'the login role owns nothing and reaches no table without a door',
  find: async (db) => [
    ...(await fromCatalogue(db, overreachingRoles)),
    ...(await fromCatalogue(db, reachableWithoutDoor, allowed.reachableWithoutDoor)),
  ],
}

type Key = {
  child: string
  parent: string
  columns: string[]
  parentColumns: string[]
  name: string
}

// A key that was created NOT VALID, or switched off while rows were loaded, promises nothing about old rows.
const rowsStayHome: InvariantCheck = {
  name: 'no row of a shop points at a row that is not of the same shop',
  find: async (db) => {
    const keys = await db.$queryRaw<Key[]>`
      SELECT k.conname AS name, k.conrelid::regclass::text AS child, k.confrelid::regclass::text AS parent,
             ARRAY(SELECT quote_ident(a.attname) FROM unnest(k.conkey) WITH ORDINALITY AS c (n, o)
                   JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.n ORDER BY c.o) AS columns,
             ARRAY(SELECT quote_ident(a.attname) FROM unnest(k.confkey) WITH ORDINALITY AS c (n, o)
                   JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = c.n ORDER BY c.o) AS "parentColumns"
      FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace AND n.nspname = 'public'
      WHERE k.contype = 'f' AND EXISTS (
        SELECT FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attname = 'shop_id' AND a.attnum = ANY (k.conkey))`
    const broken: BrokenRow[] = []
    for (const key of keys) broken.push(...(await strays(db, key)))
    return broken
  },
}

async function strays(db: SystemDb, key: Key): Promise<BrokenRow[]> {
  const same = key.columns
    .map((column, at) => `p.${key.parentColumns[at]} = c.${column}`)
    .join(' AND ')
  const set = key.columns.map((column) => `c.${column} IS NOT NULL`).join(' AND ')
  const shown = key.columns.map((column) => `c.${column}`).join(`, `)
  return db.$queryRawUnsafe<BrokenRow[]>(
    `SELECT $1 || ' (' || concat_ws(', ', ${shown}) || ')' AS row, $2 || ' has no such row' AS because
     FROM ${key.child} c WHERE ${set} AND NOT EXISTS (SELECT FROM ${key.parent} p WHERE ${same}) LIMIT 100`,
    `${key.child} by ${key.name}`,
    key.parent,
  )
}

const retained: InvariantCheck = {
  name: 'no sign-in attempt, ended session or ended invitation is kept past its retention (a day of grace)',
  find: async (db) => {
    const [{ now } = { now: null }] = await db.$queryRaw<
      { now: Date | null }[]
    >`SELECT now() AS now`
    if (!now) throw new Error('the database has no clock')
    const today = localDate(now)
    const attempts = await findRule(db, 'retention.sign-in-attempt', today)
    const sessions = await findRule(db, 'retention.ended-session', today)
    const invitations = await findRule(db, 'retention.ended-invitation', today)
    const limit = ({ days }: { days: number }) => addSeconds(now, -(days + 1) * 86_400)
    return db.$queryRaw<BrokenRow[]>`
      SELECT 'sign_in_attempt ' || id AS row, 'of ' || at AS because
      FROM sign_in_attempt WHERE at < ${limit(attempts)}
      UNION ALL
      SELECT 'session ' || id, 'ended ' || LEAST(revoked_at, expires_at)
      FROM session WHERE LEAST(revoked_at, expires_at) < ${limit(sessions)}
      UNION ALL
      SELECT 'invitation ' || id, 'ended ' || LEAST(accepted_at, revoked_at, expires_at)
      FROM invitation WHERE LEAST(accepted_at, revoked_at, expires_at) < ${limit(invitations)}`
  },
}

export const checks: InvariantCheck[] = [guarded, keysCarryShop, doorsOnly, rowsStayHome, retained]
