// What can be shared out now: lines of delivered orders whose money is there, as what changed since they were shared
// out last. A refund or a fee that came later is a small negative line of the next sharing-out.
import type { ShopDb } from '#app/db/doors.server.ts'
import { findChargeableOrders, type OrderKey } from '#app/domain/settlement/charge-facts.server.ts'
import { worthNow } from '#app/domain/settlement/charges.ts'
import { allocate } from '#app/lib/money.ts'
import { addDays, startOfDay, type LocalDate } from '#app/lib/time.ts'
import type { SoldLine } from './member-share.ts'

type LineRow = OrderKey & {
  orderLineId: string
  pieces: number
  commission: bigint
  sharedRevenue: bigint
  sharedFees: bigint
  sharedPieces: number
}
type FeeRow = { orderId: string; gateway: bigint; carrier: bigint }
type LotRow = { orderLineId: string; lotId: string; quantity: number }

/** Delivered up to and on `untilDay`. Orders whose cash a carrier still holds wait. */
export async function findShareableLines(db: ShopDb, untilDay: LocalDate): Promise<SoldLine[]> {
  const keys = await findCandidates(db, untilDay)
  const ids = keys.map(({ orderId }) => orderId)
  const orders = await findChargeableOrders(db, keys)
  const lines = await findLines(db, ids)
  const fees = new Map((await findFees(db, ids)).map((row) => [row.orderId, row]))
  const lots = Map.groupBy(await findLots(db, ids), ({ orderLineId }) => orderLineId)
  return orders.flatMap((order) => {
    const parts = worthNow(order)
    const goods = parts.filter(({ orderLineId }) => orderLineId !== null)
    const delivery = parts.find(({ orderLineId }) => orderLineId === null)?.worth ?? 0n
    const shared = feesOf(fees.get(order.orderId), delivery)
    // Fees of an order whose goods were all refunded still have to be borne: by pieces then.
    const weights = goods.map(({ worth, paid }) => (worth > 0n ? worth : paid > 0n ? 1n : 0n))
    const split = allocate(shared, weights)
    return goods.flatMap((part, at): SoldLine[] => {
      const line = lines.get(part.orderLineId ?? '')
      if (!line) return []
      const change = {
        orderLineId: line.orderLineId,
        orderId: order.orderId,
        revenue: part.worth - line.sharedRevenue,
        fees: line.commission + (split[at] ?? 0n) - line.sharedFees,
        pieces: line.pieces - line.sharedPieces,
      }
      const isChanged = change.revenue !== 0n || change.fees !== 0n || change.pieces !== 0
      return isChanged ? [{ ...change, lots: lots.get(line.orderLineId) ?? [] }] : []
    })
  })
}

// The shopper's delivery fee pays the carrier first; what is left of the carrier's bill is a cost of the goods.
function feesOf(row: FeeRow | undefined, delivery: bigint): bigint {
  const carrier = row?.carrier ?? 0n
  return (row?.gateway ?? 0n) + (carrier > delivery ? carrier - delivery : 0n)
}

// Never shared out, or something was booked on them since.
async function findCandidates(db: ShopDb, untilDay: LocalDate): Promise<OrderKey[]> {
  return db.$queryRaw<OrderKey[]>`
    WITH last AS (
      SELECT max(created_at) AS at FROM member_settlement WHERE shop_id = current_shop_id() AND status <> 'reversed')
    SELECT o.shop_id AS "shopId", o.id AS "orderId" FROM "order" o, last
    WHERE o.shop_id = current_shop_id() AND o.status = 'delivered' AND o.paid_at IS NOT NULL
      AND o.delivered_at < ${startOfDay(addDays(untilDay, 1))}
      AND (NOT EXISTS (
             SELECT FROM member_settlement_order so JOIN member_settlement s
               ON s.shop_id = so.shop_id AND s.id = so.settlement_id AND s.status <> 'reversed'
             WHERE so.shop_id = o.shop_id AND so.order_id = o.id)
           OR EXISTS (SELECT FROM ledger_transaction t
             WHERE t.shop_id = o.shop_id AND t.order_id = o.id AND t.at >= last.at))
      AND NOT EXISTS (
        SELECT FROM ledger_transaction t JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id
        WHERE t.shop_id = o.shop_id AND t.order_id = o.id AND e.account = 'receivable.carrier'
        HAVING sum(e.amount) > 0)
    ORDER BY o.delivered_at, o.id`
}

async function findLines(db: ShopDb, orderIds: string[]): Promise<Map<string, LineRow>> {
  const rows = await db.$queryRaw<LineRow[]>`
    SELECT l.order_id AS "orderId", l.id AS "orderLineId", l.quantity - l.refunded_quantity AS pieces,
           COALESCE((SELECT sum(c.amount) FROM order_charge c
             WHERE c.shop_id = l.shop_id AND c.order_line_id = l.id AND c.kind = 'commission'), 0)::bigint AS commission,
           COALESCE(b.revenue, 0)::bigint AS "sharedRevenue", COALESCE(b.fees, 0)::bigint AS "sharedFees",
           COALESCE(b.pieces, 0)::int AS "sharedPieces"
    FROM order_line l LEFT JOIN LATERAL (
      SELECT sum(so.revenue) AS revenue, sum(so.fees) AS fees, sum(so.pieces) AS pieces
      FROM member_settlement_order so JOIN member_settlement s
        ON s.shop_id = so.shop_id AND s.id = so.settlement_id AND s.status <> 'reversed'
      WHERE so.shop_id = l.shop_id AND so.order_line_id = l.id) b ON true
    WHERE l.shop_id = current_shop_id() AND l.order_id = ANY(${orderIds}::uuid[])`
  return new Map(rows.map((row) => [row.orderLineId, row]))
}

const findFees = (db: ShopDb, orderIds: string[]): Promise<FeeRow[]> =>
  db.$queryRaw<FeeRow[]>`
    SELECT t.order_id AS "orderId",
           COALESCE(sum(e.amount) FILTER (WHERE e.account = 'fee.gateway'), 0)::bigint AS gateway,
           COALESCE(sum(e.amount) FILTER (WHERE e.account = 'fee.carrier'), 0)::bigint AS carrier
    FROM ledger_transaction t JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id
    WHERE t.shop_id = current_shop_id() AND t.order_id = ANY(${orderIds}::uuid[])
      AND e.account IN ('fee.gateway', 'fee.carrier')
    GROUP BY 1`

const findLots = (db: ShopDb, orderIds: string[]): Promise<LotRow[]> =>
  db.$queryRaw<LotRow[]>`
    SELECT b.order_line_id AS "orderLineId", b.lot_id AS "lotId", b.quantity::float8 AS quantity
    FROM order_line_lot b JOIN order_line l ON l.shop_id = b.shop_id AND l.id = b.order_line_id
    WHERE b.shop_id = current_shop_id() AND l.order_id = ANY(${orderIds}::uuid[])
    ORDER BY b.order_line_id, b.lot_id`
