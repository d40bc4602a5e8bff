// The storefront consumer: rebuilds the listing rows that an event may have changed, then tells every web process to
// drop the pages of that shop. Both happen at one commit, so a dropped page is never cached again from an old row.
import type { SystemDb } from '#app/db/doors.server.ts'
import { refreshListing } from '../catalog/refresh-listing.server.ts'
import type { Consumer, LoggedEvent } from './consume.server.ts'

type ListedProduct = { shopId: string; productId: string }

export const storefrontConsumer: Consumer = {
  name: 'storefront',
  async apply(db, events) {
    for (const product of await affectedProducts(db, events)) await refreshListing(db, product)
    const shopIds = new Set(events.filter(changesPages).map((event) => event.shopId))
    for (const shopId of [...shopIds].filter((id) => id !== null).toSorted()) {
      await db.$executeRaw`SELECT pg_notify('page_cache', ${`shop:${shopId}`})`
    }
  },
}

const pageTypes = [
  'shop.opened',
  'shop.changed',
  'product.changed',
  'stock.changed',
  'lot.made',
  'trace.recorded',
  'order.confirmed',
  'order.cancelled',
  'order.expired',
]

const changesPages = (event: LoggedEvent): boolean => pageTypes.includes(event.type)

// One statement for a batch; the order is by key, so two writers of listing rows never deadlock.
async function affectedProducts(
  db: SystemDb,
  events: readonly LoggedEvent[],
): Promise<ListedProduct[]> {
  const seqs = events.filter(changesPages).map((event) => event.seq.toString())
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
       OR (e.type IN ('order.confirmed', 'order.cancelled', 'order.expired') AND p.id IN (
            SELECT ol.product_id FROM order_line ol
            WHERE ol.shop_id = e.shop_id AND ol.order_id = (e.payload->>'orderId')::uuid))
    ORDER BY 1, 2`
}
