// The columns of a file of stock: what was counted of a lot in a place.
import type { Column } from './columns.ts'

export const stockColumns = [
  { key: 'sku', vi: 'Mã hàng', en: 'SKU', also: ['Mã hàng của bạn', 'Variant SKU'] },
  { key: 'title', vi: 'Tên sản phẩm', en: 'Product name', also: ['Sản phẩm', 'Product'] },
  { key: 'variantTitle', vi: 'Loại hàng', en: 'Variant', also: ['Phân loại'] },
  { key: 'lotCode', vi: 'Mã lô', en: 'Lot', also: ['Lô', 'Lot code'] },
  { key: 'location', vi: 'Kho', en: 'Place', also: ['Location'] },
  {
    key: 'quantity',
    vi: 'Số lượng trong kho',
    en: 'On hand',
    also: ['Số lượng', 'Tồn', 'Đếm được', 'Quantity'],
  },
  { key: 'unit', vi: 'Đơn vị tính', en: 'Unit', also: ['Đơn vị', 'ĐVT'] },
  { key: 'held', vi: 'Đang giữ cho đơn', en: 'Held for orders' },
  { key: 'producedOn', vi: 'Ngày sản xuất', en: 'Made on', also: ['NSX'] },
  {
    key: 'expiresOn',
    vi: 'Hạn dùng',
    en: 'Use before',
    also: ['Hạn sử dụng', 'HSD', 'Expires on'],
  },
  { key: 'note', vi: 'Ghi chú', en: 'Note' },
] as const satisfies readonly Column[]

export type StockKey = (typeof stockColumns)[number]['key']
