// Issues the invoice of one order, once: number, content, signature and bytes in the caller's transaction.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { findVatRule } from '#app/domain/rule/rule-views.server.ts'
import { sha256Hex, shortCode } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { open } from '#app/lib/secret-box.ts'
import type { Keyring } from '#app/lib/secret-box.ts'
import { daysBetween, formatDay, localDate, toDateColumn } from '#app/lib/time.ts'
import type { Clock, LocalDate } from '#app/lib/time.ts'
import { findInvoiceOfOrder, lockSeries, sealContext } from './invoice-rows.server.ts'
import type { InvoiceKey, LockedSeries } from './invoice-rows.server.ts'
import { invoiceSymbol, invoiceYear, seriesLetters } from './invoice-symbol.ts'
import { invoiceXml } from './invoice-xml.ts'
import { lookupLength } from './invoice.ts'
import type { InvoiceBuyer, InvoiceContent, InvoiceForm, InvoiceRefusal } from './invoice.ts'
import { invoiceDueSince } from './issue-time.ts'
import { invoiceOfOrder } from './order-to-invoice.ts'
import { signInvoice } from './sign-invoice.server.ts'
import { certificateFacts } from './signing-key.server.ts'

export type IssueInvoice = {
  orderId: string
  /** Absent: a consumer without details. */
  buyer?: InvoiceBuyer
}

export type Issuing = { clock: Clock; keyring: Keyring }

/**
 * The order's invoice, issued now or earlier: calling again gives the same one. Numbers have no gap, dates never
 * run back. Throws `invoice.order-not-found`, `invoice.order-not-due`, `invoice.not-set-up`,
 * `invoice.certificate-expired`, `invoice.clock-went-back`, `invoice.series-full` and what amounts refuse.
 */
export async function issueInvoice(
  db: ShopDb,
  { orderId, buyer }: IssueInvoice,
  issuing: Issuing,
): Promise<InvoiceKey> {
  const issued = await findInvoiceOfOrder(db, orderId)
  if (issued) return issued
  const [order, profile, now] = [
    await readOrder(db, orderId),
    await readProfile(db),
    issuing.clock.now(),
  ]

  const today = localDate(now)
  const form = profile.form as InvoiceForm
  const symbol = invoiceSymbol({ year: invoiceYear(today), letters: seriesLetters })
  const series = await lockSeries(db, { form, symbol, year: invoiceYear(today) })
  const meanwhile = await findInvoiceOfOrder(db, orderId)
  if (meanwhile) return meanwhile

  const delivery = await findVatRule(db, 'standard', today)
  const content = invoiceOfOrder(
    order,
    { profile: { ...profile, form }, deliveryVatCode: delivery.rateCode },
    {
      symbol,
      number: series.number,
      date: issueDay(today, series),
      lookupCode: shortCode(lookupLength),
      buyer,
    },
  )
  const bytes = signInvoice(invoiceXml(content), signingKey(profile, issuing), now)
  return store(db, { content, bytes, signedAt: now, seriesId: series.id, order })
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

async function readProfile(db: ShopDb) {
  const profile = await db.invoiceProfile.findFirst()
  if (!profile) throw refuse<InvoiceRefusal>('invoice.not-set-up')
  return profile
}

type Profile = Awaited<ReturnType<typeof readProfile>>
type Order = Awaited<ReturnType<typeof readOrder>>

function signingKey(profile: Profile, { clock, keyring }: Issuing) {
  const { validFrom, validTo } = certificateFacts(profile.certificatePem)
  const now = clock.now()
  if (now < validFrom || now > validTo) throw refuse<InvoiceRefusal>('invoice.certificate-expired')
  const sealed = { bytes: profile.privateKeyEncrypted, keyId: profile.keyId }
  const privateKey = open(keyring, sealed, sealContext(profile.shopId))
  return { privateKey, certificatePem: profile.certificatePem }
}

// Two machines' clocks may disagree around midnight by a moment, never by more than a day.
function issueDay(today: LocalDate, { lastDay }: LockedSeries): LocalDate {
  if (lastDay === null || lastDay <= today) return today
  if (daysBetween(today, lastDay) === 1) return lastDay
  throw refuse<InvoiceRefusal>('invoice.clock-went-back', { lastDay: formatDay(lastDay) })
}

type Issued = {
  content: InvoiceContent
  bytes: Buffer
  signedAt: Date
  seriesId: string
  order: Order
}

async function store(db: ShopDb, issued: Issued): Promise<InvoiceKey> {
  const { content, bytes, signedAt, seriesId, order } = issued
  const { form, symbol, number, lookupCode, buyer, total } = content
  await db.invoiceSeries.updateMany({ where: { id: seriesId }, data: { nextNumber: number + 1 } })
  const { id } = await db.invoice.create({
    data: {
      seriesId,
      form,
      symbol,
      number,
      orderId: order.id,
      issueDate: toDateColumn(content.date),
      signedAt,
      buyerName: buyer.name,
      buyerTaxCode: buyer.taxCode,
      buyerAddress: buyer.address,
      totalBeforeVat: content.totalBeforeVat,
      totalVat: content.totalVat,
      total,
      amountInWords: content.amountInWords,
      lookupCode,
    },
    select: { id: true },
  })
  const stored = { kind: 'xml', bytes: Uint8Array.from(bytes), sha256: sha256Hex(bytes) }
  await db.invoiceDocument.create({ data: { invoiceId: id, ...stored } })
  await recordEvent(db, {
    type: 'invoice.issued',
    shopId: order.shopId,
    subjectId: id,
    payload: { invoiceId: id, orderId: order.id, total: String(total), day: content.date },
    at: signedAt,
  })
  return { id, lookupCode, number, symbol, form }
}
