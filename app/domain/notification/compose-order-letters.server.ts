// Letters to shoppers, read at the moment of sending. Null when there is nobody to write to, or nothing left to say.
import type { SystemDb } from '#app/db/doors.server.ts'
import { lastDayToAsk } from '#app/domain/aftersale/return.ts'
import { moneyLeftOf, type PaymentMethod } from '#app/domain/order/order.ts'
import { findRule } from '#app/domain/rule/rule-views.server.ts'
import { type Locale, vnd } from '#app/lib/money.ts'
import { localDate, type LocalDate } from '#app/lib/time.ts'
import type { MailSubject } from '#jobs/definitions/send-mail.ts'
import { originOf, type LetterContext } from './letter-context.ts'
import type { Letter } from './letter.ts'
import { answerLetter, refundLetter } from './after-letters.ts'
import { parcelLetter, purchaseLetter } from './order-letters.ts'

type Of<Kind extends MailSubject['kind']> = Extract<MailSubject, { kind: Kind }>

type Recipient = {
  to: string | null
  locale: Locale
  originSlug: string | null
  groupCode: string
  /** how what gift cards left is paid */
  method: PaymentMethod
}

const placeOf = ({ locale, originSlug, groupCode }: Recipient, { origin }: LetterContext) => ({
  locale,
  url: `${originOf(origin, originSlug)}/orders/${groupCode}`,
})

export async function composePurchase(
  db: SystemDb,
  { stage, orderGroupId }: Of<'purchase'>,
  context: LetterContext,
): Promise<Letter | null> {
  const group = await db.orderGroup.findUnique({
    where: { id: orderGroupId },
    select: { code: true, checkoutId: true },
  })
  if (!group) return null
  const { checkoutId } = group
  const recipient = await findRecipient(db, checkoutId)
  if (!recipient?.to) return null
  const orders = await db.order.findMany({
    where: { checkoutId, status: { not: 'expired' } },
    orderBy: { code: 'asc' },
    include: { lines: { orderBy: { position: 'asc' } } },
  })
  const [first] = orders
  if (!first) return null
  const sum = (pick: (order: (typeof orders)[number]) => bigint) =>
    vnd(orders.reduce((total, order) => total + pick(order), 0n))
  return purchaseLetter({
    ...placeOf(recipient, context),
    to: recipient.to,
    stage,
    code: group.code,
    method: recipient.method,
    lines: orders.flatMap(({ lines }) =>
      lines.map(({ title, variantTitle, quantity, total }) => ({
        title: [title, variantTitle].filter(Boolean).join(' · '),
        quantity,
        total: vnd(total),
      })),
    ),
    deliveryFee: sum((order) => order.deliveryFee),
    discount: sum((order) => order.discount),
    total: sum((order) => order.total),
    byCards: sum((order) => order.giftCardTotal),
  })
}

export async function composeParcel(
  db: SystemDb,
  { stage, shopId, orderId, shipmentId }: Of<'parcel'>,
  context: LetterContext,
): Promise<Letter | null> {
  const order = await findOrder(db, shopId, orderId)
  if (!order?.recipient.to) return null
  const { code, shopName, paymentMethod, paidAt } = order
  const shipment = shipmentId
    ? await db.shipment.findFirst({
        where: { shopId, id: shipmentId },
        select: { trackingCode: true, carrier: true, codAmount: true },
      })
    : null
  const isCash = paymentMethod === 'cod' && !paidAt
  return parcelLetter({
    ...placeOf(order.recipient, context),
    to: order.recipient.to,
    stage,
    code,
    shopName,
    toPay: isCash && stage === 'shipped' ? vnd(shipment?.codAmount ?? moneyLeftOf(order)) : null,
    tracking: shipment?.trackingCode
      ? [shipment.carrier?.toUpperCase(), shipment.trackingCode].filter(Boolean).join(' ')
      : null,
    ...(stage === 'cancelled' ? whoCancelled(order) : noCancelling),
    tellBy: stage === 'delivered' ? await findTellBy(db, order.deliveredAt) : null,
  })
}

type Cancelled = { cancelledBy: string | null; cancelNote: string | null }

