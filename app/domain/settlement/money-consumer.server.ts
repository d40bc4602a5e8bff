// The money consumer: hears of orders that were paid, delivered, cancelled, returned or refunded, and charges them.
import type { Consumer, LoggedEvent } from '#app/domain/event/consume.server.ts'
import { chargeOrders, type Touched } from './charge-orders.server.ts'

/** What may change what an order costs its shop. */
export const moneyEvents: readonly string[] = [
  'order.paid',
  'order.delivered',
  'order.cancelled',
  'order.returned',
  'order.refunded',
]

export const moneyConsumer: Consumer = {
  name: 'money',
  apply: (db, events) =>
    chargeOrders(db, events.filter(({ type }) => moneyEvents.includes(type)).map(touchedBy)),
}

function touchedBy({ shopId, subjectId, at, seq, type }: LoggedEvent): Touched {
  if (!shopId) throw new Error(`event ${seq} (${type}) belongs to no shop`)
  return { shopId, orderId: subjectId, at, cause: seq.toString() }
}
