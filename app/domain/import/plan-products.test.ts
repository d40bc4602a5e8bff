import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { SheetRow } from '#app/domain/spreadsheet/spreadsheet.ts'
import { matchHead } from './columns.ts'
import { planProducts } from './plan-products.ts'
import { productColumns } from './product-columns.ts'
import type { KnownProduct, ProductPlan, ShopState } from './product-plan.ts'
import { productUnits, type ProductUnit } from './product-units.ts'

const names = [
  'title',
  'category',
  'vatClass',
  'option1Name',
  'option1Value',
  'sku',
  'price',
  'compareAtPrice',
  'unit',
  'status',
]
const head = matchHead({ number: 1, cells: names }, productColumns)

async function unitsOf(table: readonly (readonly string[])[]): Promise<ProductUnit[]> {
  async function* rows(): AsyncGenerator<SheetRow> {
    await Promise.resolve()
    for (const [at, cells] of table.entries()) yield { number: at + 2, cells: [...cells] }
  }
  const units = []
  for await (const unit of productUnits(rows(), head)) units.push(unit)
  return units
}

const stateOf = (products: readonly KnownProduct[]): ShopState => ({
  byHandle: new Map(products.map((one) => [one.handle, one])),
  byId: new Map(products.map((one) => [one.id, one])),
  bySku: new Map(
    products.flatMap((product) =>
      product.variants.flatMap(({ id, sku }) =>
        sku ? [[sku, { variantId: id, productId: product.id }] as const] : [],
      ),
    ),
  ),
})

/** What a shop without products has after a plan. */
const written = ({ products, options, variants }: ProductPlan): KnownProduct[] =>
  products.map((product) => ({
    ...product,
    options: options.filter(({ productId }) => productId === product.id),
    variants: variants.filter(({ productId }) => productId === product.id),
  }))

function planWith(state: ShopState) {
  let made = 0
  return (units: readonly ProductUnit[]) =>
    planProducts(units, { state, defaults: {}, newId: () => `id-${(made += 1)}` })
}

const cell = {
  title: fc.constantFrom('Mắm tép', 'mắm  TÉP', 'Cá kho', 'Chè', '', '!!!'),
  category: fc.constantFrom('Thực phẩm', 'food', 'Uống', ''),
  vatClass: fc.constantFrom('standard', ''),
  optionName: fc.constantFrom('Cỡ', 'cỡ', 'Màu', ''),
  optionValue: fc.constantFrom('nhỏ', 'Nhỏ', 'to', ''),
  sku: fc.constantFrom('A', 'B', 'C', '', '', '-'),
  price: fc.constantFrom('85.000', '85000.00', '0', 'sai', ''),
  before: fc.constantFrom('95000', '1', '', '-'),
  unit: fc.constantFrom('hũ', ''),
  status: fc.constantFrom('Đang bán', 'draft', ''),
}
const row = fc
  .tuple(
    cell.title,
    cell.category,
    cell.vatClass,
    cell.optionName,
    cell.optionValue,
    cell.sku,
    cell.price,
    cell.before,
    cell.unit,
    cell.status,
  )
  .map((cells): string[] => cells)
const tables = fc.array(row, { maxLength: 12 })

test('whatever the file, every row is new, changed, unchanged or told, and exactly one of them', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const { taken, variants } = planWith(stateOf([]))(await unitsOf(table))

      expect(taken.created + taken.updated + taken.unchanged + taken.bad).toBe(table.length)
      expect(new Set(taken.problems.map((one) => one.row)).size).toBe(taken.bad)
      for (const { price, compareAtPrice, unit } of variants) {
        expect(unit).not.toBe('')
        expect(compareAtPrice === null || compareAtPrice > price).toBe(true)
      }
    }),
  )
})

// Rows that may each come in: some products with sizes, each size once.
const rightTables = fc
  .uniqueArray(
    fc.record({
      title: fc.constantFrom('Mắm tép', 'Cá kho', 'Chè'),
      size: fc.constantFrom('nhỏ', 'vừa', 'to', 'rất to'),
      price: fc.constantFrom('85.000', '90000.00', '1'),
      before: fc.constantFrom('95000', '', '-'),
      status: fc.constantFrom('Đang bán', ''),
    }),
    { selector: ({ title, size }) => `${title} ${size}`, maxLength: 12 },
  )
  .map((rows) =>
    rows
      .toSorted((a, b) => (a.title < b.title ? -1 : 1))
      .map(({ title, size, price, before, status }) => {
        const words = [title, 'food', 'standard', 'Cỡ', size]
        return [...words, `${title} ${size}`, price, before, 'hũ', status]
      }),
  )

test('a file that was taken in whole changes nothing when it is sent again', async () => {
  await fc.assert(
    fc.asyncProperty(rightTables, async (table) => {
      const units = await unitsOf(table)
      const first = planWith(stateOf([]))(units)

      const again = planWith(stateOf(written(first)))(units)

      expect(first.taken).toMatchObject({ created: table.length, problems: [] })
      expect(again.taken).toMatchObject({ created: 0, updated: 0, unchanged: table.length })
      expect(again.options).toEqual([])
    }),
  )
})

test('whatever the file, sending it again makes no product that is there already', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const units = await unitsOf(table)
      const first = planWith(stateOf([]))(units)

      const again = planWith(stateOf(written(first)))(units)

      const handles = new Set(first.products.map(({ handle }) => handle))
      expect(again.products.filter((one) => one.isNew && handles.has(one.handle))).toEqual([])
    }),
  )
})

test('nothing is written twice: one product a name, one variant a choice, one owner a code', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const { products, variants } = planWith(stateOf([]))(await unitsOf(table))

      const handles = products.map(({ handle }) => handle)
      const choices = variants.map((one) => `${one.productId} ${one.optionValues.join('/')}`)
      const skus = variants.flatMap(({ sku }) => sku ?? [])
      for (const list of [handles, choices, skus]) expect(new Set(list).size).toBe(list.length)
    }),
  )
})
