// Tells what was given back of an order after its invoice was issued: one adjusting invoice for everything that no
// invoice has counted yet. An issued invoice is never cancelled; an order that ends is adjusted down to nothing.
import type { ShopDb } from '#app/db/doors.server.ts'
import { lockOrder } from '#app/domain/order/order-rows.server.ts'
import { findVatRule } from '#app/domain/rule/rule-views.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { adjustingInvoice } from './adjusting-invoice.ts'
import { findInvoiceDocument } from './invoice-views.server.ts'
import { findInvoiceOfOrder } from './invoice-rows.server.ts'
import type { InvoiceKey } from './invoice-rows.server.ts'
import type { InvoiceContent, InvoiceRefusal } from './invoice.ts'
import { countRefunds, findRefundFacts } from './refund-facts.server.ts'
import { verifyInvoice } from './verify-invoice.server.ts'
import { readProfile, writeInvoice } from './write-invoice.server.ts'
import type { Issuing } from './write-invoice.server.ts'

/**
 * Null when there is nothing to adjust: no invoice was issued, or it and its adjustments say everything. Calling
 * again changes nothing. Throws `invoice.not-set-up`, `invoice.other-seller` and what `writeInvoice` refuses.
 */
export async function adjustInvoice(
  db: ShopDb,
  orderId: string,
  issuing: Issuing,
): Promise<InvoiceKey | null> {
  // Whoever gives something back holds the same lock.
  await lockOrder(db, orderId)
  const original = await findInvoiceOfOrder(db, orderId)
  if (!original) return null
  const refunds = await findRefundFacts(db, orderId)
  const fresh = refunds.filter((refund) => refund.invoiceId === null)
  if (fresh.every((refund) => refund.amount === 0n)) return null

  const profile = await readProfile(db)
  const content = await readOriginal(db, original.id, profile.taxCode)
  const order = await db.order.findFirstOrThrow({
    where: { id: orderId },
    include: { lines: { orderBy: { position: 'asc' } } },
  })
  const delivery = await findVatRule(db, 'standard', content.date)
  const counted = refunds.filter((refund) => refund.invoiceId !== null)
  const adjustment = { original: content, order, counted, fresh }
  const seller = { profile, deliveryVatCode: delivery.rateCode }
  const invoice = await writeInvoice(
    db,
    {
      form: content.form,
      order,
      adjustsId: original.id,
      contentOf: (issuedAs) => adjustingInvoice(adjustment, seller, issuedAs),
    },
    { profile, issuing },
  )
  await db.invoice.updateMany({ where: { id: original.id }, data: { status: 'adjusted' } })
  await countRefunds(db, fresh, invoice.id)
  return invoice
}

// Proven before it is adjusted; another taxpayer cannot adjust it.
async function readOriginal(db: ShopDb, id: string, taxCode: string): Promise<InvoiceContent> {
  const document = await findInvoiceDocument(db, id)
  if (!document) throw new Error(`invoice ${id} vanished`)
  const { content } = verifyInvoice(document.bytes)
  if (content.seller.taxCode !== taxCode)
    throw refuse<InvoiceRefusal>('invoice.other-seller', { taxCode: content.seller.taxCode })
  return content
}
