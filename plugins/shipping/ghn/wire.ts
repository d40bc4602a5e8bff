// What Giao Hàng Nhanh sends, and its words for where a parcel is.
import { z } from 'zod'

import type { CarrierStep, Hint } from '#plugins/shipping/port.ts'

/** Every answer has this shape; the HTTP status repeats `code`. */
export const envelope = z.object({
  code: z.number(),
  message: z.string().default(''),
  code_message_value: z.string().nullish(),
  data: z.unknown(),
})

export const madeOrder = z.object({
  order_code: z.string().min(1),
  total_fee: z.number().int().min(0),
  expected_delivery_time: z.string().nullish(),
})

const order = z.object({
  order_code: z.string().min(1),
  client_order_code: z.string().nullish(),
  status: z.string(),
  updated_date: z.string(),
  leadtime: z.string().nullish(),
  log: z.array(z.object({ status: z.string(), updated_date: z.string() })).nullish(),
})
export type GhnOrder = z.infer<typeof order>

/** The documentation shows an object; by client code an array of one has been seen too. */
export const orderDetail = z.union([order, z.array(order).min(1)]).transform((found) => {
  const [one] = [found].flat()
  if (!one) throw new Error('GHN answered an empty list')
  return one
})

export const cancelled = z.array(
  z.object({ order_code: z.string(), result: z.boolean(), message: z.string().default('') }),
)

const report = z.object({
  OrderCode: z.string().nullish(),
  ClientOrderCode: z.string().nullish(),
})

/** The parcel that a report names; null when it names none. */
export function hintIn(fields: unknown): Hint | null {
  const read = report.safeParse(fields)
  if (!read.success) return null
  const { OrderCode, ClientOrderCode } = read.data
  if (!OrderCode && !ClientOrderCode) return null
  return { trackingCode: OrderCode || null, reference: ClientOrderCode || null }
}

const steps: Record<string, CarrierStep> = {
  ready_to_pick: 'accepted',
  picking: 'accepted',
  money_collect_picking: 'accepted',
  cancel: 'cancelled',
  picked: 'handed_over',
  storing: 'handed_over',
  transporting: 'handed_over',
  sorting: 'handed_over',
  delivering: 'delivering',
  money_collect_delivering: 'delivering',
  // Tried in vain: it is tried again, or goes back.
  delivery_fail: 'delivering',
  waiting_to_return: 'delivering',
  delivered: 'delivered',
  return: 'returning',
  return_transporting: 'returning',
  return_sorting: 'returning',
  returning: 'returning',
  return_fail: 'returning',
  returned: 'returned',
  damage: 'lost',
  lost: 'lost',
}

/** Null for a word that says nothing about where the parcel is (`exception`), and for new ones. */
export const stepOf = (status: string): CarrierStep | null => steps[status] ?? null
