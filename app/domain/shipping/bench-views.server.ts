// The packing table: what waits to be packed, what is packed, what is out, what comes back.
import type { ShopDb } from '#app/db/doors.server.ts'
import { sql, type Sql } from '#app/db/sql.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import type { CarrierId } from '#plugins/shipping/port.ts'
import type { BenchShelf } from './bench.ts'
import { dueAtDoor, piecesLeft, type LabelState, type ShipmentStatus } from './shipment.ts'

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
    const left = piecesLeft(
      row.lines,
      own.flatMap((parcel) => parcel.lines),
    )
    return {
      id: row.id,
      code: row.code,
      recipient: row.recipient,
      communeCode: row.communeCode,
      deliveryName: row.deliveryName,
      placedAt: row.placedAt,
      due: vnd(dueAtDoor(row)),
      lines: row.lines.map(({ id, title, variantTitle, unit, quantity }) => ({
        title,
        variantTitle,
        unit,
        left: shelf === 'to-pack' ? (left.get(id) ?? 0) : quantity,
      })),
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
    WHERE ${isOnTable} AND ${isOn[shelf]} AND o.id > ${from}::uuid
      AND (${text} = '' OR o.code ILIKE ${like} OR o.recipient ILIKE ${like} OR o.phone LIKE ${like}
           OR EXISTS (SELECT FROM shipment t WHERE t.shop_id = o.shop_id AND t.order_id = o.id AND t.tracking_code ILIKE ${like}))
    ORDER BY o.id LIMIT ${pageSize + 1}`
  return rows.map((row) => row.id)
}

/** How many orders lie on each shelf. */
export async function countBench(db: ShopDb): Promise<Record<BenchShelf, number>> {
  const [row] = await db.$queryRaw<Record<BenchShelf, number>[]>`
    SELECT count(*) FILTER (WHERE ${isOn['to-pack']})::int AS "to-pack",
           count(*) FILTER (WHERE ${isOn.packed})::int AS packed,
           count(*) FILTER (WHERE ${isOn.out})::int AS out,
           count(*) FILTER (WHERE ${isOn.back})::int AS back
    FROM "order" o WHERE ${isOnTable}`
  return row ?? { 'to-pack': 0, packed: 0, out: 0, back: 0 }
}

const isOnTable = sql`o.status IN ('confirmed', 'handed_over')`

const hasParcel = (condition: Sql) =>
  sql`EXISTS (SELECT FROM shipment s WHERE s.shop_id = o.shop_id AND s.order_id = o.id AND ${condition})`

// What was taken off one line never counts against another: a line has something left or it has not.
const isOn: Record<BenchShelf, Sql> = {
  'to-pack': sql`o.status = 'confirmed' AND EXISTS (
    SELECT FROM order_line l WHERE l.shop_id = o.shop_id AND l.order_id = o.id
      AND l.quantity - l.refunded_quantity > COALESCE((
        SELECT sum(x.quantity) FROM shipment_line x
        JOIN shipment s ON s.shop_id = x.shop_id AND s.id = x.shipment_id
        WHERE x.shop_id = l.shop_id AND x.order_line_id = l.id AND s.status <> 'cancelled'), 0))`,
  packed: hasParcel(sql`s.status = 'preparing'`),
  out: hasParcel(sql`s.status IN ('handed_over', 'delivering')`),
  back: hasParcel(sql`s.status IN ('returning', 'returned', 'lost') AND s.taken_back_at IS NULL`),
}
