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

/**
 * In the order of their keys, so two writers of listing rows never deadlock. One statement for a batch; each kind of
 * event finds its products by keys, so that a shop with tens of thousands of them costs no more than a small one.
 */
export async function findAffectedProducts(
  db: SystemDb,
  events: readonly LoggedEvent[],
): Promise<ListedProduct[]> {
  const seqs = events.filter(changesListing).map((event) => event.seq.toString())
  if (seqs.length === 0) return []
  return db.$queryRaw<ListedProduct[]>`
    WITH happened AS MATERIALIZED (SELECT * FROM domain_event WHERE seq = ANY(${seqs}::bigint[])),
    named AS (
      SELECT p.shop_id, p.id FROM product p
      WHERE p.shop_id IN (SELECT shop_id FROM happened WHERE type IN ('shop.changed', 'shop.opened'))
      UNION
      SELECT e.shop_id, (e.payload->>'productId')::uuid FROM happened e WHERE e.type = 'product.changed'
      UNION
      SELECT e.shop_id, told.id::uuid
      FROM happened e, jsonb_array_elements_text(e.payload->'productIds') AS told (id)
      WHERE e.type = 'stock.changed'
      UNION
      SELECT l.shop_id, v.product_id
      FROM happened e
      JOIN lot l ON l.shop_id = e.shop_id AND l.id = (e.payload->>'lotId')::uuid
      JOIN variant v ON v.shop_id = l.shop_id AND v.id = l.variant_id
      WHERE e.type = 'lot.made'
      UNION
      SELECT l.shop_id, v.product_id
      FROM happened e
      JOIN trace_event_lot t ON t.shop_id = e.shop_id AND t.event_id = (e.payload->>'eventId')::uuid
      JOIN lot l ON l.shop_id = t.shop_id AND l.id = t.lot_id
      JOIN variant v ON v.shop_id = l.shop_id AND v.id = l.variant_id
      WHERE e.type = 'trace.recorded'
      UNION
      SELECT ol.shop_id, ol.product_id
      FROM happened e
      JOIN order_line ol ON ol.shop_id = e.shop_id AND ol.order_id = (e.payload->>'orderId')::uuid
      WHERE e.type IN ('order.confirmed', 'order.cancelled', 'order.returned', 'order.expired')
    )
    SELECT p.shop_id AS "shopId", p.id AS "productId"
    FROM named n JOIN product p ON p.shop_id = n.shop_id AND p.id = n.id
    ORDER BY 1, 2`
}
