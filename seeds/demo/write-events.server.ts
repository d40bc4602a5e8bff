// What the sales and invoices would have told the event log, in the order in which it happened.
import type { SystemDb } from '#app/db/doors.server.ts'
import { eventPayloads, type EventPayload, type EventType } from '#app/db/event-types.ts'
import type { Sale } from './plan-sales.ts'
import type { IssuedInvoice } from './write-invoices.server.ts'

type Told = { type: EventType; subjectId: string; payload: unknown; at: Date }

const tell = <T extends EventType>(
  type: T,
  at: Date,
  told: { subjectId: string; payload: EventPayload<T> },
): Told => ({
  type,
  at,
  subjectId: told.subjectId,
  payload: eventPayloads[type].parse(told.payload),
})

export async function writeEvents(
  db: SystemDb,
  {
    shopId,
    sales,
    invoices,
  }: { shopId: string; sales: readonly Sale[]; invoices: readonly IssuedInvoice[] },
): Promise<void> {
  const events = [...sales.flatMap(eventsOfSale), ...invoices.map(eventOfInvoice)].toSorted(
    (a, b) => a.at.getTime() - b.at.getTime(),
  )
  for (let from = 0; from < events.length; from += 2000) {
    const rows = JSON.stringify(
      events
        .slice(from, from + 2000)
        .map(({ type, subjectId, payload, at }) => ({ type, subject_id: subjectId, payload, at })),
    )
    await db.$executeRaw`
      INSERT INTO domain_event (type, shop_id, subject_id, payload, at)
      SELECT e.type, ${shopId}::uuid, e.subject_id, e.payload, e.at
      FROM ROWS FROM (jsonb_to_recordset(${rows}::jsonb) AS (type text, subject_id uuid, payload jsonb, at timestamptz))
        WITH ORDINALITY AS e (type, subject_id, payload, at, place)
      ORDER BY e.place`
  }
}

function eventsOfSale(sale: Sale): Told[] {
  const { orderId } = sale
  const total = sale.total.toString()
  const figures = {
    orderId,
    total,
    paymentMethod: sale.paymentMethod,
    isCashless: sale.paymentMethod !== 'cod',
    lines: sale.lines.length,
    tracedLines: sale.lines.filter((line) => line.isTraced).length,
    day: sale.day,
  }
  const of = { subjectId: orderId, payload: { orderId } }
  return [
    tell('order.placed', sale.placedAt, of),
    tell('order.confirmed', sale.placedAt, { subjectId: orderId, payload: figures }),
    ...(sale.paymentMethod === 'vnpay'
      ? [
          tell('payment.succeeded', sale.placedAt, {
            subjectId: sale.paymentId,
            payload: { paymentId: sale.paymentId },
          }),
        ]
      : []),
    ...(sale.paidAt
      ? [tell('order.paid', sale.paidAt, { subjectId: orderId, payload: { orderId, total } })]
      : []),
    ...(sale.handedOverAt && sale.status !== 'cancelled'
      ? [tell('order.handed-over', sale.handedOverAt, of)]
      : []),
    ...(sale.deliveredAt ? [tell('order.delivered', sale.deliveredAt, of)] : []),
    ...(sale.cancelledAt
      ? [
          tell('order.cancelled', sale.cancelledAt, {
            subjectId: orderId,
            payload: { ...figures, wasConfirmed: true },
          }),
        ]
      : []),
  ]
}

const eventOfInvoice = ({ id, orderId, total, day, signedAt }: IssuedInvoice): Told =>
  tell('invoice.issued', signedAt, {
    subjectId: id,
    payload: { invoiceId: id, orderId, total: total.toString(), day },
  })
