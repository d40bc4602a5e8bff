// Payments over the market's own terminal that a file names, with their orders, their refunds, and what was settled.
import type { SystemDb } from '#app/db/doors.server.ts'
import { toPayOf } from '#app/domain/order/order.ts'
import type { RemittanceRow } from './remittance.ts'

export type MarketPayment = {
  id: string
  amount: bigint
  /** in the order of their shops, with what money paid of each: sums to the amount */
  orders: { shopId: string; orderId: string; paid: bigint }[]
  /** that the gateway has carried out */
  refunds: { id: string; shopId: string; orderId: string; amount: bigint }[]
}

type Codes = Pick<RemittanceRow, 'tracking' | 'reference'>

export type MarketMoney = {
  of: (row: Codes) => MarketPayment | null
  /** a payment or a refund that an earlier line settled */
  isSettled: (id: string) => boolean
  settle: (id: string) => void
}

type PaymentRow = {
  id: string
  reference: string
  transaction: string | null
  amount: bigint
  checkoutId: string
}

export async function findMarketMoney(
  db: SystemDb,
  provider: string,
  rows: readonly Codes[],
): Promise<MarketMoney> {
  const codes = [
    ...new Set(rows.flatMap(({ tracking, reference }) => [tracking, reference])),
  ].filter(Boolean)
  const found = await db.$queryRaw<PaymentRow[]>`
    SELECT id, reference, provider_transaction AS transaction, amount, checkout_id AS "checkoutId"
    FROM payment WHERE provider = ${provider} AND account_shop_id IS NULL AND status IN ('succeeded', 'surplus')
      AND (reference = ANY(${codes}) OR provider_transaction = ANY(${codes}))`
  const payments = await withParts(db, found)
  const settled = await findSettled(db, [...payments.keys()])
  const byCode = new Map(
    found.flatMap(({ id, reference, transaction }) => {
      const payment = payments.get(id)
      return [reference, transaction].flatMap((code) =>
        code && payment ? [[code, payment] as const] : [],
      )
    }),
  )
  return {
    of: ({ tracking, reference }) => byCode.get(reference) ?? byCode.get(tracking) ?? null,
    isSettled: (id) => settled.has(id),
    settle: (id) => settled.add(id),
  }
}

async function withParts(
  db: SystemDb,
  found: readonly PaymentRow[],
): Promise<Map<string, MarketPayment>> {
  const orders = await db.order.findMany({
    where: { checkoutId: { in: found.map(({ checkoutId }) => checkoutId) } },
    select: { shopId: true, id: true, total: true, giftCardTotal: true, checkoutId: true },
    orderBy: [{ shopId: 'asc' }, { id: 'asc' }],
  })
  const refunds = await db.refund.findMany({
    where: { paymentId: { in: found.map(({ id }) => id) }, status: 'done' },
    select: {
      shopId: true,
      id: true,
      orderId: true,
      amount: true,
      giftCardAmount: true,
      paymentId: true,
    },
    orderBy: { id: 'asc' },
  })
  return new Map(
    found.map(({ id, amount, checkoutId }) => [
      id,
      {
        id,
        amount,
        orders: orders
          .filter((order) => order.checkoutId === checkoutId)
          .map((order) => ({ shopId: order.shopId, orderId: order.id, paid: toPayOf(order) })),
        refunds: refunds
          .filter((refund) => refund.paymentId === id)
          .map(({ giftCardAmount, ...refund }) => {
            return { ...refund, amount: refund.amount - giftCardAmount }
          }),
      },
    ]),
  )
}

async function findSettled(db: SystemDb, paymentIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.marketLine.findMany({
    where: { paymentId: { in: [...paymentIds] }, status: 'matched' },
    select: { paymentId: true, refundId: true },
  })
  return new Set(rows.map(({ paymentId, refundId }) => refundId ?? paymentId ?? ''))
}
