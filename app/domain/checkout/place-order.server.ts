// Turns a cart into one order per shop, in one transaction: prices read now, stock held, cash orders confirmed,
// online ones waiting for their money. A repeat (double click, lost answer) finds the first one's orders.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { enqueue, recordEvent } from '#app/db/events.server.ts'
import { holdStock } from '#app/domain/inventory/hold-stock.server.ts'
import { spendCards } from '#app/domain/gift-card/spend-cards.server.ts'
import { confirmOrders } from '#app/domain/order/confirm-order.server.ts'
import { isAwaited, type ChosenMethod, type PaymentMethod } from '#app/domain/order/order.ts'
import { claimPromotions } from '#app/domain/promotion/claim-promotions.server.ts'
import { openPayment } from '#app/domain/payment/open-payment.server.ts'
import type { Locale } from '#app/lib/money.ts'
import { attempt, refuse, type Refusal } from '#app/lib/refusal.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { expireCheckout } from '#jobs/definitions/expire-checkout.ts'
import type { Quote } from './checkout.ts'
import type { DraftOrder } from './draft-orders.server.ts'
import { prepareOrders } from './prepare-orders.server.ts'
import { writeOrders } from './write-orders.server.ts'

export type PlaceOrder = {
  /** checkoutId(buyerKeyHash, the form's key): the door was opened with it */
  checkoutId: string
  idempotencyKey: string
  cartId: string
  originShopId: string | null
  buyerKeyHash: string
  accountId: string | null
  recipient: string
  phone: string
  email: string | null
  provinceCode: string
  communeCode: string
  addressLine: string
  note: string
  /** printed and laid into the parcel */
  giftMessage?: string | undefined
  /** what the shopper reads: letters about the order are written in it */
  locale: Locale
  /** chosen method code by shop */
  delivery: Readonly<Record<string, string>>
  /** by shop and way: the fee that the shopper saw; what is not named here was not shown to anyone */
  seenFee?: Readonly<Record<string, Readonly<Record<string, string>>>>
  paymentMethod: ChosenMethod
  /** seenOf(quote) of the page that was submitted */
  seen: string
  /** how long goods wait for money */
  holdSeconds: number
}

export type PlacedOrder = { code: string; paymentMethod: PaymentMethod; isRepeat: boolean }

// After the last moment to pay: the gateway's word may still be on its way.
const graceSeconds = 60

/**
 * Throws `checkout.*` and `promotion.*` refusals and `stock.short` (with `title`, `unit`, `left`); nothing is kept then.
 * Needs inCheckout(checkoutId, buyer).
 */
export async function placeOrder(
  db: CheckoutDb,
  input: PlaceOrder,
  clock: Clock,
): Promise<PlacedOrder> {
  const earlier = await findPlaced(db, input.checkoutId)
  if (earlier) return earlier

  const prepared = await attempt(() => prepareOrders(db, input, clock))
  if (!prepared.ok) {
    // The first of two clicks may have been written meanwhile: what it took must not refuse the second.
    const placed = await findPlaced(db, input.checkoutId)
    if (placed) return placed
    throw prepared.refusal
  }
  const { quote, drafts, total, method } = prepared.value
  const written = await writeOrders(db, { input, drafts, total, method, codes: quote.codes }, clock)
  if (!written) return repeated(db, input.checkoutId)
  await claimUses(db, { input, drafts }, clock)
  await payByCards(db, drafts, clock)
  await holdOrders(db, { input, drafts, quote }, clock)
  await tellPlaced(db, drafts, clock)
  if (!isAwaited(method)) await confirmOrders(db, input.checkoutId, clock)
  else await awaitMoney(db, input, clock)
  return { code: written.code, paymentMethod: method, isRepeat: false }
}

async function findPlaced(db: CheckoutDb, checkoutId: string): Promise<PlacedOrder | null> {
  const checkout = await db.checkout.findUnique({
    where: { id: checkoutId },
    select: { paymentMethod: true },
  })
  const group =
    checkout && (await db.orderGroup.findUnique({ where: { checkoutId }, select: { code: true } }))
  if (!group) return null
  return {
    code: group.code,
    paymentMethod: checkout.paymentMethod as PaymentMethod,
    isRepeat: true,
  }
}

async function repeated(db: CheckoutDb, checkoutId: string): Promise<PlacedOrder> {
  const placed = await findPlaced(db, checkoutId)
  if (!placed) throw new Error(`checkout ${checkoutId} exists without orders`)
  return placed
}

// Before the stock, so that whoever waits for a promotion's last use holds no goods meanwhile.
function claimUses(
  db: CheckoutDb,
  { input, drafts }: { input: PlaceOrder; drafts: readonly DraftOrder[] },
  clock: Clock,
): Promise<void> {
  const { checkoutId, accountId, phone } = input
  const orders = drafts.map(({ shopId, id, priced }) => ({
    shopId,
    orderId: id,
    uses: priced.uses,
  }))
  return claimPromotions(db, { checkoutId, customer: { accountId, phone }, orders }, clock)
}

// Before the stock, for the same reason.
const payByCards = (db: CheckoutDb, drafts: readonly DraftOrder[], clock: Clock): Promise<void> =>
  spendCards(
    db,
    drafts.map(({ shopId, id, priced }) => ({ shopId, orderId: id, cards: priced.cards })),
    clock,
  )

async function holdOrders(
  db: CheckoutDb,
  { input, drafts, quote }: { input: PlaceOrder; drafts: readonly DraftOrder[]; quote: Quote },
  clock: Clock,
): Promise<void> {
  const lines = drafts.flatMap(({ shopId, lines: ofShop }) =>
    ofShop.map(({ id, line }) => ({
      shopId,
      orderLineId: id,
      variantId: line.variantId,
      quantity: line.quantity,
    })),
  )
  const expiresAt = addSeconds(clock.now(), input.holdSeconds)
  const { checkoutId } = input
  const held = await attempt(() => holdStock(db, { checkoutId, lines, expiresAt }, clock))
  if (!held.ok) throw named(held.refusal, quote)
}

// The inventory knows variants; the shopper knows what is printed on the pot.
function named(refusal: Refusal, quote: Quote): Refusal {
  if (refusal.code !== 'stock.short') return refusal
  const { variantId, left = 0 } = refusal.detail
  const line = quote.shops.flatMap((shop) => shop.lines).find((one) => one.variantId === variantId)
  return refuse('stock.short', { left, title: line?.title ?? '', unit: line?.unit ?? '' })
}

async function tellPlaced(
  db: CheckoutDb,
  drafts: readonly DraftOrder[],
  clock: Clock,
): Promise<void> {
  for (const draft of drafts) {
    await recordEvent(db, {
      type: 'order.placed',
      shopId: draft.shopId,
      subjectId: draft.id,
      payload: { orderId: draft.id },
      at: clock.now(),
      provinceCode: draft.shop.provinceCode,
      communeCode: draft.shop.communeCode,
    })
  }
}

async function awaitMoney(db: CheckoutDb, input: PlaceOrder, clock: Clock): Promise<void> {
  await openPayment(db, input.checkoutId, clock)
  const runAt = addSeconds(clock.now(), input.holdSeconds + graceSeconds)
  await enqueue(db, expireCheckout, { checkoutId: input.checkoutId }, { runAt })
}
