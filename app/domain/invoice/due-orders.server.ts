// What is due to be invoiced and is not: orders that wait for the profile, or failed and were left to a person; and
// what was given back of invoiced orders and no adjusting invoice tells yet.
import type { ShopDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { surplusReasons } from '#app/domain/order/refund.ts'
import { adjustInvoice } from '#jobs/definitions/adjust-invoice.ts'
import { issueInvoice } from '#jobs/definitions/issue-invoice.ts'
import type { InvoiceKind } from './invoice.ts'

export type DueOrder = {
  orderId: string
  code: string
  kind: InvoiceKind
  dueSince: Date
  /** below 0 for an adjusting one */
  total: bigint
}

/** Oldest first, at most `limit`. The condition is `invoiceDueSince` in SQL; an order that was given back whole is not. */
export async function dueWithoutInvoice(db: ShopDb, limit = 500): Promise<DueOrder[]> {
  return db.$queryRaw<DueOrder[]>`
    SELECT o.id AS "orderId", o.code, 'original' AS kind, o.total - o.refunded_total AS total,
           CASE WHEN o.payment_method = 'cod' THEN o.delivered_at
                ELSE COALESCE(o.paid_at, o.delivered_at) END AS "dueSince"
    FROM "order" o
    WHERE o.status NOT IN ('awaiting_payment', 'cancelled', 'expired')
      AND CASE WHEN o.payment_method = 'cod' THEN o.delivered_at
               ELSE COALESCE(o.paid_at, o.delivered_at) END IS NOT NULL
      AND (o.total = 0 OR o.refunded_total < o.total)
      AND NOT EXISTS (SELECT FROM invoice i WHERE i.shop_id = o.shop_id AND i.order_id = o.id)
    UNION ALL
    SELECT o.id, o.code, 'adjusting', -sum(r.amount)::bigint, min(r.created_at)
    FROM refund r
      JOIN invoice i ON i.shop_id = r.shop_id AND i.order_id = r.order_id AND i.kind = 'original'
      JOIN "order" o ON o.shop_id = r.shop_id AND o.id = r.order_id
    WHERE r.invoice_id IS NULL AND r.amount > 0 AND r.reason <> ALL(${[...surplusReasons]})
    GROUP BY o.shop_id, o.id
    ORDER BY "dueSince", "orderId"
    LIMIT ${limit}`
}

/** Asks for each of those invoices and says how many. Asking twice issues once. */
export async function askForDueInvoices(db: ShopDb): Promise<number> {
  const { id: shopId } = await db.shop.findFirstOrThrow({ select: { id: true } })
  const due = await dueWithoutInvoice(db)
  for (const { orderId, kind } of due)
    await enqueue(db, kind === 'adjusting' ? adjustInvoice : issueInvoice, { shopId, orderId })
  return due.length
}
