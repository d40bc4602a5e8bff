// The province's figures for a span of days: sums of roll-ups, never of orders, with small cells hidden.
import type { ProvinceDb } from '#app/db/doors.server.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { nothingMeasured, sharesOf, sumMeasured, type Measured, type Shares } from './metric.ts'
import { daysOf, periodBefore, type Period } from './period.ts'
import { findBreakdown, type Dimension, type FigureCell } from './province-cells.server.ts'
import {
  readAsOf,
  readProducts,
  readSums,
  readTrials,
  type ProductCount,
} from './province-reads.server.ts'

export type Figures = { measured: Measured; shares: Shares }

export type ProvinceFigures = {
  period: Period
  previousPeriod: Period
  /** When the log was last read to its end; null before any worker ran. */
  asOf: Date | null
  totals: Figures
  previous: Figures
  shopsInTrial: { now: number; before: number }
  products: ProductCount
  days: (Figures & { day: LocalDate })[]
  breakdowns: Record<Dimension, FigureCell[]>
}

export type FiguresAsked = Period & {
  /** Only this commune, which the caller has found to be shown. */
  communeCode?: string | undefined
}

/** Both ends of the span are included. The door decides the province. */
export async function findProvinceFigures(
  db: ProvinceDb,
  { communeCode, ...period }: FiguresAsked,
): Promise<ProvinceFigures> {
  const previousPeriod = periodBefore(period)
  const where = { communeCode }
  const byDay = await readSums(db, { ...period, ...where, by: 'day' })
  const before = await readSums(db, { ...previousPeriod, ...where, by: 'day' })
  return {
    period,
    previousPeriod,
    asOf: await readAsOf(db),
    totals: figuresOf([...byDay.values()]),
    previous: figuresOf([...before.values()]),
    shopsInTrial: {
      now: await readTrials(db, { ...where, on: period.to }),
      before: await readTrials(db, { ...where, on: previousPeriod.to }),
    },
    products: await readProducts(db, where),
    days: daysOf(period).map((day) => ({
      day,
      ...figuresOf([byDay.get(day) ?? nothingMeasured()]),
    })),
    breakdowns: {
      commune: await findBreakdown(db, period, 'commune'),
      sector: await findBreakdown(db, period, 'sector'),
      size: await findBreakdown(db, period, 'size'),
    },
  }
}

export function figuresOf(parts: readonly Measured[]): Figures {
  const measured = sumMeasured(parts)
  return { measured, shares: sharesOf(measured) }
}
