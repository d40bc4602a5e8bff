// Figures: roll-ups equal a replay of the events, shops add up to provinces, and indicators count what is counted.
import type { SystemDb } from '#app/db/doors.server.ts'
import { indicatorFormula } from '../metric/indicator-views.server.ts'
import { isMeasure } from '../metric/metric.ts'
import { replayRollups } from '../metric/rebuild-rollups.server.ts'
import { rowsOf } from '../metric/rollup-sums.ts'
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const provincesEqualReplay: InvariantCheck = {
  name: 'the roll-ups of provinces equal a replay of the events',
  async find(db) {
    const replayed = rowsOf((await replayRollups(db)).byProvince)
    return compare(
      new Map(replayed.map(({ value, ...key }) => [Object.values(key).join(' '), value])),
      await readStored(db, 'province'),
      'rollup_day',
    )
  },
}

const shopsEqualReplay: InvariantCheck = {
  name: 'the roll-ups of shops equal a replay of the events',
  async find(db) {
    const replayed = rowsOf((await replayRollups(db)).byShop)
    return compare(
      new Map(replayed.map(({ value, ...key }) => [Object.values(key).join(' '), value])),
      await readStored(db, 'shop'),
      'rollup_shop_day',
    )
  },
}

async function readStored(db: SystemDb, by: 'province' | 'shop'): Promise<Map<string, bigint>> {
  const rows =
    by === 'province'
      ? await db.$queryRaw<{ key: string; value: bigint }[]>`
          SELECT concat_ws(' ', province_code, commune_code, day, sector, size_class, measure) AS key, value
          FROM rollup_day WHERE value <> 0`
      : await db.$queryRaw<{ key: string; value: bigint }[]>`
          SELECT concat_ws(' ', shop_id, day, measure) AS key, value FROM rollup_shop_day WHERE value <> 0`
  return new Map(rows.map((row) => [row.key, row.value]))
}

function compare(
  replayed: ReadonlyMap<string, bigint>,
  stored: ReadonlyMap<string, bigint>,
  table: string,
): BrokenRow[] {
  const keys = new Set([...replayed.keys(), ...stored.keys()])
  return [...keys].flatMap((key) => {
    const [want, have] = [replayed.get(key) ?? 0n, stored.get(key) ?? 0n]
    return want === have
      ? []
      : [{ row: `${table} ${key}`, because: `holds ${have}, the events give ${want}` }]
  })
}

const shopsAddUp: InvariantCheck = {
  name: 'for every day and measure the shops add up to the provinces',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'rollups of ' || day || ' ' || measure AS row,
           'provinces ' || COALESCE(p.value, 0) || ', shops ' || COALESCE(s.value, 0) AS because
    FROM (SELECT day, measure, sum(value) AS value FROM rollup_day GROUP BY 1, 2) p
    FULL JOIN (SELECT day, measure, sum(value) AS value FROM rollup_shop_day GROUP BY 1, 2) s USING (day, measure)
    WHERE COALESCE(p.value, 0) <> COALESCE(s.value, 0)`,
}

// Counts that are read as they stand, and what officers report from elsewhere.
const otherCounts = ['shops_in_trial', 'traced_products', 'published_products', 'reported']

const indicatorsCountSomething: InvariantCheck = {
  name: 'every indicator counts a measure that exists',
  async find(db) {
    const rows = await db.indicator.findMany({
      select: { code: true, formula: true, set: { select: { code: true } } },
    })
    return rows.flatMap(({ code, formula, set }) => {
      const read = indicatorFormula.safeParse(formula)
      const names = read.success ? [read.data.numerator, read.data.denominator ?? 'reported'] : ['']
      const unknown = names.find((name) => !isMeasure(name) && !otherCounts.includes(name))
      return unknown === undefined
        ? []
        : [{ row: `indicator ${code} of ${set.code}`, because: `counts "${unknown}"` }]
    })
  },
}

export const checks: readonly InvariantCheck[] = [
  provincesEqualReplay,
  shopsEqualReplay,
  shopsAddUp,
  indicatorsCountSomething,
]
