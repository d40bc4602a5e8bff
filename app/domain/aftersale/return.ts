// Goods that come back, or money for what came spoilt or never came. One case moves along this table only; whoever
// may take a step is part of the table. Safe for the browser.
import { addDays, localDate, type LocalDate } from '#app/lib/time.ts'

export const returnStatuses = [
  'requested',
  'approved',
  'refused',
  'disputed',
  'refunded',
  'closed',
] as const
export type ReturnStatus = (typeof returnStatuses)[number]

/** Not at its end: its pieces cannot be asked for a second time. */
export const openStatuses = ['requested', 'approved', 'refused', 'disputed'] as const

export const returnSteps = [
  'requested',
  'withdrawn',
  'approved',
  'refused',
  'received',
  'disputed',
  'decided',
  'refunded',
] as const
export type ReturnStep = (typeof returnSteps)[number]

export const returnParties = ['shopper', 'shop', 'operator'] as const
export type ReturnParty = (typeof returnParties)[number]

type Way = { from: readonly ReturnStatus[]; by: ReturnParty }
type Act = 'withdraw' | 'approve' | 'refuse' | 'receive' | 'dispute' | 'decide'

const ways: Record<Act, Way> = {
  withdraw: { from: ['requested', 'approved', 'refused'], by: 'shopper' },
  approve: { from: ['requested', 'refused'], by: 'shop' },
  refuse: { from: ['requested'], by: 'shop' },
  receive: { from: ['approved'], by: 'shop' },
  dispute: { from: ['requested', 'approved', 'refused'], by: 'shopper' },
  decide: { from: ['disputed'], by: 'operator' },
}

/** Whether this party may do this to a case that stands there. When a dispute may begin is `mayDispute`. */
export const mayAct = (act: Act, by: ReturnParty, status: ReturnStatus): boolean =>
  ways[act].by === by && ways[act].from.includes(status)

export const returnReasons = [
  'spoiled',
  'damaged',
  'wrong-item',
  'not-as-described',
  'missing',
  'changed-mind',
] as const
export type ReturnReason = (typeof returnReasons)[number]

/** What is wrong can be seen, so a picture is asked for. */
export const needsPhoto = (reason: ReturnReason): boolean =>
  reason !== 'missing' && reason !== 'changed-mind'

export const photosPerReturn = 5

/** Goods that were delivered may be asked back until the end of this day. */
export const lastDayToAsk = (deliveredAt: Date, windowDays: number): LocalDate =>
  addDays(localDate(deliveredAt), windowDays)

export const mayAskOn = (today: LocalDate, deliveredAt: Date | null, windowDays: number): boolean =>
  deliveredAt !== null && today <= lastDayToAsk(deliveredAt, windowDays)

export type DisputeFacts = {
  status: ReturnStatus
  answerDueAt: Date
  answeredAt: Date | null
}

/**
 * The operator is asked when the shop refused, did not answer in time, or let an approved case lie for as long as
 * goods may be asked back.
 */
export function mayDispute(facts: DisputeFacts, now: Date, windowDays: number): boolean {
  if (facts.status === 'refused') return true
  if (facts.status === 'requested') return now > facts.answerDueAt
  if (facts.status !== 'approved' || !facts.answeredAt) return false
  return localDate(now) > addDays(localDate(facts.answeredAt), windowDays)
}

export type Bought = { id: string; quantity: number; refundedQuantity: number }

/** How many pieces of each line can still be asked for; `asked` are those in open cases. */
export function askable(
  lines: readonly Bought[],
  asked: ReadonlyMap<string, number>,
): Map<string, number> {
  return new Map(
    lines.map(({ id, quantity, refundedQuantity }) => [
      id,
      Math.max(0, quantity - refundedQuantity - (asked.get(id) ?? 0)),
    ]),
  )
}

export type ReturnRefusal =
  | 'return.not-found'
  | 'return.not-delivered'
  | 'return.too-late'
  | 'return.nothing-asked'
  | 'return.too-many-pieces'
  | 'return.needs-photo'
  | 'return.moved-on'
  | 'return.too-early-to-dispute'
  | 'return.is-the-operators'
