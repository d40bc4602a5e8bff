// Number, signature, bytes and event of one invoice, whether it stands alone or adjusts another: in the caller's
// transaction, so that a failure gives the number back.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { sha256Hex, shortCode } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { open } from '#app/lib/secret-box.ts'
import type { Keyring } from '#app/lib/secret-box.ts'
import { daysBetween, formatDay, localDate, toDateColumn } from '#app/lib/time.ts'
import type { Clock, LocalDate } from '#app/lib/time.ts'
import { lockSeries, sealContext } from './invoice-rows.server.ts'
import type { InvoiceKey, LockedSeries } from './invoice-rows.server.ts'
import { invoiceSymbol, invoiceYear, seriesLetters } from './invoice-symbol.ts'
import { invoiceXml } from './invoice-xml.ts'
import { lookupLength } from './invoice.ts'
import type { InvoiceContent, InvoiceForm, InvoiceRefusal } from './invoice.ts'
import type { IssuedAs } from './order-to-invoice.ts'
import { signInvoice } from './sign-invoice.server.ts'
import { certificateFacts } from './signing-key.server.ts'

export type Issuing = { clock: Clock; keyring: Keyring }

export type InvoiceDraft = {
  form: InvoiceForm
  order: { id: string; shopId: string }
  /** the original that it adjusts; null: it is an original */
  adjustsId: string | null
  contentOf: (issuedAs: IssuedAs) => InvoiceContent
}

/** The shop's profile with its sealed key. Throws `invoice.not-set-up`. */
export async function readProfile(db: ShopDb) {
  const profile = await db.invoiceProfile.findFirst()
  if (!profile) throw refuse<InvoiceRefusal>('invoice.not-set-up')
  return { ...profile, form: profile.form as InvoiceForm }
}

export type Profile = Awaited<ReturnType<typeof readProfile>>

/**
 * The order is locked by the caller. Numbers have no gap, dates never run back. Throws
 * `invoice.certificate-expired`, `invoice.clock-went-back` and `invoice.series-full`.
 */
export async function writeInvoice(
  db: ShopDb,
  draft: InvoiceDraft,
  { profile, issuing }: { profile: Profile; issuing: Issuing },
): Promise<InvoiceKey> {
  const now = issuing.clock.now()
  const today = localDate(now)
  const year = invoiceYear(today)
  const symbol = invoiceSymbol({ year, letters: seriesLetters })
  const series = await lockSeries(db, { form: draft.form, symbol, year })
  const content = draft.contentOf({
    symbol,
    number: series.number,
    date: issueDay(today, series),
    lookupCode: shortCode(lookupLength),
  })
  const bytes = signInvoice(invoiceXml(content), signingKey(profile, issuing), now)
  return store(db, { draft, content, bytes, signedAt: now, seriesId: series.id })
}

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
  draft: InvoiceDraft
  content: InvoiceContent
  bytes: Buffer
  signedAt: Date
  seriesId: string
}

async function store(db: ShopDb, issued: Issued): Promise<InvoiceKey> {
  const { draft, content, bytes, signedAt, seriesId } = issued
  const { form, symbol, number, lookupCode, buyer, total } = content
  await db.invoiceSeries.updateMany({ where: { id: seriesId }, data: { nextNumber: number + 1 } })
  const { id } = await db.invoice.create({
    data: {
      seriesId,
      form,
      symbol,
      number,
      orderId: draft.order.id,
      kind: draft.adjustsId === null ? 'original' : 'adjusting',
      adjustsId: draft.adjustsId,
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
  await tell(db, id, issued)
  return { id, lookupCode, number, symbol, form }
}

async function tell(db: ShopDb, id: string, { draft, content, signedAt }: Issued): Promise<void> {
  const { shopId, id: orderId } = draft.order
  const event = { shopId, subjectId: id, at: signedAt }
  const facts = { invoiceId: id, orderId, total: String(content.total), day: content.date }
  const { adjustsId } = draft
  if (adjustsId === null)
    await recordEvent(db, { ...event, type: 'invoice.issued', payload: facts })
  else
    await recordEvent(db, {
      ...event,
      type: 'invoice.adjusted',
      payload: { ...facts, adjustsId },
    })
}
