// A cart may hold a name, an address and a telephone number: it is kept no longer than somebody may come back for it.
import type { SystemDb } from '#app/db/doors.server.ts'
import { findRule } from '#app/domain/rule/rule-views.server.ts'
import { addSeconds, localDate, type Clock } from '#app/lib/time.ts'

/**
 * Drops open carts of no account that nobody touched for as long as the rule says, and takes the person out of carts that
 * were ordered so long ago: the order has its own. Returns how many rows changed.
 */
export async function sweepCarts(db: SystemDb, clock: Clock): Promise<number> {
  const { days } = await findRule(db, 'retention.idle-cart', localDate(clock.now()))
  const before = addSeconds(clock.now(), -days * 86_400)
  const dropped = await db.$executeRaw`
    DELETE FROM cart WHERE status = 'open' AND account_id IS NULL AND updated_at < ${before}
      AND NOT EXISTS (SELECT FROM checkout c WHERE c.cart_id = cart.id)`
  const emptied = await db.$executeRaw`
    UPDATE cart SET buyer = '{}', delivery_addresses = '[]', note = '', gift_message = '', attributes = '[]',
                    metafields = '[]'
    WHERE status = 'ordered' AND updated_at < ${before}
      AND (buyer <> '{}' OR delivery_addresses <> '[]' OR note <> '' OR gift_message <> '' OR attributes <> '[]'
           OR metafields <> '[]')`
  return dropped + emptied
}
