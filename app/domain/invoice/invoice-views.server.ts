// Reads of invoices, shaped for screens. What an invoice says comes from its signed bytes, never from the order.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'
import { vnd } from '#app/lib/money.ts'
import type { Money } from '#app/lib/money.ts'
import { certificateFacts } from './signing-key.server.ts'
import type { CertificateFacts } from './signing-key.server.ts'
import type { InvoiceForm } from './invoice.ts'
import type { InvoiceProfileForm } from './invoice.forms.ts'
import { verifyInvoice } from './verify-invoice.server.ts'
import type { ProvenInvoice } from './verify-invoice.server.ts'

export type InvoiceDocumentView = {
  id: string
  orderId: string
  lookupCode: string
  shopId: string
  /** issued, or adjusted by a later invoice */
  status: string
  bytes: Buffer
  sha256: string
}

/** By its id within the shop; null when there is none. */
export function findInvoiceDocument(db: ShopDb, id: string): Promise<InvoiceDocumentView | null> {
  return documentWhere(db, { id })
}

/**
 * By its look-up code, through `inMarket({ invoiceLookup })`. `shopId` narrows it to one shop's site.
 */
export function findInvoiceByLookup(
  db: MarketDb,
  lookup: { lookupCode: string; shopId: string | null },
): Promise<InvoiceDocumentView | null> {
  const { lookupCode, shopId } = lookup
  return documentWhere(db, shopId ? { lookupCode, shopId } : { lookupCode })
}

async function documentWhere(
  db: ShopDb | MarketDb,
  where: { id?: string; lookupCode?: string; shopId?: string },
): Promise<InvoiceDocumentView | null> {
  const invoice = await db.invoice.findFirst({
    where,
    select: { id: true, orderId: true, lookupCode: true, shopId: true, status: true },
  })
  if (!invoice) return null
  const { bytes, sha256 } = await db.invoiceDocument.findFirstOrThrow({
    where: { invoiceId: invoice.id, kind: 'xml' },
    select: { bytes: true, sha256: true },
  })
  return { ...invoice, bytes: Buffer.from(bytes), sha256 }
}

/** The file name of a downloaded invoice: symbol and number, which the seller's books name it by. */
export const invoiceFileName = ({ content }: ProvenInvoice): string =>
  `hoa-don-${content.form}${content.symbol}-${content.number}`

/** Throws UnprovenInvoice when the stored bytes no longer prove themselves. */
export const readDocument = ({ bytes }: InvoiceDocumentView): ProvenInvoice => verifyInvoice(bytes)

export type InvoiceProfileView = InvoiceProfileForm & {
  certificate: CertificateFacts
  certificateHolds: boolean
}

/** The shop's invoice profile; null before it was set up. The key stays where it is. */
export async function findInvoiceProfile(
  db: ShopDb,
  now: Date,
): Promise<InvoiceProfileView | null> {
  const row = await db.invoiceProfile.findFirst({
    select: {
      sellerName: true,
      taxCode: true,
      address: true,
      phone: true,
      email: true,
      bankAccount: true,
      bankName: true,
      form: true,
      certificatePem: true,
    },
  })
  if (!row) return null
  const { certificatePem, form, ...profile } = row
  const certificate = certificateFacts(certificatePem)
  const certificateHolds = certificate.validFrom <= now && now <= certificate.validTo
  return { ...profile, form: form as InvoiceForm, certificate, certificateHolds }
}

/** What the form is filled with the first time: what the shop already told us. */
export async function suggestedProfile(
  db: ShopDb,
): Promise<Pick<InvoiceProfileForm, 'sellerName' | 'taxCode' | 'address' | 'phone' | 'email'>> {
  const shop = await db.shop.findFirstOrThrow()
  const commune = await db.commune.findUnique({
    where: { code: shop.communeCode },
    select: { fullName: true, province: { select: { fullName: true } } },
  })
  const address = [shop.addressLine, commune?.fullName, commune?.province.fullName]
  return {
    sellerName: shop.name,
    taxCode: shop.taxCode ?? '',
    address: address.filter(Boolean).join(', '),
    phone: shop.phone,
    email: shop.email,
  }
}

/** Who a shop is on its papers: as its invoices say, or as it told us when it opened. */
export async function findSellerHeading(
  db: ShopDb,
): Promise<{ name: string; taxCode: string; address: string }> {
  const profile =
    (await db.invoiceProfile.findFirst({
      select: { sellerName: true, taxCode: true, address: true },
    })) ?? (await suggestedProfile(db))
  const { sellerName: name, taxCode, address } = profile
  return { name, taxCode, address }
}

export type MoneyTotals = { count: number; beforeVat: Money; vat: Money; total: Money }

export const noTotals: MoneyTotals = { count: 0, beforeVat: vnd(0n), vat: vnd(0n), total: vnd(0n) }
