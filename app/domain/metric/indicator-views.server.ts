// The indicators in force on a day, with the law they come from.
import { z } from 'zod'
import type { AnyDb } from '#app/db/doors.server.ts'
import { fromDateColumn, toDateColumn, type LocalDate } from '#app/lib/time.ts'

/** A measure, or a count that is read as it stands now; `reported` ones come from outside. */
export const indicatorFormula = z.object({
  numerator: z.string(),
  denominator: z.string().optional(),
  goal: z
    .object({ basisPoints: z.number().int(), byYear: z.number().int(), source: z.string() })
    .optional(),
})
export type IndicatorFormula = z.infer<typeof indicatorFormula>

export type IndicatorView = {
  setCode: string
  setName: string
  setNameEn: string
  validFrom: LocalDate
  validTo: LocalDate | null
  legalReference: string
  code: string
  name: string
  nameEn: string
  unit: string
  formula: IndicatorFormula
}

/** In the order of their sets and of the law's own numbering. */
export async function findIndicators(db: AnyDb, day: LocalDate): Promise<IndicatorView[]> {
  const date = toDateColumn(day)
  const sets = await db.indicatorSet.findMany({
    where: { validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] },
    orderBy: [{ validFrom: 'desc' }, { code: 'asc' }],
    include: { indicators: { orderBy: { position: 'asc' } } },
  })
  return sets.flatMap((set) =>
    set.indicators.map(({ formula, setId: _setId, position: _position, ...indicator }) => ({
      setCode: set.code,
      setName: set.name,
      setNameEn: set.nameEn,
      validFrom: fromDateColumn(set.validFrom),
      validTo: set.validTo && fromDateColumn(set.validTo),
      legalReference: set.legalReference,
      ...indicator,
      formula: indicatorFormula.parse(formula),
    })),
  )
}
