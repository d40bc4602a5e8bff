// A shopper books slots: one order whose only line is the deposit, placed outside the cart, because nothing is sent yet
// and nothing else may stand in it. Stock, payment and repeats are those of every order.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { enqueue, recordEvent } from '#app/db/events.server.ts'
import type { DraftOrder } from '#app/domain/checkout/draft-orders.server.ts'
import type { PlaceOrder } from '#app/domain/checkout/place-order.server.ts'
import { writeOrders } from '#app/domain/checkout/write-orders.server.ts'
import { holdStock } from '#app/domain/inventory/hold-stock.server.ts'
import { openPayment } from '#app/domain/payment/open-payment.server.ts'
import { newId } from '#app/lib/ids.ts'
import { attempt, refuse } from '#app/lib/refusal.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { expireCheckout } from '#jobs/definitions/expire-checkout.ts'
import type { PreorderRefusal } from './preorder.ts'
import { draftOf, readOpenSeason, type OpenSeasonRow } from './season-rows.server.ts'

export type BookSlots = Omit<PlaceOrder, 'delivery' | 'seen' | 'seenFee' | 'giftMessage'> & {
  seasonId: string
  slots: number
}

// After the last moment to pay: the gateway's word may still be on its way.
const graceSeconds = 60

/**
 * Needs inCheckout(checkoutId, buyer) with an open cart of that buyer. A repeat finds the first one's order. Throws
 * season.not-found, season.closed, season.full, and what openPayment refuses.
 */
export async function bookSlots(
  db: CheckoutDb,
  asked: BookSlots,
  clock: Clock,
): Promise<{ code: string }> {
  const { checkoutId, seasonId, slots } = asked
  const earlier = await findCode(db, checkoutId)
  if (earlier) return earlier
  const season = await readOpenSeason(db, seasonId, clock)
  const draft = await draftOf(db, { season, slots }, clock)
  const written = await writeOrders(
    db,
    {
      ...{ input: inputOf(asked), drafts: [draft], total: draft.priced.total, codes: [] },
      method: asked.paymentMethod,
    },
    clock,
  )
  if (!written) return (await findCode(db, checkoutId)) ?? missing(checkoutId)
  await hold(db, { asked, season, draft }, clock)
  await db.preorderBooking.createMany({
    data: {
      shopId: season.shopId,
      id: newId(clock.now().getTime()),
      seasonId,
      orderId: draft.id,
      cartId: asked.cartId,
      slots,
      createdAt: clock.now(),
    },
  })
  await tell(db, draft, clock)
  await openPayment(db, checkoutId, clock)
  const runAt = addSeconds(clock.now(), asked.holdSeconds + graceSeconds)
  await enqueue(db, expireCheckout, { checkoutId }, { runAt })
  return written
}

const inputOf = ({ seasonId: _, slots: __, ...input }: BookSlots): PlaceOrder => ({
  ...input,
  delivery: {},
  seen: '',
})

const findCode = (db: CheckoutDb, checkoutId: string): Promise<{ code: string } | null> =>
  db.orderGroup.findUnique({ where: { checkoutId }, select: { code: true } })

function missing(checkoutId: string): never {
  throw new Error(`checkout ${checkoutId} exists without orders`)
}

type Held = { asked: BookSlots; season: OpenSeasonRow; draft: DraftOrder }

async function hold(db: CheckoutDb, { asked, season, draft }: Held, clock: Clock): Promise<void> {
  const { checkoutId, slots, holdSeconds } = asked
  const lines = draft.lines.map(({ id }) => ({
    shopId: season.shopId,
    orderLineId: id,
    variantId: season.slotVariantId,
    quantity: slots,
  }))
  const expiresAt = addSeconds(clock.now(), holdSeconds)
  const held = await attempt(() => holdStock(db, { checkoutId, lines, expiresAt }, clock))
  if (held.ok) return
  if (held.refusal.code !== 'stock.short') throw held.refusal
  throw refuse<PreorderRefusal>('season.full', { left: held.refusal.detail.left ?? 0 })
}

const tell = (db: CheckoutDb, draft: DraftOrder, clock: Clock) =>
  recordEvent(db, {
    type: 'order.placed',
    shopId: draft.shopId,
    subjectId: draft.id,
    payload: { orderId: draft.id },
    at: clock.now(),
    provinceCode: draft.shop.provinceCode,
    communeCode: draft.shop.communeCode,
  })
