// Whether a promotion may be used now: its time, its switch, and how much of it is used already.
import { addDays, localDate, startOfDay, type LocalDate } from '#app/lib/time.ts'
import type { Standing } from './promotion.ts'

export const periods = ['day', 'week', 'month'] as const
export type Period = (typeof periods)[number]

/** How a list of promotions is looked at: running now; to come; over or paused. */
export const promotionShows = ['running', 'coming', 'ended'] as const
export type PromotionShow = (typeof promotionShows)[number]

/** Null is no limit. Uses are orders placed at once (a checkout), not pieces. */
export type Limits = {
  usesLimit: number | null
  /** by account or telephone; of codes only, because a visitor is known at the end of a checkout */
  customerLimit: number | null
  periodLimit: number | null
  period: Period | null
  /** đồng given away in all */
  budget: bigint | null
}

export type Uses = {
  count: number
  inPeriod: number
  byCustomer: number
  /** đồng */
  given: bigint
}

export type Running = { startsAt: Date; endsAt: Date | null; isPaused: boolean }

export const isLimited = (limits: Limits): boolean =>
  limits.usesLimit !== null ||
  limits.customerLimit !== null ||
  limits.periodLimit !== null ||
  limits.budget !== null

/** By the calendar alone. */
export function runningState({ startsAt, endsAt, isPaused }: Running, now: Date): Standing {
  if (endsAt !== null && endsAt <= now) return 'over'
  if (isPaused) return 'paused'
  return startsAt > now ? 'not-yet' : 'open'
}

export function standingOf(terms: Running & Limits, uses: Uses, now: Date): Standing {
  const state = runningState(terms, now)
  if (state !== 'open') return state
  if (isReached(terms.usesLimit, uses.count)) return 'used-up'
  if (isReached(terms.periodLimit, uses.inPeriod)) return 'used-up'
  if (terms.budget !== null && uses.given >= terms.budget) return 'used-up'
  return isReached(terms.customerLimit, uses.byCustomer) ? 'customer-used-up' : 'open'
}

const isReached = (limit: number | null, count: number): boolean => limit !== null && count >= limit

/** When the present day, week (from Monday) and month began in Viet Nam. */
export function periodStarts(now: Date): Record<Period, Date> {
  const today = localDate(now)
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  return {
    day: startOfDay(today),
    week: startOfDay(addDays(today, -((weekday + 6) % 7))),
    month: startOfDay(`${today.slice(0, 8)}01` as LocalDate),
  }
}
