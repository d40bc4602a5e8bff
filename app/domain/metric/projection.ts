// From events to measures: a pure function of an event and of what earlier events said about the same order.
// Live counting and a replay both call it, which is why they cannot disagree.
import { z } from 'zod'
import { parseLocalDate, type LocalDate } from '#app/lib/time.ts'
import type { Measure } from './metric.ts'

export const countedTypes = [
  'order.confirmed',
  'order.cancelled',
  'order.returned',
  'order.refunded',
  'invoice.issued',
  'trial.admitted',
] as const
export type CountedType = (typeof countedTypes)[number]

export type CountedEvent = { type: CountedType; payload: unknown }

/** What the log said before this event about the order it names. */
export type OrderHistory = {
  confirmed: {
    day: LocalDate
    total: bigint
    isCashless: boolean
    lines: number
    tracedLines: number
  } | null
  isInvoiced: boolean
  isCancelled: boolean
  /** đồng that went back while it counted, by refund */
  refunds: ReadonlyMap<string, bigint>
}

export type Delta = { day: LocalDate; measure: Measure; by: bigint }

const day = z.string().transform((text, issue) => {
  const read = parseLocalDate(text)
  if (read) return read
  issue.addIssue('not a day')
  return z.NEVER
})
const count = z.number().int().min(0)
const dong = z.union([z.string().regex(/^-?\d+$/), z.number().int()]).transform(BigInt)

const confirmedPayload = z.object({
  orderId: z.string(),
  total: dong,
  isCashless: z.boolean(),
  lines: count,
  tracedLines: count,
  day,
})
const cancelledPayload = z.object({ orderId: z.string(), day })
const refundedPayload = z.object({ orderId: z.string(), refundId: z.string(), amount: dong })
const invoicedPayload = z.object({ orderId: z.string() })
const admittedPayload = z.object({ startsOn: day, endsOn: day })

/** The order an event speaks of, or null: whose history `deltasOf` needs. */
export function orderOf({ type, payload }: CountedEvent): string | null {
  if (type === 'trial.admitted') return null
  return invoicedPayload.parse(payload).orderId
}

/**
 * A figure belongs to the day on which the order was confirmed: a later invoice, refund or cancellation moves that
 * day's figure, so that a share never passes 100 %. Saying the same thing twice changes nothing.
 */
export function deltasOf(event: CountedEvent, history: OrderHistory): Delta[] {
  switch (event.type) {
    case 'order.confirmed':
      return history.confirmed ? [] : confirmed(confirmedPayload.parse(event.payload), 1n)
    case 'invoice.issued':
      return invoiced(history)
    case 'order.cancelled':
    // A parcel that came back was not sold either.
    case 'order.returned':
      return cancelled(cancelledPayload.parse(event.payload).day, history)
    case 'order.refunded':
      return refunded(refundedPayload.parse(event.payload), history)
    case 'trial.admitted': {
      const { startsOn, endsOn } = admittedPayload.parse(event.payload)
      return [
        { day: startsOn, measure: 'trials_started', by: 1n },
        { day: endsOn, measure: 'trials_ended', by: 1n },
      ]
    }
  }
}

/** What an event adds to the history of its order. An order that was never confirmed has none. */
export function remember(event: CountedEvent, history: OrderHistory): OrderHistory {
  if (history.confirmed) {
    if (event.type === 'order.cancelled' || event.type === 'order.returned')
      return { ...history, isCancelled: true }
    if (event.type === 'invoice.issued' && !history.isCancelled)
      return { ...history, isInvoiced: true }
    if (event.type === 'order.refunded' && !history.isCancelled) {
      const { refundId, amount } = refundedPayload.parse(event.payload)
      return { ...history, refunds: new Map([...history.refunds, [refundId, amount]]) }
    }
  }
  if (event.type !== 'order.confirmed' || history.confirmed) return history
  return { ...history, confirmed: confirmedPayload.parse(event.payload) }
}

export const nothingKnown: OrderHistory = {
  confirmed: null,
  isInvoiced: false,
  isCancelled: false,
  refunds: new Map(),
}

type Confirmed = Omit<z.infer<typeof confirmedPayload>, 'orderId'>

function confirmed(order: Confirmed, sign: 1n | -1n): Delta[] {
  const values: [Measure, bigint][] = [
    ['orders', 1n],
    ['cashless_orders', order.isCashless ? 1n : 0n],
    ['order_lines', BigInt(order.lines)],
    ['traced_lines', BigInt(order.tracedLines)],
  ]
  const counts = values.map(([measure, by]) => ({ day: order.day, measure, by: sign * by }))
  return [...counts, ...money(order, sign * order.total)].filter(({ by }) => by !== 0n)
}

function money({ day, isCashless }: Confirmed, by: bigint): Delta[] {
  const revenue: Delta = { day, measure: 'revenue', by }
  return isCashless ? [revenue, { day, measure: 'cashless_revenue', by }] : [revenue]
}

function invoiced({ confirmed: order, isInvoiced, isCancelled }: OrderHistory): Delta[] {
  if (!order || isInvoiced || isCancelled) return []
  return [{ day: order.day, measure: 'invoiced_orders', by: 1n }]
}

function cancelled(cancelDay: LocalDate, history: OrderHistory): Delta[] {
  const { confirmed: order, isInvoiced, isCancelled } = history
  if (!order || isCancelled) return []
  // Its refunds have taken their part already.
  const given = [...history.refunds.values()].reduce((sum, amount) => sum + amount, 0n)
  const taken = confirmed({ ...order, total: order.total - given }, -1n)
  if (isInvoiced) taken.push({ day: order.day, measure: 'invoiced_orders', by: -1n })
  return [...taken, { day: cancelDay, measure: 'cancelled_orders', by: 1n }]
}

// An order that was given back in part is still one that was sold, for what was kept of it.
function refunded(
  { refundId, amount }: z.infer<typeof refundedPayload>,
  { confirmed: order, isCancelled, refunds }: OrderHistory,
): Delta[] {
  return order && !isCancelled && !refunds.has(refundId) ? money(order, -amount) : []
}
