import type { GridRefusal } from './variant-grid.ts'

export const gridMessages: Record<GridRefusal, { vi: string; en: string; field?: string }> = {
  'grid.sku-repeated': {
    vi: 'Mã hàng {sku} có hai lần trong trang này. Mỗi loại một mã riêng.',
    en: 'The code {sku} is there twice. Each variant has its own.',
  },
  'grid.sku-in-use': {
    vi: 'Mã hàng {sku} đã dùng cho hàng khác của cửa hàng.',
    en: 'The code {sku} belongs to other goods of the shop.',
  },
  'grid.before-price-too-low': {
    vi: '{title}: giá trước khi giảm phải cao hơn giá bán. Chưa dòng nào được lưu.',
    en: '{title}: the price before the discount must be above the price. Nothing was saved.',
  },
  'grid.price-missing': {
    vi: '{title}: hàng đang bán nên cần có giá. Chưa dòng nào được lưu.',
    en: '{title}: it is on sale, so it needs a price. Nothing was saved.',
  },
  'grid.price-too-low': {
    vi: '{title} sẽ còn 0 đồng hoặc ít hơn. Bạn giảm ít hơn nhé.',
    en: '{title} would cost nothing or less. Lower it by less.',
    field: 'amount',
  },
  'grid.nothing-to-change': {
    vi: 'Không có giá nào đổi.',
    en: 'No price would change.',
    field: 'amount',
  },
  'grid.all-made': {
    vi: 'Đã đủ mọi loại của các phân loại này.',
    en: 'All variants of these options are there.',
  },
}
