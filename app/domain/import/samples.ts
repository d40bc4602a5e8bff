// A file to begin with, for each kind: our columns, and rows that show how they are filled.
import type { CellValue } from '#app/domain/spreadsheet/csv-lines.ts'
import type { ImportKind } from './import.ts'
import { orderColumns } from './order-columns.ts'
import { productColumns, type ProductKey } from './product-columns.ts'
import { stockColumns, type StockKey } from './stock-columns.ts'

type Filled = Partial<Record<ProductKey, string | number>>

const fish: Filled = {
  title: 'Chạch sụn kho niêu đất',
  description: 'Chạch sụn đồng chiêm, kho 6 giờ với riềng và thịt ba chỉ.',
  category: 'Thực phẩm',
  vatClass: 'Hàng chế biến và hàng thông thường',
  status: 'Đang bán',
  option1Name: 'Cỡ',
  option1Value: 'Niêu nhỏ',
  sku: 'CHACH-500',
  price: 185_000,
  unit: 'niêu',
  netContent: '500 g',
  weightGrams: 900,
}

const rows: readonly Filled[] = [
  fish,
  {
    option1Value: 'Niêu to',
    sku: 'CHACH-1000',
    price: 340_000,
    netContent: '1 kg',
    weightGrams: 1600,
  },
  {
    title: 'Mắm tép Gia Viễn',
    category: 'Thực phẩm',
    vatClass: 'Hàng chế biến và hàng thông thường',
    status: 'Đang ẩn',
    sku: 'MAM-TEP',
    price: 85_000,
    compareAtPrice: 95_000,
    unit: 'hũ',
    netContent: '350 g',
  },
]

const productSample: readonly (readonly CellValue[])[] = [
  productColumns.map(({ vi }) => vi),
  ...rows.map((row) => productColumns.map(({ key }) => row[key] ?? null)),
]

const counted: readonly Partial<Record<StockKey, CellValue>>[] = [
  {
    sku: 'CHACH-500',
    lotCode: 'YH261120-01',
    location: 'Kho chính',
    quantity: 24,
    producedOn: '20/11/2026',
    expiresOn: '20/12/2026',
  },
  { title: 'Mắm tép Gia Viễn', quantity: 60, note: 'Hàng có sẵn khi mở cửa hàng' },
]

const stockSample: readonly (readonly CellValue[])[] = [
  stockColumns.map(({ vi }) => vi),
  ...counted.map((row) => stockColumns.map(({ key }) => row[key] ?? null)),
]

const orderSample: readonly (readonly CellValue[])[] = [
  orderColumns.map(({ vi }) => vi),
  ['KQ4M7T2P', 'Đã giao', 'Nguyễn Thị Lan', null],
  ['B7XR3K9D', 'Hàng hoàn về', 'Trần Văn Bình', 'không có nhà'],
]

export const samples: Record<ImportKind, readonly (readonly CellValue[])[]> = {
  products: productSample,
  stock: stockSample,
  orders: orderSample,
}
