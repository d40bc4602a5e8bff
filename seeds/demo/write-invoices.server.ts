// The invoices of six months of sales, numbered by the day they were due and signed with the shop's own key.
import type { SystemDb } from '#app/db/doors.server.ts'
import { invoiceSymbol, invoiceYear, seriesLetters } from '#app/domain/invoice/invoice-symbol.ts'
import { sealContext } from '#app/domain/invoice/invoice-rows.server.ts'
import { invoiceXml } from '#app/domain/invoice/invoice-xml.ts'
import { lookupLength, type InvoiceContent, type InvoiceForm } from '#app/domain/invoice/invoice.ts'
import { invoiceDueSince } from '#app/domain/invoice/issue-time.ts'
import { invoiceOfOrder } from '#app/domain/invoice/order-to-invoice.ts'
import { findVatRule } from '#app/domain/rule/rule-views.server.ts'
import { newId, sha256Hex, shortCode } from '#app/lib/ids.ts'
import { open, type Keyring } from '#app/lib/secret-box.ts'
import { localDate, toDateColumn } from '#app/lib/time.ts'
import type { LocalDate } from '#app/lib/time.ts'
import type { SigningPool } from './signing-pool.ts'

export type IssuedInvoice = {
  id: string
  orderId: string
  total: bigint
  day: LocalDate
  signedAt: Date
}

type Issuing = {
  shopId: string
  keyring: Keyring
  signing: SigningPool
  report: (done: number) => void
}

/** Issues for every order of the shop that is due; `report` is told how many are done. */
export async function writeInvoices(
  db: SystemDb,
  { shopId, keyring, signing, report }: Issuing,
): Promise<IssuedInvoice[]> {
  const profile = await db.invoiceProfile.findUniqueOrThrow({ where: { shopId } })
  const sealed = { bytes: profile.privateKeyEncrypted, keyId: profile.keyId }
  const key = {
    privateKey: open(keyring, sealed, sealContext(shopId)),
    certificatePem: profile.certificatePem,
  }
  const orders = await dueOrders(db, shopId)
  const deliveryRate = await deliveryRates(
    db,
    orders.map(({ day }) => day),
  )
  const series: SeriesBook = new Map()
  const sellerOn = (day: LocalDate) => ({
    profile: { ...profile, form: profile.form as InvoiceForm },
    deliveryVatCode: deliveryRate(day),
  })
  const drafts = orders.map(({ order, dueSince, day }) => {
    const { symbol, seriesId, number } = nextNumber(series, day, dueSince)
    const issuedAs = { symbol, number, date: day, lookupCode: shortCode(lookupLength) }
    const content = invoiceOfOrder(order, sellerOn(day), issuedAs)
    const keys = { shopId, seriesId, orderId: order.id, signedAt: dueSince }
    return { invoice: invoiceRow(content, keys), xml: invoiceXml(content), signedAt: dueSince }
  })
  const issued: Signed[] = []
  for (let from = 0; from < drafts.length; from += 100) {
    const part = drafts.slice(from, from + 100)
    const documents = part.map(({ xml, signedAt }) => ({ xml, signedAt }))
    const signed = await signing.sign({ ...key, documents })
    issued.push(...signed.map((bytes, index) => ({ ...present(part[index]), bytes })))
    report(issued.length)
  }
  await store(db, { shopId, form: profile.form, series, issued })
  return issued.map(({ invoice: { id, orderId, total, signedAt } }) => ({
    id,
    orderId,
    total,
    signedAt,
    day: localDate(signedAt),
  }))
}

type Signed = { invoice: InvoiceRow; bytes: Uint8Array<ArrayBuffer> }

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a signed invoice without its draft')
  return value
}

type SeriesBook = Map<string, { id: string; last: number; year: number }>

function nextNumber(
  series: SeriesBook,
  day: LocalDate,
  at: Date,
): { symbol: string; seriesId: string; number: number } {
  const symbol = invoiceSymbol({ year: invoiceYear(day), letters: seriesLetters })
  const row = series.get(symbol) ?? { id: newId(at.getTime()), last: 0, year: invoiceYear(day) }
  const number = row.last + 1
  series.set(symbol, { ...row, last: number })
  return { symbol, seriesId: row.id, number }
}

type Stored = {
  shopId: string
  form: string
  series: SeriesBook
  issued: readonly Signed[]
}

async function store(db: SystemDb, { shopId, form, series, issued }: Stored): Promise<void> {
  await db.invoiceSeries.createMany({
    data: [...series].map(([symbol, { id, last, year }]) => ({
      shopId,
      id,
      form,
      symbol,
      year,
      nextNumber: last + 1,
    })),
  })
  await db.invoice.createMany({ data: issued.map(({ invoice }) => invoice) })
  await db.invoiceDocument.createMany({
    data: issued.map(({ invoice, bytes }) => ({
      shopId,
      invoiceId: invoice.id,
      kind: 'xml',
      bytes,
      sha256: sha256Hex(bytes),
      createdAt: invoice.signedAt,
    })),
  })
}

async function dueOrders(db: SystemDb, shopId: string) {
  const orders = await db.order.findMany({
    where: { shopId },
    include: { lines: { orderBy: { position: 'asc' } } },
  })
  return orders
    .flatMap((order) => {
      const dueSince = invoiceDueSince(order)
      return dueSince ? [{ order, dueSince, day: localDate(dueSince) }] : []
    })
    .toSorted((a, b) => a.dueSince.getTime() - b.dueSince.getTime())
}

async function deliveryRates(
  db: SystemDb,
  days: readonly LocalDate[],
): Promise<(day: LocalDate) => string> {
  const rates = new Map<LocalDate, string>()
  for (const day of new Set(days)) rates.set(day, (await findVatRule(db, 'standard', day)).rateCode)
  return (day) => rates.get(day) ?? ''
}

type Keys = { shopId: string; seriesId: string; orderId: string; signedAt: Date }
type InvoiceRow = ReturnType<typeof invoiceRow>

const invoiceRow = (content: InvoiceContent, { signedAt, ...keys }: Keys) => ({
  ...keys,
  id: newId(signedAt.getTime()),
  form: content.form,
  symbol: content.symbol,
  number: content.number,
  issueDate: toDateColumn(content.date),
  signedAt,
  buyerName: content.buyer.name,
  totalBeforeVat: content.totalBeforeVat,
  totalVat: content.totalVat,
  total: content.total,
  amountInWords: content.amountInWords,
  lookupCode: content.lookupCode,
  createdAt: signedAt,
})
