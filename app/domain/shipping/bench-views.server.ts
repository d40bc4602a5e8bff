// The packing table: what waits to be packed, what is packed, what is out, what comes back.
import type { ShopDb } from '#app/db/doors.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import type { CarrierId } from '#plugins/shipping/port.ts'
import type { BenchShelf } from './bench.ts'
import type { LabelState, ShipmentStatus } from './shipment.ts'

export type BenchOrder = {
  id: string
  code: string
  recipient: string
  communeCode: string
  deliveryName: string
  placedAt: Date
  /** still to be collected at the door */
  due: Money
  lines: { title: string; variantTitle: string; unit: string; left: number }[]
  parcels: {
    number: number
    status: ShipmentStatus
    labelState: LabelState
    carrier: CarrierId | null
    trackingCode: string | null
  }[]
}

const pageSize = 30

type Asked = {
  shelf: BenchShelf
  after: string | null
  /** part of a code, a name, a telephone number or a tracking code; '' = all */
  text: string
}

/** The oldest order first: who waited longest is packed first. */
export async function listBench(
  db: ShopDb,
  { shelf, after, text }: Asked,
): Promise<{ orders: BenchOrder[]; nextCursor: string | null }> {
  const ids = await idsOn(db, { shelf, after, text })
  const page = ids.slice(0, pageSize)
  const rows = await db.order.findMany({
    where: { id: { in: page } },
    include: { lines: { orderBy: { position: 'asc' } } },
    orderBy: { id: 'asc' },
  })
  const parcels = await db.shipment.findMany({
    where: { orderId: { in: page }, status: { not: 'cancelled' } },
    orderBy: { number: 'asc' },
    include: { lines: true },
  })
  const orders = rows.map((row) => {
    const own = parcels.filter((parcel) => parcel.orderId === row.id)
    const isUnpaidCash = row.paymentMethod === 'cod' && row.paidAt === null
    return {
      id: row.id,
      code: row.code,
      recipient: row.recipient,
      communeCode: row.communeCode,
      deliveryName: row.deliveryName,
      placedAt: row.placedAt,
      due: vnd(isUnpaidCash ? row.total - row.refundedTotal : 0n),
      lines: row.lines.map((line) => {
        const packed = own
          .flatMap((parcel) => parcel.lines)
          .filter((piece) => piece.orderLineId === line.id)
          .reduce((sum, piece) => sum + piece.quantity, 0)
        const { title, variantTitle, unit } = line
        const left = Math.max(0, line.quantity - line.refundedQuantity - packed)
        return { title, variantTitle, unit, left: shelf === 'to-pack' ? left : line.quantity }
      }),
      parcels: own.map((parcel) => ({
        number: parcel.number,
        status: parcel.status as ShipmentStatus,
        labelState: parcel.labelState as LabelState,
        carrier: parcel.carrier as CarrierId | null,
        trackingCode: parcel.trackingCode,
      })),
    }
  })
  return { orders, nextCursor: ids.length > pageSize ? (page.at(-1) ?? null) : null }
}

async function idsOn(db: ShopDb, { shelf, after, text }: Asked): Promise<string[]> {
  const like = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const from = after ?? '00000000-0000-0000-0000-000000000000'
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM "order" o
    LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE s.status = 'preparing') AS packed,
             count(*) FILTER (WHERE s.status IN ('handed_over', 'delivering')) AS out,
             count(*) FILTER (WHERE s.status IN ('returning', 'returned', 'lost') AND s.taken_back_at IS NULL) AS back
      FROM shipment s WHERE s.shop_id = o.shop_id AND s.order_id = o.id
    ) p ON true
    LEFT JOIN LATERAL (
      SELECT sum(l.quantity - l.refunded_quantity)
             - COALESCE((SELECT sum(x.quantity) FROM shipment_line x
                         JOIN shipment s ON s.shop_id = x.shop_id AND s.id = x.shipment_id
                         WHERE s.shop_id = o.shop_id AND s.order_id = o.id AND s.status <> 'cancelled'), 0) AS pieces
      FROM order_line l WHERE l.shop_id = o.shop_id AND l.order_id = o.id
    ) f ON true
    WHERE o.status IN ('confirmed', 'handed_over') AND o.id > ${from}::uuid
      AND (${text} = '' OR o.code ILIKE ${like} OR o.recipient ILIKE ${like} OR o.phone LIKE ${like}
           OR EXISTS (SELECT FROM shipment t WHERE t.shop_id = o.shop_id AND t.order_id = o.id AND t.tracking_code ILIKE ${like}))
      AND CASE ${shelf}
            WHEN 'to-pack' THEN o.status = 'confirmed' AND f.pieces > 0
            WHEN 'packed' THEN p.packed > 0
            WHEN 'out' THEN p.out > 0
            ELSE p.back > 0 END
    ORDER BY o.id LIMIT ${pageSize + 1}`
  return rows.map((row) => row.id)
}

/** How many orders lie on each shelf. */
export async function countBench(db: ShopDb): Promise<Record<BenchShelf, number>> {
  const [row] = await db.$queryRaw<Record<'to_pack' | 'packed' | 'out' | 'back', number>[]>`
    WITH parcels AS (
      SELECT s.order_id, s.status, s.taken_back_at FROM shipment s WHERE s.status <> 'cancelled'
    ), pieces AS (
      SELECT s.order_id, sum(x.quantity) AS packed FROM shipment_line x
      JOIN shipment s ON s.shop_id = x.shop_id AND s.id = x.shipment_id
      WHERE s.status <> 'cancelled' GROUP BY 1
    )
    SELECT
      (SELECT count(*)::int FROM "order" o WHERE o.status = 'confirmed' AND
        (SELECT sum(l.quantity - l.refunded_quantity) FROM order_line l WHERE l.shop_id = o.shop_id AND l.order_id = o.id)
        > COALESCE((SELECT packed FROM pieces WHERE order_id = o.id), 0)) AS to_pack,
      (SELECT count(DISTINCT order_id)::int FROM parcels WHERE status = 'preparing') AS packed,
      (SELECT count(DISTINCT order_id)::int FROM parcels WHERE status IN ('handed_over', 'delivering')) AS out,
      (SELECT count(DISTINCT order_id)::int FROM parcels
       WHERE status IN ('returning', 'returned', 'lost') AND taken_back_at IS NULL) AS back`
  const { to_pack = 0, packed = 0, out = 0, back = 0 } = row ?? {}
  return { 'to-pack': to_pack, packed, out, back }
}
