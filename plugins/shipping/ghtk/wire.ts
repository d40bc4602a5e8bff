// What Giao Hàng Tiết Kiệm sends, and its numbers for where a parcel is.
import { z } from 'zod'

import type { CarrierStep, Hint } from '#plugins/shipping/port.ts'

const text = z.union([z.string(), z.number().transform(String)])
const money = z
  .union([z.number(), z.string()])
  .transform((value) => BigInt(Math.round(Number(value))))

export const answer = z.object({
  success: z.boolean(),
  message: z.string().default(''),
  order: z.unknown().optional(),
  fee: z.unknown().optional(),
  error: z.object({ code: z.string().nullish(), ghtk_label: z.string().nullish() }).nullish(),
})
export type Answer = z.infer<typeof answer>

export const madeOrder = z.object({
  label: z.string().min(1),
  fee: money,
  insurance_fee: money.nullish(),
  estimated_deliver_time: z.string().nullish(),
})

export const fee = z.object({ fee: money, delivery: z.boolean().default(true) })

export const orderStatus = z.object({
  label_id: z.string().min(1),
  partner_id: z.string().nullish(),
  status: text,
  /** "2026-11-23 08:15:00", Viet Nam's clock */
  modified: z.string(),
  deliver_date: z.string().nullish(),
  ship_money: money.nullish(),
})

const report = z.object({ label_id: text.nullish(), partner_id: text.nullish() })

/** The parcel that a report names; null when it names none. */
export function hintIn(fields: unknown): Hint | null {
  const read = report.safeParse(fields)
  if (!read.success) return null
  const { label_id, partner_id } = read.data
  if (!label_id && !partner_id) return null
  return { trackingCode: label_id || null, reference: partner_id || null }
}

const steps: Record<string, CarrierStep> = {
  '-1': 'cancelled',
  1: 'accepted',
  2: 'accepted',
  // Not fetched, or late to be: it is tried again or cancelled (-1).
  7: 'accepted',
  8: 'accepted',
  12: 'accepted',
  127: 'accepted',
  128: 'accepted',
  3: 'handed_over',
  123: 'handed_over',
  4: 'delivering',
  // Tried in vain, or late: it is tried again, or goes back (20).
  9: 'delivering',
  10: 'delivering',
  49: 'delivering',
  410: 'delivering',
  // The rider says so; 5 is the carrier's own word.
  45: 'delivering',
  5: 'delivered',
  6: 'delivered',
  20: 'returning',
  21: 'returned',
  11: 'returned',
  13: 'lost',
}

/** Null for numbers that we do not know yet. */
export const stepOf = (status: string): CarrierStep | null => steps[status] ?? null
