// One line of the farm diary. Safe against double taps; an entry is never edited, see declareError.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'

import { diaryEvent } from './epcis-events.ts'
import { appendEvent, checkDate, earlierTap, type Written } from './trace-rows.server.ts'
import { stepRules, stepsOn } from './trace.ts'
import type { DiaryStep, PlotKind, StepDetails, TraceRefusal } from './trace.ts'

export type RecordTraceEvent = {
  plotId: string
  step: DiaryStep
  /** when it was done; not in the future */
  at: Date
  details?: Partial<StepDetails>
} & Written

/**
 * Throws `trace.plot-not-found`, `trace.step-not-here`, `trace.withdrawal-missing`, `trace.in-the-future`,
 * `trace.too-long-ago`. The second of two calls with one client key returns the first one's event.
 */
export async function recordTraceEvent(
  db: ShopDb,
  input: RecordTraceEvent,
  clock: Clock,
): Promise<{ eventId: string }> {
  const earlier = await earlierTap(db, input.clientKey)
  if (earlier) return { eventId: earlier }
  checkDate(input.at, clock)
  const plot = await db.plot.findFirst({ where: { id: input.plotId }, select: { kind: true } })
  if (!plot) throw refuse<TraceRefusal>('trace.plot-not-found')
  if (!stepsOn[plot.kind as PlotKind].includes(input.step))
    throw refuse<TraceRefusal>('trace.step-not-here')

  const details = detailsFor(input.step, input.details ?? {})
  const event = { step: input.step, at: input.at, plotId: input.plotId, written: input }
  const eventId = await appendEvent(
    db,
    { event, build: (head) => diaryEvent(head, details) },
    clock,
  )
  return { eventId }
}

// A field that the step does not ask for is dropped, however it got here.
function detailsFor(step: DiaryStep, given: Partial<StepDetails>): StepDetails {
  const { usesProduct, hasWithdrawal } = stepRules[step]
  const withdrawalDays = hasWithdrawal ? (given.withdrawalDays ?? null) : null
  if (hasWithdrawal && withdrawalDays === null)
    throw refuse<TraceRefusal>('trace.withdrawal-missing')
  return {
    product: usesProduct ? (given.product ?? null) : null,
    amount: usesProduct ? (given.amount ?? null) : null,
    amountUnit: usesProduct ? (given.amountUnit ?? null) : null,
    withdrawalDays,
  }
}
