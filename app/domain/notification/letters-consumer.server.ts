// The letters consumer: which events are worth a letter to the shopper. Only the ids go into the job; the letter is
// composed when it is sent.
import { z } from 'zod'

import type { SystemDb } from '#app/db/doors.server.ts'
import type { EventType } from '#app/db/event-types.ts'
import type { Consumer, LoggedEvent } from '#app/domain/event/consume.server.ts'
import { isAwaited, type PaymentMethod } from '#app/domain/order/order.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import type { MailSubject } from '#jobs/definitions/send-mail.ts'
import { askForLetter } from './ask-for-letter.server.ts'
import { newsSeconds } from './notification.ts'

type Happened = { shopId: string; payload: unknown; at: Date }
type Wanted = { subject: MailSubject; onceKey: string }
type Writer = (db: SystemDb, happened: Happened) => Promise<Wanted | null>

const writers: Partial<Record<EventType, Writer>> = {
  'order.placed': (db, happened) => purchase(db, happened, 'placed'),
  'order.paid': (db, happened) => purchase(db, happened, 'paid'),
  'parcel.shipped': (_db, { shopId, payload }) => {
    const { orderId, shipmentId } = shipped.parse(payload)
    return Promise.resolve({
      subject: { kind: 'parcel', stage: 'shipped', shopId, orderId, shipmentId },
      onceKey: `shipped:${shipmentId}`,
    })
  },
  'order.handed-over': handedOver,
  'order.delivered': (_db, happened) => parcel(happened, 'delivered'),
  'order.cancelled': (_db, happened) => parcel(happened, 'cancelled'),
  'order.returned': (_db, happened) => parcel(happened, 'returned'),
  'order.refunded': (_db, { shopId, payload }) => {
    const { refundId } = z.object({ refundId: z.uuid() }).parse(payload)
    return Promise.resolve({
      subject: { kind: 'refund', shopId, refundId },
      onceKey: `refund:${refundId}`,
    })
  },
  'message.sent': answer,
}

const shipped = z.object({ orderId: z.uuid(), shipmentId: z.uuid() })
const ofOrder = z.object({ orderId: z.uuid() })

export const lettersConsumer = ({ clock }: { clock: Clock }): Consumer => ({
  name: 'letters',
  async apply(db, events) {
    const since = addSeconds(clock.now(), -newsSeconds)
    for (const event of events) if (event.at >= since) await write(db, event)
  },
})

async function write(db: SystemDb, { type, shopId, payload, at }: LoggedEvent): Promise<void> {
  const writer = writers[type as EventType]
  if (!writer || !shopId) return
  const wanted = await writer(db, { shopId, payload, at })
  if (wanted) await askForLetter(db, { ...wanted, shopId })
}

// One letter for all shops of a checkout. Whoever goes to a gateway's page hears when the money has come, not before;
// cash is "paid" at the door, where nobody needs a letter.
async function purchase(
  db: SystemDb,
  { shopId, payload }: Happened,
  stage: 'placed' | 'paid',
): Promise<Wanted | null> {
  const { orderId } = ofOrder.parse(payload)
  const order = await db.order.findFirst({
    where: { shopId, id: orderId },
    select: { orderGroupId: true, checkoutId: true },
  })
  if (!order) return null
  const { orderGroupId, checkoutId } = order
  // Of the whole checkout: gift cards may have paid one shop's order, and cash pays another's.
  const { paymentMethod } = await db.checkout.findUniqueOrThrow({
    where: { id: checkoutId },
    select: { paymentMethod: true },
  })
  const hearsAt = isAwaited(paymentMethod as PaymentMethod) ? ['paid'] : ['placed']
  if (paymentMethod === 'bank') hearsAt.push('placed')
  if (!hearsAt.includes(stage)) return null
  return { subject: { kind: 'purchase', stage, orderGroupId }, onceKey: `${stage}:${orderGroupId}` }
}

function parcel(
  { shopId, payload }: Happened,
  stage: 'delivered' | 'cancelled' | 'returned',
): Promise<Wanted> {
  const { orderId } = ofOrder.parse(payload)
  return Promise.resolve({
    subject: { kind: 'parcel', stage, shopId, orderId },
    onceKey: `${stage}:${orderId}`,
  })
}

// Each parcel has told of itself; this is the order that was handed over without one.
async function handedOver(db: SystemDb, { shopId, payload }: Happened): Promise<Wanted | null> {
  const { orderId } = ofOrder.parse(payload)
  if ((await db.shipment.count({ where: { shopId, orderId } })) > 0) return null
  return {
    subject: { kind: 'parcel', stage: 'shipped', shopId, orderId },
    onceKey: `shipped:${orderId}`,
  }
}

async function answer(db: SystemDb, { shopId, payload, at }: Happened): Promise<Wanted | null> {
  const { threadId } = z.object({ threadId: z.uuid() }).parse(payload)
  const ofShop = await db.message.count({ where: { shopId, threadId, at, sentBy: 'shop' } })
  if (ofShop === 0) return null
  return {
    subject: { kind: 'answer', shopId, threadId },
    onceKey: `answer:${threadId}:${at.getTime()}`,
  }
}
