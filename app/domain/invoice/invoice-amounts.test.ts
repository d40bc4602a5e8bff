import fc from 'fast-check'
import { expect, test } from 'vitest'
import { invoiceAmounts, unitPriceText, vatBasisPoints } from './invoice-amounts.ts'
import { allocate } from '#app/lib/money.ts'
import type { Sale, SoldLine } from './invoice-amounts.ts'
import type { InvoiceAmounts } from './invoice.ts'

const pot: SoldLine = {
  code: 'NIEU-05',
  name: 'Chạch sụn kho niêu đất',
  unit: 'niêu',
  quantity: 2,
  total: 370_000n,
  vatCode: '8%',
}
const rice: SoldLine = {
  ...pot,
  code: null,
  name: 'Gạo nếp',
  unit: 'kg',
  quantity: 3,
  total: 100_000n,
  vatCode: 'KCT',
}
const delivery: SoldLine = {
  ...pot,
  code: null,
  name: 'Phí giao hàng',
  unit: 'lần',
  quantity: 1,
  total: 30_000n,
}

test('the VAT is taken out of the price the shopper saw', () => {
  const amounts = invoiceAmounts({ form: '1', lines: [pot], delivery: null })

  expect(amounts.groups).toEqual([{ vatCode: '8%', net: 342_593n, vat: 27_407n }])
  expect(amounts.lines[0]).toMatchObject({
    amount: 342_593n,
    unitPrice: '171296.5',
    nature: 'goods',
  })
  expect(amounts.total).toBe(370_000n)
})

test('delivery is a line of its own, taxed at its own rate', () => {
  const amounts = invoiceAmounts({ form: '1', lines: [rice], delivery })

  expect(amounts.lines.map((line) => line.name)).toEqual(['Gạo nếp', 'Phí giao hàng'])
  expect(amounts.groups).toEqual([
    { vatCode: 'KCT', net: 100_000n, vat: 0n },
    { vatCode: '8%', net: 27_778n, vat: 2_222n },
  ])
  expect(amounts.total).toBe(130_000n)
})

test('a discount stands under the rate of the line that it came off', () => {
  const lines = [
    { ...pot, discount: 37_000n },
    { ...rice, discount: 10_000n },
  ]
  const amounts = invoiceAmounts({ form: '1', lines, delivery })

  expect(amounts.lines.filter((line) => line.nature === 'discount')).toMatchObject([
    { name: 'Chiết khấu thương mại', vatCode: '8%', amount: 34_259n },
    { name: 'Chiết khấu thương mại', vatCode: 'KCT', amount: 10_000n },
  ])
  expect(amounts.total).toBe(453_000n)
})

test('a gift is a promotion line of 0 đồng', () => {
  const gift = { ...pot, name: 'Túi giấy', total: 0n }

  const amounts = invoiceAmounts({ form: '1', lines: [pot, gift], delivery: null })

  expect(amounts.lines[1]).toMatchObject({ nature: 'promotion', amount: 0n, unitPrice: '0' })
})

test('a sales invoice shows full prices and no VAT', () => {
  const lines = [{ ...pot, discount: 20_000n }]
  const amounts = invoiceAmounts({ form: '2', lines, delivery })

  expect(amounts.groups).toEqual([])
  expect(amounts.lines.map((line) => line.vatCode)).toEqual([null, null, null])
  expect(amounts.lines.map((line) => line.amount)).toEqual([370_000n, 30_000n, 20_000n])
  expect(amounts).toMatchObject({ totalVat: 0n, total: 380_000n })
})

test('delivery that the shop makes free is a line with its discount, taxed at nothing', () => {
  const free = { ...delivery, discount: 30_000n }
  const amounts = invoiceAmounts({ form: '1', lines: [rice], delivery: free })

  expect(amounts.groups).toEqual([
    { vatCode: 'KCT', net: 100_000n, vat: 0n },
    { vatCode: '8%', net: 0n, vat: 0n },
  ])
  expect(amounts.total).toBe(100_000n)
})

test('a discount beyond its line is refused', () => {
  const lines = [{ ...pot, discount: 370_001n }, rice]

  expect(() => invoiceAmounts({ form: '1', lines, delivery: null })).toThrow(
    'invoice.discount-too-large',
  )
})

