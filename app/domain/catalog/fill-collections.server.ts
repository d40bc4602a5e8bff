// Keeps collections by rule equal to what their rules say of the listing today. Safe to repeat: rows that are right
// already are not touched.
import type { ShopDb, SystemDb } from '#app/db/doors.server.ts'
import { localDate, type Clock } from '#app/lib/time.ts'

/** All of one shop's, in two statements however many there are. */
export async function fillCollections(
  db: ShopDb | SystemDb,
  shopId: string,
  clock: Clock,
): Promise<void> {
  const today = localDate(clock.now())
  await db.$executeRaw`
    DELETE FROM collection_product cp USING collection c
    WHERE c.shop_id = ${shopId}::uuid AND c.rule IS NOT NULL AND cp.shop_id = c.shop_id AND cp.collection_id = c.id
      AND NOT EXISTS (SELECT FROM listing l WHERE l.shop_id = cp.shop_id AND l.product_id = cp.product_id
                        AND fits_rule(c.rule, l, ${today}::date))`
  await db.$executeRaw`
    INSERT INTO collection_product (shop_id, collection_id, product_id, position)
    SELECT c.shop_id, c.id, l.product_id,
           row_number() OVER (PARTITION BY c.id ORDER BY l.published_at DESC, l.product_id)
    FROM collection c JOIN listing l ON l.shop_id = c.shop_id AND fits_rule(c.rule, l, ${today}::date)
    WHERE c.shop_id = ${shopId}::uuid AND c.rule IS NOT NULL
    ON CONFLICT (shop_id, collection_id, product_id) DO UPDATE SET position = EXCLUDED.position
    WHERE collection_product.position <> EXCLUDED.position`
}
