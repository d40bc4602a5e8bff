// Products as Shopify's product CSV: a row a variant, further photos in rows of their own.
import type { CellValue } from '#app/domain/spreadsheet/csv-lines.ts'
import { pages, type InShop } from './pages.server.ts'
import {
  readProductPage,
  type ExportedProduct,
  type ExportedVariant,
} from './product-pages.server.ts'

const columns = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Vendor',
  'Published',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Option3 Name',
  'Option3 Value',
  'Variant SKU',
  'Variant Grams',
  'Variant Inventory Tracker',
  'Variant Inventory Qty',
  'Variant Inventory Policy',
  'Variant Fulfillment Service',
  'Variant Price',
  'Variant Compare At Price',
  'Variant Requires Shipping',
  'Variant Taxable',
  'Variant Barcode',
  'Image Src',
  'Image Position',
  'Image Alt Text',
  'Status',
] as const

type Filled = Partial<Record<(typeof columns)[number], CellValue>>

export type Elsewhere = {
  vendor: string
  /** where another program can fetch a photo */
  photoUrl: (photo: { id: string; shopId: string }) => string
}

export async function* shopifyRows(
  inShop: InShop,
  elsewhere: Elsewhere,
): AsyncGenerator<CellValue[]> {
  yield [...columns]
  for await (const page of pages(inShop, readProductPage))
    for (const product of page)
      for (const row of rowsOf(product, elsewhere)) yield columns.map((name) => row[name] ?? null)
}

function rowsOf(product: ExportedProduct, { vendor, photoUrl }: Elsewhere): Filled[] {
  const { handle, title, description, status, variants, photos } = product
  const isOnSale = status === 'published'
  const words: Filled = {
    Title: title,
    'Body (HTML)': asMarkup(description),
    Vendor: vendor,
    Published: isOnSale ? 'TRUE' : 'FALSE',
    Status: isOnSale ? 'active' : 'draft',
  }
  const count = Math.max(variants.length, photos.length)
  return Array.from({ length: count }, (_, at) => {
    const [variant, photo] = [variants[at], photos[at]]
    return {
      Handle: handle,
      ...(at === 0 && words),
      ...(variant && variantCells(product, variant)),
      ...(photo && {
        'Image Src': photoUrl(photo),
        'Image Position': at + 1,
        'Image Alt Text': photo.alt,
      }),
    }
  })
}

function variantCells({ options }: ExportedProduct, variant: ExportedVariant): Filled {
  const named = options.length > 0 ? options : ['Title']
  const values = options.length > 0 ? variant.optionValues : ['Default Title']
  const optionCells: Filled = Object.fromEntries(
    named.flatMap((name, at) => [
      [`Option${at + 1} Name`, name],
      [`Option${at + 1} Value`, values[at] ?? ''],
    ]),
  )
  return {
    ...optionCells,
    'Variant SKU': variant.sku,
    'Variant Grams': variant.weightGrams ?? 0,
    'Variant Inventory Tracker': 'shopify',
    'Variant Inventory Qty': variant.stock,
    'Variant Inventory Policy': 'deny',
    'Variant Fulfillment Service': 'manual',
    'Variant Price': BigInt(variant.price),
    'Variant Compare At Price':
      variant.compareAtPrice === null ? null : BigInt(variant.compareAtPrice),
    'Variant Requires Shipping': 'TRUE',
    'Variant Taxable': 'TRUE',
    'Variant Barcode': variant.gtin,
  }
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const asMarkup = (text: string): string =>
  text
    .split(/\n+/)
    .filter(Boolean)
    .map((line) => `<p>${line.replaceAll(/[&<>]/g, (sign) => signs[sign] ?? sign)}</p>`)
    .join('')