test('an unknown VAT code is refused', () => {
  expect(() => vatBasisPoints('9')).toThrow('invoice.bad-vat-code')
  expect(vatBasisPoints('KHAC:5.26%')).toBe(526n)
})

const soldLine: fc.Arbitrary<SoldLine> = fc
  .record({
    code: fc.constant(null),
    name: fc.constant('Hàng'),
    unit: fc.constant('cái'),
    quantity: fc.integer({ min: 1, max: 99_999 }),
    total: fc.bigInt({ min: 0n, max: 5_000_000_000n }),
    thousandthsOff: fc.bigInt({ min: 0n, max: 1000n }),
    vatCode: fc.constantFrom('0%', '5%', '8%', '10%', 'KCT', 'KKKNT', 'KHAC:5.26%'),
  })
  .map(({ thousandthsOff, ...line }) => ({
    ...line,
    discount: (line.total * thousandthsOff) / 1000n,
  }))

const sales: fc.Arbitrary<Sale> = fc.record({
  form: fc.constantFrom('1' as const, '2' as const),
  lines: fc.array(soldLine, { minLength: 1, maxLength: 12 }),
  delivery: fc.option(soldLine),
})

const paidOf = ({ lines, delivery: brought }: Sale) =>
  sum([...lines, ...(brought ? [brought] : [])].map((line) => line.total - (line.discount ?? 0n)))

const signed = (line: InvoiceAmounts['lines'][number]) =>
  line.nature === 'discount' ? -line.amount : line.amount
const sum = (values: bigint[]) => values.reduce((total, value) => total + value, 0n)

test('lines, groups and totals always agree to the đồng, and equal what the buyer pays', () => {
  fc.assert(
    fc.property(sales, (sale) => {
      const amounts = invoiceAmounts(sale)

      expect(amounts.total).toBe(paidOf(sale))
      expect(amounts.totalBeforeVat + amounts.totalVat).toBe(amounts.total)
      expect(sum(amounts.lines.map(signed))).toBe(amounts.totalBeforeVat)
      for (const group of amounts.groups) {
        const lines = amounts.lines.filter((line) => line.vatCode === group.vatCode)
        expect(sum(lines.map(signed))).toBe(group.net)
      }
      expect(sum(amounts.groups.map((group) => group.vat))).toBe(amounts.totalVat)
    }),
    { numRuns: 500 },
  )
})

test('no amount is ever negative, and each VAT is within a đồng of its rate', () => {
  fc.assert(
    fc.property(sales, (sale) => {
      const amounts = invoiceAmounts(sale)

      for (const line of amounts.lines) expect(line.amount).toBeGreaterThanOrEqual(0n)
      for (const { vatCode, net, vat } of amounts.groups) {
        const error = Number(vat) - (Number(net) * Number(vatBasisPoints(vatCode))) / 10_000
        expect(Math.abs(error)).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 500 },
  )
})

test('a unit price has no more decimals than it needs', () => {
  expect(unitPriceText(342_593n, 2)).toBe('171296.5')
  expect(unitPriceText(513_889n, 3)).toBe('171296.3')
  expect(unitPriceText(100_000n, 3)).toBe('33333.3')
  expect(unitPriceText(7n, 90)).toBe('0.08')
  expect(unitPriceText(50_000n, 1)).toBe('50000')
})

test('quantity × printed unit price rounds back to the line amount', () => {
  const amounts = fc.bigInt({ min: 0n, max: 10n ** 12n })
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 99_999 }), (amount, quantity) => {
      const [whole = '0', fraction = ''] = unitPriceText(amount, quantity).split('.')
      const millionths = BigInt(whole + fraction.padEnd(6, '0')) * BigInt(quantity)

      expect((millionths + 500_000n) / 1_000_000n).toBe(amount)
    }),
  )
})

test('shares sum to the whole and differ from the exact share by less than one đồng', () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), weights, (total, parts) => {
      const whole = sum(parts)
      fc.pre(whole > 0n)

      const shares = allocate(total, parts)

      expect(sum(shares)).toBe(total)
      shares.forEach((share, i) => {
        const difference = share * whole - total * (parts[i] ?? 0n)
        expect(difference > -whole && difference < whole).toBe(true)
      })
    }),
  )
})
