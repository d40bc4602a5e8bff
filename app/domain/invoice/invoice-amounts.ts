// From prices with VAT inside to the lines, rate groups and totals of an invoice.
// The one place where an invoice rounds: the VAT of a rate is taken out of what the buyer pays at that rate,
// once, and the lines share the rest so that they sum to it. Hence to the đồng, whatever the prices:
// lines − discounts = groups = totals = what the buyer pays.
import { allocate, divideRounded, taxInside } from '#app/lib/money.ts'
import { refuse } from '#app/lib/refusal.ts'
import type {
  InvoiceAmounts,
  InvoiceForm,
  InvoiceLine,
  InvoiceRefusal,
  VatGroup,
} from './invoice.ts'

/** Prices in đồng as the shopper saw them, VAT included. */
export type SoldLine = {
  code: string | null
  name: string
  unit: string | null
  quantity: number
  total: bigint
  /** what came off this line, VAT included */
  discount?: bigint
  vatCode: string
}

export type Sale = {
  form: InvoiceForm
  lines: SoldLine[]
  /** Charged by the shop; null when free. */
  delivery: SoldLine | null
}

const discountName = 'Chiết khấu thương mại'

/**
 * Lines and totals of one invoice; `total` is exactly lines + delivery − what came off them.
 * Throws `invoice.discount-too-large` and `invoice.bad-vat-code`.
 */
export function invoiceAmounts(sale: Sale): InvoiceAmounts {
  const sold = sale.delivery ? [...sale.lines, sale.delivery] : sale.lines
  if (sold.some((line) => offOf(line) > line.total))
    throw refuse<InvoiceRefusal>('invoice.discount-too-large')
  return sale.form === '1' ? vatInvoice(sold) : salesInvoice(sold)
}

const offOf = (line: SoldLine): bigint => line.discount ?? 0n

/** TSuat → basis points: '8%' is 800, 'KCT' and 'KKKNT' bear no VAT. Throws `invoice.bad-vat-code`. */
export function vatBasisPoints(vatCode: string): bigint {
  if (vatCode === 'KCT' || vatCode === 'KKKNT') return 0n
  const percent = /^(?:KHAC:)?(\d{1,2})(?:\.(\d{1,2}))?%$/.exec(vatCode)
  if (!percent?.[1]) throw refuse<InvoiceRefusal>('invoice.bad-vat-code', { code: vatCode })
  return BigInt(percent[1]) * 100n + BigInt((percent[2] ?? '').padEnd(2, '0'))
}

/** Decimal text of amount ÷ quantity, with the fewest decimals (six at most) that × quantity round back to the amount. */
export function unitPriceText(amount: bigint, quantity: number): string {
  const count = BigInt(quantity)
  for (const decimals of [0, 1, 2, 3, 4, 5]) {
    const scale = 10n ** BigInt(decimals)
    const price = divideRounded(amount * scale, count)
    if (divideRounded(price * count, scale) === amount) return decimalText(price, decimals)
  }
  return decimalText(divideRounded(amount * 1_000_000n, count), 6)
}

function decimalText(scaled: bigint, decimals: number): string {
  if (decimals === 0) return String(scaled)
  const digits = String(scaled).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

function salesInvoice(sold: SoldLine[]): InvoiceAmounts {
  const discount = sumOf(sold, offOf)
  const lines = sold.map((line) => soldLine(line, line.total, null))
  if (discount > 0n) lines.push(discountLine(discount, null))
  const total = sumOf(sold, (line) => line.total) - discount
  return { lines, groups: [], totalBeforeVat: total, totalVat: 0n, totalDiscount: discount, total }
}

function vatInvoice(sold: SoldLine[]): InvoiceAmounts {
  const codes = [...new Set(sold.map((line) => line.vatCode))]
  const rates = codes.map((code) => rateAmounts(code, sold))

  const lines = sold.map((line, index) =>
    soldLine(
      line,
      sumOf(rates, (rate) => rate.nets[index] ?? 0n),
      line.vatCode,
    ),
  )
  const discounts = rates.filter((rate) => rate.discount > 0n)
  const totalBeforeVat = sumOf(rates, (rate) => rate.net)
  const totalVat = sumOf(rates, (rate) => rate.vat)
  return {
    lines: [...lines, ...discounts.map((rate) => discountLine(rate.discount, rate.vatCode))],
    groups: rates.map(({ vatCode, net, vat }) => ({ vatCode, net, vat })),
    totalBeforeVat,
    totalVat,
    totalDiscount: sumOf(discounts, (rate) => rate.discount),
    total: totalBeforeVat + totalVat,
  }
}

/** `nets` is parallel to the sold lines, 0 for those of other rates. */
type RateAmounts = VatGroup & { nets: bigint[]; discount: bigint }

function rateAmounts(vatCode: string, sold: SoldLine[]): RateAmounts {
  const basisPoints = vatBasisPoints(vatCode)
  const gross = sold.map((line) => (line.vatCode === vatCode ? line.total : 0n))
  const off = sumOf(
    sold.filter((line) => line.vatCode === vatCode),
    offOf,
  )
  const paid = sumOf(gross, (amount) => amount) - off

  const vat = taxInside(paid, basisPoints)
  const discount = off - taxInside(off, basisPoints)
  return { vatCode, net: paid - vat, vat, discount, nets: allocate(paid - vat + discount, gross) }
}

function soldLine(line: SoldLine, amount: bigint, vatCode: string | null): InvoiceLine {
  return {
    nature: line.total === 0n ? 'promotion' : 'goods',
    code: line.code,
    name: line.name,
    unit: line.unit,
    quantity: line.quantity,
    unitPrice: unitPriceText(amount, line.quantity),
    amount,
    vatCode,
  }
}

const discountLine = (amount: bigint, vatCode: string | null): InvoiceLine => ({
  nature: 'discount',
  code: null,
  name: discountName,
  unit: null,
  quantity: null,
  unitPrice: null,
  amount,
  vatCode,
})

const sumOf = <T>(items: readonly T[], amountOf: (item: T) => bigint): bigint =>
  items.reduce((sum, item) => sum + amountOf(item), 0n)
