// Files that a shop takes away. Safe for the browser.
import type { SheetFormat } from '#app/domain/spreadsheet/spreadsheet.ts'

export const exportKinds = ['products', 'shopify', 'stock', 'orders'] as const
export type ExportKind = (typeof exportKinds)[number]

/** What each kind can be had as; Shopify takes CSV alone. */
export const exportFormats: Record<ExportKind, readonly SheetFormat[]> = {
  products: ['xlsx', 'csv'],
  shopify: ['csv'],
  stock: ['xlsx', 'csv'],
  orders: ['xlsx', 'csv'],
}

export type ExportFile = { kind: ExportKind; format: SheetFormat }

/** "products.xlsx"; null for a file that there is not. */
export function readExportFile(name: string): ExportFile | null {
  const [kind, format] = name.split('.')
  const known = exportKinds.find((one) => one === kind)
  const asked = known && exportFormats[known].find((one) => one === format)
  return known && asked ? { kind: known, format: asked } : null
}
