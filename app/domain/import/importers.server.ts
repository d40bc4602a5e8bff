// The kinds of files that a shop can send, by hand.
import { fileReader, type FileReader } from './batches.server.ts'
import type { ImportKind } from './import.ts'
import { orderColumns } from './order-columns.ts'
import { orderUnits } from './order-row.ts'
import { productColumns } from './product-columns.ts'
import { productUnits } from './product-units.ts'
import { stockColumns } from './stock-columns.ts'
import { stockUnits } from './stock-row.ts'
import { takeOrders } from './take-orders.server.ts'
import { takeProducts } from './take-products.server.ts'
import { takeStockFile } from './take-stock-file.server.ts'

export const importers: Record<ImportKind, FileReader> = {
  products: fileReader({
    columns: productColumns,
    needs: ['title', 'handle', 'sku'],
    units: productUnits,
    take: takeProducts,
  }),
  stock: fileReader({
    columns: stockColumns,
    needs: ['quantity'],
    units: stockUnits,
    take: takeStockFile,
  }),
  orders: fileReader({
    columns: orderColumns,
    needs: ['code'],
    units: orderUnits,
    take: takeOrders,
  }),
}
