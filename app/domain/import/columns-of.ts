// The columns of each kind of file, for the screens that name them. Safe for the browser.
import type { Column } from './columns.ts'
import type { ImportKind } from './import.ts'
import { orderColumns } from './order-columns.ts'
import { productColumns } from './product-columns.ts'
import { stockColumns } from './stock-columns.ts'

export const columnsOf: Record<ImportKind, readonly Column[]> = {
  products: productColumns,
  stock: stockColumns,
  orders: orderColumns,
}
