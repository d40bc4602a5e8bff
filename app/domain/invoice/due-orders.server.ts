// Orders whose invoice is due and not issued: what waits for the profile, or failed and was left to a person.
import type { ShopDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { issueInvoice } from '#jobs/definitions/issue-invoice.ts'

export type DueOrder = { orderId: string; code: string; dueSince: Date; total: bigint }

/** Oldest first, at most `limit`. The condition is `invoiceDueSince` in SQL. */
export async function dueWithoutInvoice(db: ShopDb, limit = 500): Promise<DueOrder[]> {
  return db.$queryRaw<DueOrder[]>`
    SELECT o.id AS "orderId", o.code, o.total,
           CASE WHEN o.payment_method = 'cod' THEN o.delivered_at
                ELSE COALESCE(o.paid_at, o.delivered_at) END AS "dueSince"
    FROM "order" o
    WHERE o.status NOT IN ('awaiting_payment', 'cancelled', 'expired')
      AND CASE WHEN o.payment_method = 'cod' THEN o.delivered_at
               ELSE COALESCE(o.paid_at, o.delivered_at) END IS NOT NULL
      AND NOT EXISTS (SELECT FROM invoice i WHERE i.shop_id = o.shop_id AND i.order_id = o.id)
    ORDER BY "dueSince", o.id
    LIMIT ${limit}`
}

/** Asks for each of those invoices and says how many. Asking twice issues once. */
export async function askForDueInvoices(db: ShopDb): Promise<number> {
  const { id: shopId } = await db.shop.findFirstOrThrow({ select: { id: true } })
  const due = await dueWithoutInvoice(db)
  for (const { orderId } of due) await enqueue(db, issueInvoice, { shopId, orderId })
  return due.length
}
