// Products as rows of our own columns: what goes out can be changed and sent back in.
import type { CellValue } from '#app/domain/spreadsheet/csv-lines.ts'
import {
  categoryWords,
  productColumns,
  statusWords,
  vatClassWords,
  type ProductKey,
} from '#app/domain/import/product-columns.ts'
import type { Locale } from '#app/lib/money.ts'
import { pages, type InShop } from './pages.server.ts'
import { readProductPage, type ExportedProduct } from './product-pages.server.ts'

type Filled = Partial<Record<ProductKey, CellValue>>

// A photo's address stays out: sent back in, it would bring the same photo a second time.
const columns = productColumns.filter(({ key }) => key !== 'photo' && key !== 'photoAlt')

export async function* productRows(inShop: InShop, locale: Locale): AsyncGenerator<CellValue[]> {
  yield columns.map((column) => column[locale])
  for await (const page of pages(inShop, readProductPage))
    for (const product of page)
      for (const row of rowsOf(product)) yield columns.map(({ key }) => row[key] ?? null)
}

/** The words stand in the first row of a product only, its address part in each. */
function rowsOf(product: ExportedProduct): Filled[] {
  const { handle, title, description, category, vatClass, status, options } = product
  const words: Filled = {
    title,
    description,
    category: categoryWords[category][0] ?? null,
    vatClass: vatClassWords[vatClass][0] ?? null,
    status: statusWords[status][0] ?? null,
  }
  return product.variants.map((variant, at) => ({
    handle,
    ...(at === 0 && words),
    ...optionCells(options, variant.optionValues),
    sku: variant.sku,
    gtin: variant.gtin,
    price: BigInt(variant.price),
    compareAtPrice: variant.compareAtPrice === null ? null : BigInt(variant.compareAtPrice),
    unit: variant.unit,
    netContent: variant.netContent,
    weightGrams: variant.weightGrams,
  }))
}

const optionCells = (names: readonly string[], values: readonly string[]): Filled =>
  Object.fromEntries(
    names.flatMap((name, at) => [
      [`option${at + 1}Name`, name],
      [`option${at + 1}Value`, values[at] ?? null],
    ]),
  )
