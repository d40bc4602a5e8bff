// The figures cut by commune, sector or size, with small cells hidden (small-cells.ts says which and why).
import type { ProvinceDb } from '#app/db/doors.server.ts'
import { nothingMeasured, sharesOf, type Measured, type Shares } from './metric.ts'
import type { Period } from './period.ts'
import { readCommuneNames, readOutsiders, readSums, readTrialsBy } from './province-reads.server.ts'
import { hiddenCells } from './small-cells.ts'

export type Dimension = 'commune' | 'sector' | 'size'

export type FigureCell = {
  /** commune code, sector or size class */
  key: string
  /** the commune's name; for the others the key, which the screen words */
  name: string
  shopsInTrial: number
  /** null: hidden, because too few shops stand behind it */
  figures: { measured: Measured; shares: Shares } | null
}

/** Cells in which something was sold, a trial runs or a shop stands; most revenue first, hidden ones last. */
export async function findBreakdown(
  db: ProvinceDb,
  period: Period,
  by: Dimension,
): Promise<FigureCell[]> {
  const sums = await readSums(db, { ...period, by })
  const trials = await readTrialsBy(db, { on: period.to, by })
  const outsiders = await readOutsiders(db, by)
  const keys = [...new Set([...sums.keys(), ...trials.keys(), ...outsiders.keys()])]
  const names = by === 'commune' ? await readCommuneNames(db, keys) : new Map<string, string>()
  const measuredAt = (key: string) => sums.get(key) ?? nothingMeasured()
  const hidden = hiddenCells(
    keys.map((key) => ({
      key,
      outsiders: outsiders.get(key) ?? 0,
      weight: measuredAt(key).revenue,
    })),
  )
  return keys
    .map((key) => ({
      key,
      name: names.get(key) ?? key,
      shopsInTrial: trials.get(key) ?? 0,
      figures: hidden.has(key)
        ? null
        : { measured: measuredAt(key), shares: sharesOf(measuredAt(key)) },
    }))
    .toSorted(mostRevenueFirst)
}

function mostRevenueFirst(a: FigureCell, b: FigureCell): number {
  const [x, y] = [a.figures?.measured.revenue ?? -1n, b.figures?.measured.revenue ?? -1n]
  if (x !== y) return x < y ? 1 : -1
  return a.name.localeCompare(b.name, 'vi')
}
