// What the database says after a test: through the system's door, past every scope.
import { asSystem } from '#app/db/doors.server.ts'

export const ordersOf = (checkoutId: string) =>
  asSystem('test looks at orders', (db) =>
    db.order.findMany({
      where: { checkoutId },
      orderBy: { code: 'asc' },
      include: { lines: { include: { lots: true } } },
    }),
  )

export const paymentsOf = (checkoutId: string) =>
  asSystem('test looks at payments', (db) =>
    db.payment.findMany({ where: { checkoutId }, orderBy: { id: 'asc' } }),
  )

export const refundsOf = (checkoutId: string) =>
  asSystem(
    'test looks at refunds',
    (db) =>
      db.$queryRaw<{ amount: bigint; reason: string; status: string }[]>`
      SELECT r.amount, r.reason, r.status FROM refund r
      JOIN "order" o ON o.shop_id = r.shop_id AND o.id = r.order_id
      WHERE o.checkout_id = ${checkoutId}::uuid ORDER BY r.id`,
  )

export const messagesOf = (outcomeOrKey: { paymentId: string }) =>
  asSystem('test looks at messages', (db) => db.gatewayMessage.findMany({ where: outcomeOrKey }))

export async function stockOf(lot: { shopId: string; id: string }) {
  const levels = await asSystem('test looks at stock', (db) =>
    db.stockLevel.findMany({ where: { shopId: lot.shopId, lotId: lot.id } }),
  )
  return {
    onHand: levels.reduce((sum, level) => sum + Number(level.onHand), 0),
    held: levels.reduce((sum, level) => sum + Number(level.held), 0),
  }
}

export const outboxOf = (shopId: string, job: string) =>
  asSystem('test looks at the outbox', (db) => db.outbox.count({ where: { shopId, job } }))

export const eventsOf = (shopId: string) =>
  asSystem('test looks at events', async (db) => {
    const events = await db.domainEvent.findMany({
      where: { shopId, type: { startsWith: 'order.' } },
      orderBy: { seq: 'asc' },
      select: { type: true },
    })
    return events.map((event) => event.type)
  })

/** Balances by account, without those at zero. */
export async function balancesOf(shopId: string): Promise<Record<string, bigint>> {
  const rows = await asSystem(
    'test looks at the ledger',
    (db) =>
      db.$queryRaw<{ account: string; balance: bigint }[]>`
      SELECT account, sum(amount)::bigint AS balance FROM ledger_entry WHERE shop_id = ${shopId}::uuid
      GROUP BY account HAVING sum(amount) <> 0 ORDER BY account`,
  )
  return Object.fromEntries(rows.map((row) => [row.account, row.balance]))
}

/** The payload of the last event of this type. */
export const eventPayloadOf = (shopId: string, type: string) =>
  asSystem('test looks at an event', async (db) => {
    const event = await db.domainEvent.findFirst({
      where: { shopId, type },
      orderBy: { seq: 'desc' },
    })
    return event?.payload
  })
