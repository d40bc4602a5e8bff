import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumRefund, sumRest, type RefundSum } from '#app/domain/order/refund.ts'
import {
  factOf,
  issuedAs,
  line,
  orderOf,
  original,
  refundable,
  seller,
  type Refund,
} from '#tests/support/refunded-order.ts'
import { adjustingInvoice } from './adjusting-invoice.ts'
import type { InvoiceContent } from './invoice.ts'
import type { WorthOrder } from './worth.ts'

const rates = ['8%', '10%', '5%', 'KCT'] as const
const anyLine = fc.record({
  quantity: fc.integer({ min: 1, max: 7 }),
  total: fc.bigInt({ min: 0n, max: 900_000n }),
  off: fc.integer({ min: 0, max: 100 }),
  vatRateCode: fc.constantFrom(...rates),
})
const anyOrder = fc
  .tuple(
    fc.array(anyLine, { minLength: 1, maxLength: 5 }),
    fc.bigInt({ min: 0n, max: 60_000n }),
    fc.integer({ min: 0, max: 100 }),
  )
  .map(([lines, fee, off]) =>
    orderOf(
      lines.map(({ off: percent, ...facts }, index) =>
        line(`hàng ${index}`, { ...facts, discount: (facts.total * BigInt(percent)) / 100n }),
      ),
      fee,
      (fee * BigInt(off)) / 100n,
    ),
  )
const anySteps = fc.array(
  fc.record({
    line: fc.nat(4),
    pieces: fc.nat(3),
    delivery: fc.nat(100),
    extra: fc.nat(100),
    isTold: fc.boolean(),
  }),
  { maxLength: 6 },
)

/** One more refund, as far as the order still has something to give; null when it has not. */
function step(
  order: WorthOrder,
  given: Refund[],
  asked: { line: number; pieces: number; delivery: number; extra: number },
) {
  const now = refundable(order, given)
  const rest = sumRest(now)
  const left = rest.lines[asked.line % Math.max(1, rest.lines.length)]
  const lines =
    left && asked.pieces > 0
      ? [{ orderLineId: left.orderLineId, quantity: Math.min(asked.pieces, left.quantity) }]
      : []
  const deliveryFee = (rest.delivery * BigInt(asked.delivery)) / 100n
  const worth = sumRefundOrNull(now, { lines, deliveryFee, extra: 0n })
  const free = rest.amount - (worth?.amount ?? 0n)
  const extra = free > 0n ? (free * BigInt(asked.extra)) / 100n : 0n
  const sum = sumRefundOrNull(now, { lines, deliveryFee, extra })
  return sum && factOf(sum, extra > 0n && asked.line === 0 ? 'hàng 0' : null)
}

function sumRefundOrNull(...[order, asked]: Parameters<typeof sumRefund>): RefundSum | null {
  const isSomething = asked.lines.length > 0 || asked.deliveryFee + asked.extra > 0n
  return isSomething ? sumRefund(order, asked) : null
}

const perRate = (invoices: readonly InvoiceContent[], of: 'net' | 'vat') =>
  rates.map((rate) =>
    invoices
      .flatMap((invoice) => invoice.groups)
      .filter(({ vatCode }) => vatCode === rate)
      .reduce((sum, group) => sum + group[of], 0n),
  )

test('however an order is given back, its invoices say what was kept, and nothing at all in the end', () => {
  fc.assert(
    fc.property(anyOrder, anySteps, (order, steps) => {
      const first = original(order)
      const invoices: InvoiceContent[] = [first]
      const counted: Refund[] = []
      let fresh: Refund[] = []
      const tell = () => {
        if (fresh.every((refund) => refund.amount === 0n)) return
        const adjustment = { original: first, order, counted: [...counted], fresh }
        invoices.push(adjustingInvoice(adjustment, seller('1'), issuedAs(15)))
        counted.push(...fresh)
        fresh = []
      }
      for (const asked of steps) {
        const refund = step(order, [...counted, ...fresh], asked)
        if (refund) fresh.push(refund)
        if (asked.isTold) tell()
      }
      tell()
      const kept = order.total - counted.reduce((sum, refund) => sum + refund.amount, 0n)
      expect(invoices.reduce((sum, invoice) => sum + invoice.total, 0n)).toBe(kept)
      for (const { lines, totalBeforeVat, totalVat, total } of invoices.slice(1)) {
        expect(lines.reduce((sum, one) => sum + one.amount, 0n)).toBe(totalBeforeVat)
        expect(totalBeforeVat + totalVat).toBe(total)
      }

      fresh.push(factOf(sumRest(refundable(order, [...counted, ...fresh]))))
      tell()

      expect(invoices.reduce((sum, invoice) => sum + invoice.total, 0n)).toBe(0n)
      expect(perRate(invoices, 'net')).toEqual(rates.map(() => 0n))
      expect(perRate(invoices, 'vat')).toEqual(rates.map(() => 0n))
    }),
  )
})