const noCancelling = { note: null, isCancelledByShopper: false }
const whoCancelled = ({ cancelledBy, cancelNote }: Cancelled) =>
  cancelledBy === 'shopper'
    ? { note: null, isCancelledByShopper: true }
    : { note: cancelNote, isCancelledByShopper: false }

/** The last day to ask for goods to be taken back: the letter promises what the order's page does. */
async function findTellBy(db: SystemDb, deliveredAt: Date | null): Promise<LocalDate | null> {
  if (!deliveredAt) return null
  const { days } = await findRule(db, 'aftersale.return-window', localDate(deliveredAt))
  return lastDayToAsk(deliveredAt, days)
}

export async function composeRefund(
  db: SystemDb,
  { shopId, refundId }: Of<'refund'>,
  context: LetterContext,
): Promise<Letter | null> {
  const refund = await db.refund.findFirst({
    where: { shopId, id: refundId },
    select: { orderId: true, amount: true, giftCardAmount: true, paymentId: true },
  })
  // Without a payment no money goes back: only the cash to have ready became less. Cards have theirs at once.
  if (!refund?.paymentId && !refund?.giftCardAmount) return null
  const order = await findOrder(db, shopId, refund.orderId)
  if (!order?.recipient.to) return null
  return refundLetter({
    ...placeOf(order.recipient, context),
    to: order.recipient.to,
    code: order.code,
    shopName: order.shopName,
    amount: vnd(refund.paymentId ? refund.amount : refund.giftCardAmount),
    onCards: vnd(refund.giftCardAmount),
    isByHand: order.paymentMethod === 'bank' || order.paymentMethod === 'cod',
  })
}

export async function composeAnswer(
  db: SystemDb,
  { shopId, threadId }: Of<'answer'>,
  context: LetterContext,
): Promise<Letter | null> {
  const thread = await db.messageThread.findFirst({
    where: { shopId, id: threadId },
    select: { orderId: true, accountId: true },
  })
  if (!thread) return null
  if (!thread.orderId) return answerToAccount(db, { shopId, accountId: thread.accountId }, context)
  const order = await findOrder(db, shopId, thread.orderId)
  if (!order?.recipient.to) return null
  const { recipient, shopName } = order
  return answerLetter({ ...placeOf(recipient, context), to: order.recipient.to, shopName })
}

// Somebody who asked before buying: the thread is in their account.
async function answerToAccount(
  db: SystemDb,
  { shopId, accountId }: { shopId: string; accountId: string | null },
  { origin }: LetterContext,
): Promise<Letter | null> {
  const [found] = await db.$queryRaw<
    { to: string; locale: Locale; slug: string; shopName: string }[]
  >`
    SELECT a.email AS "to", a.locale, s.slug, s.name AS "shopName" FROM account a, shop s
    WHERE a.id = ${accountId}::uuid AND a.disabled_at IS NULL AND s.id = ${shopId}::uuid`
  if (!found) return null
  const { slug, ...facts } = found
  return answerLetter({ ...facts, url: `${origin}/account/messages/${slug}` })
}

async function findOrder(db: SystemDb, shopId: string, orderId: string) {
  const order = await db.order.findFirst({ where: { shopId, id: orderId } })
  if (!order) return null
  const recipient = await findRecipient(db, order.checkoutId)
  const shop = await db.shop.findUnique({ where: { id: shopId }, select: { name: true } })
  return recipient && shop && { ...order, recipient, shopName: shop.name }
}

// What was typed and read at checkout comes before what the account says.
async function findRecipient(db: SystemDb, checkoutId: string): Promise<Recipient | null> {
  const [row] = await db.$queryRaw<Recipient[]>`
    SELECT COALESCE(NULLIF(c.email, ''), a.email) AS "to", c.locale,
           s.slug AS "originSlug", g.code AS "groupCode", c.payment_method AS method
    FROM checkout c JOIN order_group g ON g.checkout_id = c.id
    LEFT JOIN account a ON a.id = c.account_id AND a.disabled_at IS NULL
    LEFT JOIN shop s ON s.id = c.origin_shop_id
    WHERE c.id = ${checkoutId}::uuid`
  return row ?? null
}
