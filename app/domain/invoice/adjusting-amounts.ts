// The sums of an adjusting invoice: of every line what it is worth now less what it was worth on the invoices before.
// The VAT of a rate is what is inside all that is left at that rate less what was inside before, so that however an
// order is given back, its invoices together say the VAT of what was kept, and none when nothing was.
import { taxInside } from '#app/lib/money.ts'
import { unitPriceText, vatBasisPoints } from './invoice-amounts.ts'
import type { InvoiceAmounts, InvoiceForm, InvoiceLine, VatGroup } from './invoice.ts'

/** Prices in đồng, VAT included, after discounts. Every line of the order, changed or not. */
export type AdjustedLine = {
  code: string | null
  name: string
  unit: string | null
  vatCode: string
  quantityBefore: number
  quantity: number
  paidBefore: bigint
  paid: bigint
}

/** Amounts are below 0 for what became less. Lines that did not change are left out. */
export function adjustingAmounts(
  form: InvoiceForm,
  lines: readonly AdjustedLine[],
): InvoiceAmounts {
  const changed = lines.filter((line) => pieces(line) !== 0 || change(line) !== 0n)
  const total = sum(changed.map(change))
  if (form === '2') {
    return {
      lines: changed.map((line) => adjustingLine(line, { amount: change(line), vatCode: null })),
      groups: [],
      totalBeforeVat: total,
      totalVat: 0n,
      totalDiscount: 0n,
      total,
    }
  }
  const codes = [...new Set(changed.map((line) => line.vatCode))]
  const groups = codes.map((vatCode) => rateChange(vatCode, lines))
  return {
    lines: groups.flatMap((group) => linesOf(group, changed)),
    groups,
    totalBeforeVat: sum(groups.map((group) => group.net)),
    totalVat: sum(groups.map((group) => group.vat)),
    totalDiscount: 0n,
    total,
  }
}

const pieces = (line: AdjustedLine): number => line.quantity - line.quantityBefore
const change = (line: AdjustedLine): bigint => line.paid - line.paidBefore

function rateChange(vatCode: string, lines: readonly AdjustedLine[]): VatGroup {
  const ofRate = lines.filter((line) => line.vatCode === vatCode)
  const inside = (amount: bigint) => taxInside(amount, vatBasisPoints(vatCode))
  const vat =
    inside(sum(ofRate.map((one) => one.paid))) - inside(sum(ofRate.map((one) => one.paidBefore)))
  return { vatCode, net: sum(ofRate.map(change)) - vat, vat }
}

// Each line without its own VAT; what rounding leaves goes to the line that changed most.
function linesOf({ vatCode, net }: VatGroup, changed: readonly AdjustedLine[]): InvoiceLine[] {
  const ofRate = changed.filter((line) => line.vatCode === vatCode)
  const nets = ofRate.map((line) => {
    const amount = change(line)
    return amount - taxInside(amount, vatBasisPoints(vatCode))
  })
  const sizes = ofRate.map((line) => size(change(line)))
  const most = sizes.reduce((best, one, index) => (one > (sizes[best] ?? 0n) ? index : best), 0)
  const left = net - sum(nets)
  return ofRate.map((line, index) =>
    adjustingLine(line, { amount: (nets[index] ?? 0n) + (index === most ? left : 0n), vatCode }),
  )
}

type Told = { amount: bigint; vatCode: string | null }

function adjustingLine(line: AdjustedLine, { amount, vatCode }: Told): InvoiceLine {
  const quantity = pieces(line)
  const told = { code: line.code, amount, vatCode }
  if (quantity === 0) {
    const name = `${amount > 0n ? 'Điều chỉnh tăng giá' : 'Điều chỉnh giảm giá'}: ${line.name}`
    return { ...told, nature: 'goods', name, unit: null, quantity: null, unitPrice: null }
  }
  return {
    ...told,
    nature: line.paidBefore === 0n && line.paid === 0n ? 'promotion' : 'goods',
    name: `Điều chỉnh giảm: ${line.name}`,
    unit: line.unit,
    quantity,
    unitPrice: unitPriceText(size(amount), -quantity),
  }
}

const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount)

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((one, other) => one + other, 0n)
