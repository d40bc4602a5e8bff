// Everything about an order that can be said "no" to before a row is written: in a rush, those who come too late or
// with an old page cost nearly nothing.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { findLapsedHolds } from '#app/domain/inventory/lapsed-holds.server.ts'
import type { PaymentMethod } from '#app/domain/order/order.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { mostPayable } from '#app/domain/payment/payment-limits.ts'
import { changesSince, effectiveMethod, type Quote } from './checkout.ts'
import { draftOrders, type DraftOrder } from './draft-orders.server.ts'
import type { PlaceOrder } from './place-order.server.ts'
import { readQuote } from './read-quote.server.ts'

export type PreparedOrders = {
  quote: Quote
  drafts: DraftOrder[]
  total: bigint
  /** of the whole checkout; an order that cards pay whole says so itself */
  method: PaymentMethod
}

/** Throws `checkout.*` and `stock.short` (with `title`, `unit`, `left`). */
export async function prepareOrders(
  db: CheckoutDb,
  input: PlaceOrder,
  clock: Clock,
): Promise<PreparedOrders> {
  const quote = await readQuote(db, input, clock)
  if (!quote) throw refuse('checkout.cart-gone')
  if (quote.shops.length === 0) throw refuse('checkout.cart-empty')
  if (changesSince(input.seen, quote).length > 0) throw refuse('checkout.changed')
  await refuseShort(db, quote, clock)
  const drafts = await draftOrders(db, { quote, input }, clock)
  const total = drafts.reduce((sum, draft) => sum + draft.priced.total, 0n)
  const toPay = drafts.reduce((sum, draft) => sum + draft.priced.toPay, 0n)
  const method = effectiveMethod(input.paymentMethod, { total, toPay })
  if (toPay > mostPayable[method]) throw refuse('checkout.too-much-online')
  return { quote, drafts, total, method }
}

// What is there at this moment; the hold decides.
async function refuseShort(db: CheckoutDb, quote: Quote, clock: Clock): Promise<void> {
  const lines = quote.shops.flatMap((shop) => shop.lines)
  const short = lines.filter((line) => line.available < line.quantity)
  if (short.length === 0) return
  const lapsed = await findLapsedHolds(
    db,
    short.map((line) => line.variantId),
    clock,
  )
  for (const { variantId, available, quantity, title, unit } of short) {
    const left = available + Math.ceil(lapsed.get(variantId) ?? 0)
    if (left < quantity) throw refuse('stock.short', { left, title, unit })
  }
}
