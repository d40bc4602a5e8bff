// Charges orders: a snapshot row for each part, and the ledger. Many orders in a few statements, so that a backlog of
// events is caught up in seconds. Safe to repeat: what was charged before is taken into account.
import type { SystemDb } from '#app/db/doors.server.ts'
import type { Entry } from '#app/domain/ledger/ledger.ts'
import { newId } from '#app/lib/ids.ts'
import { localDate, toDateColumn } from '#app/lib/time.ts'
import {
  findChargeableOrders,
  findCharged,
  findChargeRules,
  keyOf,
  type OrderKey,
} from './charge-facts.server.ts'
import { chargesDue, type ChargeableOrder, type Charged } from './charges.ts'
import { findOpenBooks, type OpenBooks } from './open-books.server.ts'

/** An order that something happened to; `cause` is unique to what happened. */
export type Touched = OrderKey & { at: Date; cause: string }

type Due = {
  order: ChargeableOrder
  touched: Touched
  kind: 'commission' | 'tax'
  charges: Charged[]
}

/** The caller sees to it that no two of these run at once (the consumer's cursor does). */
export async function chargeOrders(db: SystemDb, touched: readonly Touched[]): Promise<void> {
  if (touched.length === 0) return
  const last = new Map(touched.map((one) => [keyOf(one), one]))
  const keys = [...last.values()]
  const shopIds = [...new Set(keys.map(({ shopId }) => shopId))]
  const orders = await findChargeableOrders(db, keys)
  const charged = await findCharged(db, keys)
  const { rulesOf } = await findChargeRules(db, shopIds)
  const dues = orders.flatMap((order): Due[] => {
    const one = last.get(keyOf(order))
    const charges = chargesDue(order, charged.get(keyOf(order)) ?? [], rulesOf(order.shopId))
    if (!one || charges.length === 0) return []
    const [commission, tax] = [
      charges.filter(isCommission),
      charges.filter((c) => !isCommission(c)),
    ]
    return [
      { order, touched: one, kind: 'commission' as const, charges: commission },
      { order, touched: one, kind: 'tax' as const, charges: tax },
    ].filter((due) => due.charges.length > 0)
  })
  await write(db, dues, { books: await findOpenBooks(db, shopIds), charged })
}

const isCommission = ({ kind }: Charged): boolean => kind === 'commission'

type Context = { books: OpenBooks; charged: ReadonlyMap<string, Charged[]> }

async function write(
  db: SystemDb,
  dues: readonly Due[],
  { books, charged }: Context,
): Promise<void> {
  const dated = dues.map((due) => {
    const happened = momentOf(due, charged.get(keyOf(due.order)) ?? [])
    const at = books.bookingTime(due.order.shopId, happened)
    const day = due.kind === 'tax' ? books.taxDay(happened) : localDate(at)
    return { ...due, at, day, transactionId: newId(at.getTime()), entries: entriesOf(due) }
  })
  await db.orderCharge.createMany({
    data: dated.flatMap(({ order, charges, at, day }) =>
      charges.map((charge) => ({
        ...charge,
        shopId: order.shopId,
        orderId: order.orderId,
        day: toDateColumn(day),
        at,
      })),
    ),
  })
  const posted = dated.filter(({ entries }) => entries.length > 0)
  await db.ledgerTransaction.createMany({
    data: posted.map(({ order, touched, kind, at, transactionId }) => ({
      shopId: order.shopId,
      id: transactionId,
      kind,
      postingKey: `${kind}:${order.orderId}:${touched.cause}`,
      orderId: order.orderId,
      at,
    })),
  })
  await db.ledgerEntry.createMany({
    data: posted.flatMap(({ order, transactionId, entries }) =>
      entries.map((entry) => ({ shopId: order.shopId, transactionId, ...entry })),
    ),
  })
}

// A first charge belongs to the moment that made it due, a correction to what was heard of just now.
function momentOf({ order, touched, kind }: Due, before: readonly Charged[]): Date {
  const isFirst = !before.some((one) => isCommission(one) === (kind === 'commission'))
  const due = kind === 'commission' ? order.deliveredAt : order.paidAt
  return (isFirst && due) || touched.at
}

function entriesOf({ kind, charges }: Due): Entry[] {
  const amount = charges.reduce((sum, charge) => sum + charge.amount, 0n)
  if (amount === 0n) return []
  return kind === 'commission'
    ? [
        { account: 'fee.commission', amount },
        { account: 'payable.platform', amount: -amount },
      ]
    : [
        { account: 'tax.withheld', amount },
        { account: 'payable.tax', amount: -amount },
      ]
}
