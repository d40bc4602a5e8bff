// Which products' listing rows some events may have changed.
import type { SystemDb } from '#app/db/doors.server.ts'
import type { ListedProduct } from '../search/search-documents.server.ts'
import type { LoggedEvent } from './consume.server.ts'

const listingTypes = [
  'shop.opened',
  'shop.changed',
  'product.changed',
  'stock.changed',
  'lot.made',
  'trace.recorded',
  'order.confirmed',
  'order.cancelled',
  'order.returned',
  'order.expired',
]

/** Also whether pages that show the listing are to be dropped. */
export const changesListing = (event: LoggedEvent): boolean => listingTypes.includes(event.type)

/** In the order of their keys, so two writers of listing rows never deadlock. One statement for a batch. */
export async function findAffectedProducts(
  db: SystemDb,
  events: readonly LoggedEvent[],
): Promise<ListedProduct[]> {
  const seqs = events.filter(changesListing).map((event) => event.seq.toString())
  if (seqs.length === 0) return []
  return db.$queryRaw<ListedProduct[]>`
    WITH happened AS (SELECT * FROM domain_event WHERE seq = ANY(${seqs}::bigint[]))
    SELECT DISTINCT p.shop_id AS "shopId", p.id AS "productId"
    FROM happened e JOIN product p ON p.shop_id = e.shop_id
    WHERE e.type IN ('shop.changed', 'shop.opened')
       OR (e.type = 'product.changed' AND p.id = (e.payload->>'productId')::uuid)
       OR (e.type = 'stock.changed' AND e.payload->'productIds' ? p.id::text)
       OR (e.type = 'lot.made' AND p.id IN (
            SELECT v.product_id FROM lot l JOIN variant v ON v.shop_id = l.shop_id AND v.id = l.variant_id
            WHERE l.shop_id = e.shop_id AND l.id = (e.payload->>'lotId')::uuid))
       OR (e.type = 'trace.recorded' AND p.id IN (
            SELECT v.product_id FROM trace_event_lot t
            JOIN lot l ON l.shop_id = t.shop_id AND l.id = t.lot_id
            JOIN variant v ON v.shop_id = l.shop_id AND v.id = l.variant_id
            WHERE t.shop_id = e.shop_id AND t.event_id = (e.payload->>'eventId')::uuid))
       OR (e.type IN ('order.confirmed', 'order.cancelled', 'order.returned', 'order.expired') AND p.id IN (
            SELECT ol.product_id FROM order_line ol
            WHERE ol.shop_id = e.shop_id AND ol.order_id = (e.payload->>'orderId')::uuid))
    ORDER BY 1, 2`
}
