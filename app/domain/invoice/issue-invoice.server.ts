// Issues the invoice of one order, once: number, content, signature and bytes in the caller's transaction.
import type { ShopDb } from '#app/db/doors.server.ts'
import { lockOrder } from '#app/domain/order/order-rows.server.ts'
import { findVatRule } from '#app/domain/rule/rule-views.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { localDate } from '#app/lib/time.ts'
import { findInvoiceOfOrder } from './invoice-rows.server.ts'
import type { InvoiceKey } from './invoice-rows.server.ts'
import type { InvoiceBuyer, InvoiceRefusal } from './invoice.ts'
import { invoiceDueSince } from './issue-time.ts'
import { invoiceOfOrder } from './order-to-invoice.ts'
import { countRefunds, findRefundFacts } from './refund-facts.server.ts'
import { leftOfOrder } from './worth.ts'
import { readProfile, writeInvoice } from './write-invoice.server.ts'
import type { Issuing } from './write-invoice.server.ts'

export type IssueInvoice = {
  orderId: string
  /** Absent: a consumer without details. */
  buyer?: InvoiceBuyer
}

/**
 * The order's invoice, issued now or earlier: calling again gives the same one. It says what is left of the order;
 * what is given back later is told by adjusting invoices. Throws `invoice.order-not-found`, `invoice.order-not-due`,
 * `invoice.nothing-kept`, `invoice.not-set-up`, and what `writeInvoice` and the amounts refuse.
 */
export async function issueInvoice(
  db: ShopDb,
  { orderId, buyer }: IssueInvoice,
  issuing: Issuing,
): Promise<InvoiceKey> {
  // Whoever gives something back holds the same lock: it is on this invoice, or finds this invoice to adjust.
  await lockOrder(db, orderId)
  const issued = await findInvoiceOfOrder(db, orderId)
  if (issued) return issued
  const order = await readOrder(db, orderId)
  const refunds = await findRefundFacts(db, orderId)
  const left = leftOfOrder(order, refunds)
  if (left.total === 0n && order.total > 0n) throw refuse<InvoiceRefusal>('invoice.nothing-kept')
  const profile = await readProfile(db)

  const delivery = await findVatRule(db, 'standard', localDate(issuing.clock.now()))
  const seller = { profile, deliveryVatCode: delivery.rateCode }
  const invoice = await writeInvoice(
    db,
    {
      form: profile.form,
      order,
      adjustsId: null,
      contentOf: (issuedAs) => invoiceOfOrder(left, seller, { ...issuedAs, buyer }),
    },
    { profile, issuing },
  )
  await countRefunds(db, refunds, invoice.id)
  return invoice
}

async function readOrder(db: ShopDb, orderId: string) {
  const order = await db.order.findFirst({
    where: { id: orderId },
    include: { lines: { orderBy: { position: 'asc' } } },
  })
  if (!order) throw refuse<InvoiceRefusal>('invoice.order-not-found')
  if (!invoiceDueSince(order)) throw refuse<InvoiceRefusal>('invoice.order-not-due')
  return order
}
