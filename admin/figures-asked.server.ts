// Which days and which commune an address asks for; the same for the screen and its CSV.
import { z } from 'zod'
import type { ProvinceDb } from '#app/db/doors.server.ts'
import { periodChoices, periodFor, type PeriodChoice } from '#app/domain/metric/period.ts'
import {
  findProvinceFigures,
  type ProvinceFigures,
} from '#app/domain/metric/province-figures.server.ts'
import { readTrialStart } from '#app/domain/metric/province-reads.server.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { readQuery } from '#app/routes/forms.server.ts'

const query = z.object({
  period: z.enum(periodChoices).catch('30'),
  commune: z
    .string()
    .regex(/^\d{5}$/)
    .optional()
    .catch(undefined),
})

export type FiguresPage = {
  choice: PeriodChoice
  /** the commune that is looked at alone, when it may be */
  commune: { code: string; name: string; isHidden: boolean } | null
  figures: ProvinceFigures
}

/** A hidden commune is never read alone: the answer then holds the whole province. */
export async function findFiguresPage(
  db: ProvinceDb,
  request: Request,
  today: LocalDate,
): Promise<FiguresPage> {
  const asked = readQuery(request, query)
  const trialStart = await readTrialStart(db, today)
  const period = periodFor(asked.period, { today, trialStart })
  const whole = await findProvinceFigures(db, period)
  const cell = whole.breakdowns.commune.find(({ key }) => key === asked.commune)
  if (!cell) return { choice: asked.period, commune: null, figures: whole }
  const commune = { code: cell.key, name: cell.name, isHidden: cell.figures === null }
  if (commune.isHidden) return { choice: asked.period, commune, figures: whole }
  const figures = await findProvinceFigures(db, { ...period, communeCode: cell.key })
  return { choice: asked.period, commune, figures }
}
