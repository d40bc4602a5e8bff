import type { InventoryRefusal } from './inventory.ts'

export const inventoryMessages: Record<InventoryRefusal, { vi: string; en: string }> = {
  'stock.short': {
    vi: '{title} chỉ còn {left} {unit}. Bạn giảm số lượng rồi đặt lại nhé.',
    en: 'Only {left} {unit} of {title} are left. Please lower the quantity and order again.',
  },
  'stock.lot-not-found': {
    vi: 'Không tìm thấy lô hàng này trong kho.',
    en: 'This lot is not in the store.',
  },
  'stock.too-little': {
    vi: 'Lô này chỉ còn {left}, không đủ để xuất {asked}.',
    en: 'This lot has only {left} left, not enough to take {asked}.',
  },
  'stock.bad-quantity': {
    vi: 'Số lượng phải lớn hơn 0 và có nhiều nhất 3 số lẻ.',
    en: 'The quantity must be more than 0, with at most 3 decimals.',
  },
}
