// One row of a file of products: what its cells say, by the same rules as the forms, and what is wrong with them.
import { productForm, variantForm } from '#app/domain/catalog/product.forms.ts'
import { productLimits, type Category, type ProductStatus } from '#app/domain/catalog/product.ts'
import type { VatClass } from '#app/domain/rule/rule.ts'
import { slugify } from '#app/lib/fold.ts'
import { toGtin14 } from '#app/lib/gs1.ts'
import { parseMoney } from '#app/lib/money.ts'

import { cellReader, fitting, type CellReader, type Said } from './cell.ts'
import type { KeyedRow } from './columns.ts'
import type { RowProblem } from './import.ts'
import {
  allowedWords,
  readCategory,
  readStatus,
  readVatClass,
  type ProductKey,
} from './product-columns.ts'

export type ProductWordsSaid = {
  title: string | undefined
  description: Said<string>
  category: Category | undefined
  vatClass: VatClass | undefined
  status: ProductStatus | undefined
}

export type VariantFactsSaid = {
  price: bigint | undefined
  compareAtPrice: Said<bigint>
  unit: string | undefined
  netContent: Said<string>
  weightGrams: Said<number>
  sku: Said<string>
  gtin: Said<string>
}

export type ProductRow = {
  number: number
  /** the product's address part; made of the title when none is given; empty when the row names neither */
  handle: string
  words: ProductWordsSaid
  options: { name: string; value: string }[]
  facts: VariantFactsSaid
  photo: { url: string; alt: string } | null
  /** false for a row that only adds a photo */
  hasVariant: boolean
  problems: RowProblem[]
}

type Cells = KeyedRow<ProductKey>

export function readProductRow(cells: Cells): ProductRow {
  const reader = cellReader(cells.number, (column) => cells.at(column as ProductKey))
  const words = readWords(reader, cells)
  const facts = readFacts(reader, cells)
  const options = readOptions(reader, cells)
  const photo = readPhoto(reader, cells)
  const says = [...Object.values(facts), ...Object.values(words)].some((said) => said !== undefined)
  return {
    number: cells.number,
    handle: slugify(cells.at('handle')) || slugify(words.title ?? ''),
    words,
    facts,
    options,
    photo,
    hasVariant: says || options.length > 0 || reader.problems.length > 0 || !photo,
    problems: reader.problems,
  }
}

function readWords(reader: CellReader, cells: Cells): ProductWordsSaid {
  const listed = <T>(key: ProductKey, find: (typed: string) => T | null): T | undefined => {
    const typed = cells.at(key)
    const found = typed ? find(typed) : undefined
    if (found === null)
      reader.complain(key, 'cell.not-in-list', { allowed: allowedWords[key] ?? '' })
    return found ?? undefined
  }
  const description = withoutMarkup(cells.at('description'))
  complainOfLength(reader, cells, { title: 150, unit: 20, netContent: 60, sku: 40 })
  if (description.length > 8000) reader.complain('description', 'cell.too-long', { most: 8000 })
  return {
    title: fitting(productForm.shape.title)(cells.at('title')) ?? undefined,
    description: description === '-' ? null : description || undefined,
    category: listed('category', readCategory),
    vatClass: listed('vatClass', readVatClass),
    status: listed('status', readStatus),
  }
}

function readFacts(reader: CellReader, cells: Cells): VariantFactsSaid {
  const grams = fitting(variantForm.shape.weightGrams)
  const text = (typed: string) => typed
  const gtinCode = /e\+?\d/i.test(cells.at('gtin')) ? 'gtin.rounded' : 'gtin.bad'
  return {
    price: reader.read('price', 'price.bad', readPrice),
    compareAtPrice: reader.readOptional('compareAtPrice', 'price.bad', readPrice),
    unit: cells.at('unit') || undefined,
    netContent: reader.readOptional('netContent', 'cell.not-clear', text),
    // Other shops write 0 where nobody weighed it.
    weightGrams: /^0([.,]0*)?$/.test(cells.at('weightGrams'))
      ? undefined
      : reader.readOptional('weightGrams', 'weight.bad', grams),
    sku: reader.readOptional('sku', 'cell.not-clear', text),
    gtin: reader.readOptional('gtin', gtinCode, toGtin14),
  }
}

function complainOfLength(
  reader: CellReader,
  cells: Cells,
  limits: Partial<Record<ProductKey, number>>,
): void {
  for (const [key, most] of Object.entries(limits))
    if (cells.at(key as ProductKey).length > most) reader.complain(key, 'cell.too-long', { most })
}

/** "185000", "185.000", "185.000 ₫", and "185000.00" as other shops write it. Null above the limit. */
export function readPrice(text: string): bigint | null {
  const money = parseMoney(text.replace(/^(\d+)[.,]0{1,2}$/, '$1'))
  return money && money.amount <= productLimits.price ? money.amount : null
}

const optionKeys = [
  ['option1Name', 'option1Value'],
  ['option2Name', 'option2Value'],
  ['option3Name', 'option3Value'],
] as const

// Shopify writes "Title: Default Title" for a product without options.
function readOptions(reader: CellReader, cells: Cells): { name: string; value: string }[] {
  const options = optionKeys
    .map(([name, value]) => ({ name: cells.at(name), value: cells.at(value) }))
    .filter(({ name, value }) => (name || value) && value !== 'Default Title')
  const limits = optionKeys.flatMap(([name, value]) => [[name, 40] as const, [value, 60] as const])
  complainOfLength(reader, cells, Object.fromEntries(limits))
  return options
}

function readPhoto(reader: CellReader, cells: Cells): ProductRow['photo'] {
  const typed = cells.at('photo')
  if (!typed) return null
  const url = URL.canParse(typed) ? new URL(typed) : null
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (!url || !isWeb || typed.length > 2000) {
    reader.complain('photo', 'url.bad')
    return null
  }
  return { url: url.href, alt: cells.at('photoAlt').slice(0, 200) }
}

const marks: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
}

/** Other shops describe in HTML; ours is plain text with its line breaks. */
export function withoutMarkup(text: string): string {
  if (!/<\/?[a-z][^>]*>/i.test(text)) return text
  return text
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/<(br|\/p|\/li|\/div|\/h[1-6]|\/tr)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|nbsp|#39);/g, (_whole, name: string) => marks[name] ?? '')
    .replaceAll(/[ \t]*\n[ \t\n]*/g, '\n')
    .trim()
}
