// One good in detail: its lots by store room, and its journal, newest first.
import type { ShopDb } from '#app/db/doors.server.ts'
import { raw } from '#app/db/sql.server.ts'
import { asCursorValue } from '#app/domain/catalog/cursor-columns.server.ts'
import { readCursor, writeCursor } from '#app/domain/catalog/cursor.ts'
import { localDate, type Clock, type LocalDate } from '#app/lib/time.ts'
import { mayUndo, type StockReason } from './inventory.ts'

export type PlacedLot = {
  lotId: string
  code: string
  locationId: string
  locationName: string
  unit: string
  status: 'open' | 'closed' | 'recalled'
  expiresOn: LocalDate | null
  isSellable: boolean
  /** decimal text in the lot's unit */
  onHand: string
  free: string
}

/** Every place with something in it, soonest to expire first, then the newest empty lots: pieces of them may turn up. */
export async function findPlacedLots(
  db: ShopDb,
  variantId: string,
  clock: Clock,
): Promise<PlacedLot[]> {
  return db.$queryRaw<PlacedLot[]>`
    SELECT s.lot_id AS "lotId", l.code, s.location_id AS "locationId", c.name AS "locationName", l.unit, l.status,
           l.expires_on::text AS "expiresOn",
           l.status = 'open' AND (l.expires_on IS NULL OR l.expires_on > ${localDate(clock.now())}::date) AS "isSellable",
           trim_scale(s.on_hand)::text AS "onHand", trim_scale(s.on_hand - s.held)::text AS free
    FROM stock_level s
    JOIN lot l ON l.shop_id = s.shop_id AND l.id = s.lot_id
    JOIN location c ON c.shop_id = s.shop_id AND c.id = s.location_id
    WHERE s.variant_id = ${variantId}::uuid AND (s.on_hand > 0 OR s.lot_id IN (
      SELECT id FROM lot WHERE variant_id = ${variantId}::uuid AND status = 'open'
      ORDER BY produced_on DESC, id DESC LIMIT 3))
    ORDER BY s.on_hand = 0, l.expires_on NULLS LAST, l.code, c.name`
}

export type MoveLine = {
  id: string
  at: Date
  reason: StockReason
  /** decimal text, signed, in the lot's unit */
  quantity: string
  unit: string
  note: string | null
  lotCode: string
  locationName: string
  actorName: string | null
  orderCode: string | null
  orderId: string | null
  isUndone: boolean
  /** it takes another move back */
  isUndoing: boolean
  mayUndo: boolean
}

export const movesPerPage = 30

type Row = Omit<MoveLine, 'mayUndo'> & { atText: string }

const sortedBy = { expression: raw('m.at'), kind: 'instant' } as const

/** From the newest when the cursor is not ours. */
export async function findMoves(
  db: ShopDb,
  { variantId, before }: { variantId: string; before: string | null },
): Promise<{ moves: MoveLine[]; nextCursor: string | null }> {
  const place = before === null ? null : readCursor(before, sortedBy.kind)
  const rows = await db.$queryRaw<Row[]>`
    SELECT m.id, m.at, ${asCursorValue(sortedBy)} AS "atText", m.reason, trim_scale(m.quantity)::text AS quantity, l.unit, m.note,
           l.code AS "lotCode", c.name AS "locationName", a.display_name AS "actorName", o.code AS "orderCode",
           o.id AS "orderId", m.reverses_id IS NOT NULL AS "isUndoing",
           EXISTS (SELECT FROM stock_move u WHERE u.shop_id = m.shop_id AND u.reverses_id = m.id) AS "isUndone"
    FROM lot l
    JOIN stock_move m ON m.shop_id = l.shop_id AND m.lot_id = l.id
    JOIN location c ON c.shop_id = m.shop_id AND c.id = m.location_id
    LEFT JOIN account a ON a.id = m.actor_id
    LEFT JOIN order_line ol ON ol.shop_id = m.shop_id AND ol.id = m.order_line_id
    LEFT JOIN "order" o ON o.shop_id = ol.shop_id AND o.id = ol.order_id
    WHERE l.variant_id = ${variantId}::uuid AND (${place?.value ?? null}::timestamptz IS NULL
      OR (m.at, m.id) < (${place?.value ?? null}::timestamptz, ${place?.id ?? null}::uuid))
    ORDER BY m.at DESC, m.id DESC LIMIT ${movesPerPage + 1}`
  const moves = rows.slice(0, movesPerPage)
  const last = moves.at(-1)
  return {
    moves: moves.map(({ atText: _atText, ...move }) => ({
      ...move,
      mayUndo: mayUndo(move.reason) && !move.isUndone && !move.isUndoing,
    })),
    nextCursor:
      rows.length > movesPerPage && last ? writeCursor({ value: last.atText, id: last.id }) : null,
  }
}

export type RoomView = {
  id: string
  name: string
  isDefault: boolean
  isOpen: boolean
  lots: number
}

/** The main room first; closed ones last. */
export async function listRooms(db: ShopDb): Promise<RoomView[]> {
  return db.$queryRaw<RoomView[]>`
    SELECT c.id, c.name, c.is_default AS "isDefault", c.is_open AS "isOpen",
           (SELECT count(*)::int FROM stock_level s
            WHERE s.shop_id = c.shop_id AND s.location_id = c.id AND s.on_hand > 0) AS lots
    FROM location c WHERE c.shop_id = current_shop_id()
    ORDER BY c.is_open DESC, c.is_default DESC, c.name, c.id`
}
