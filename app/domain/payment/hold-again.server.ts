// Money came: are the goods still there? A hold that was given back is tried again, whole or not at all.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { holdStock } from '#app/domain/inventory/hold-stock.server.ts'
import type { HoldLine } from '#app/domain/inventory/inventory.ts'
import { releaseStock } from '#app/domain/inventory/release-stock.server.ts'
import { attempt } from '#app/lib/refusal.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'

type Missing = { shop_id: string; id: string; variant_id: string; missing: number }

/** True when every line of the checkout is held now. When not, nothing of it is held any more. */
export async function holdAgain(
  db: CheckoutDb,
  checkoutId: string,
  clock: Clock,
): Promise<boolean> {
  const rows = await db.$queryRaw<Missing[]>`
    SELECT l.shop_id, l.id, l.variant_id, (l.quantity - COALESCE(sum(r.quantity), 0))::int AS missing
    FROM "order" o
    JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.id
    LEFT JOIN reservation r ON r.shop_id = l.shop_id AND r.order_line_id = l.id AND r.status = 'held'
    WHERE o.checkout_id = ${checkoutId}::uuid
    GROUP BY l.shop_id, l.id, l.variant_id, l.quantity
    HAVING l.quantity > COALESCE(sum(r.quantity), 0)`
  if (rows.length === 0) return true

  const lines: HoldLine[] = rows.map((row) => ({
    shopId: row.shop_id,
    orderLineId: row.id,
    variantId: row.variant_id,
    quantity: row.missing,
  }))
  const expiresAt = addSeconds(clock.now(), 60)
  const { ok } = await attempt(() => holdStock(db, { checkoutId, lines, expiresAt }, clock))
  // What the refused statement picked is still in this transaction: it goes back.
  if (!ok) await releaseStock(db, checkoutId, clock)
  return ok
}
