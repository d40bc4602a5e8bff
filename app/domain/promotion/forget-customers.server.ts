// Who used a promotion is known only as long as it may matter to its limit: when it is over, nobody needs to know.
import type { SystemDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'

/** Returns how many uses lost their customer. Safe to repeat. */
export async function forgetCustomers(db: SystemDb, clock: Clock): Promise<number> {
  const now = clock.now()
  return db.$executeRaw`
    UPDATE promotion_use u SET customer_key = NULL, account_id = NULL
    WHERE (u.customer_key IS NOT NULL OR u.account_id IS NOT NULL)
      AND (EXISTS (SELECT FROM promotion p WHERE p.shop_id = u.shop_id AND p.id = u.promotion_id AND p.ends_at <= ${now})
           OR EXISTS (SELECT FROM market_promotion m WHERE m.id = u.market_promotion_id AND m.ends_at <= ${now}))`
}
