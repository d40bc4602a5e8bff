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
  'stock.not-whole': {
    vi: 'Hàng này đếm theo {unit}, bạn nhập số nguyên nhé.',
    en: 'This is counted in whole {unit}.',
  },
  'stock.move-not-found': {
    vi: 'Không thấy dòng này trong sổ kho.',
    en: 'This line is not in the stock book.',
  },
  'stock.move-final': {
    vi: 'Dòng này do đơn hàng, nhật ký hoặc kiểm kho ghi, nên không hoàn tác ở đây được.',
    en: 'An order, the diary or a count wrote this line, so it cannot be undone here.',
  },
  'stock.move-undone-already': {
    vi: 'Dòng này đã được hoàn tác rồi.',
    en: 'This line was undone already.',
  },
  'stock.same-location': {
    vi: 'Chọn một kho khác với kho đang để hàng.',
    en: 'Choose another store room than the one it is in.',
  },
  'stock.variant-not-found': {
    vi: 'Không tìm thấy hàng này. Có thể nó vừa bị xoá.',
    en: 'This is not there any more.',
  },
  'location.not-found': { vi: 'Không tìm thấy kho này.', en: 'There is no such store room.' },
  'location.name-taken': {
    vi: 'Đã có một kho tên như vậy.',
    en: 'A store room has this name already.',
  },
  'location.not-empty': {
    vi: 'Kho còn hàng. Bạn chuyển hàng sang kho khác rồi đóng kho.',
    en: 'There is still stock in it. Move it elsewhere first.',
  },
  'location.is-default': {
    vi: 'Đây là kho chính. Bạn chọn kho khác làm kho chính rồi đóng kho này.',
    en: 'This is the main store room. Make another one the main room first.',
  },
  'count.not-found': { vi: 'Không tìm thấy lần kiểm kho này.', en: 'There is no such count.' },
  'count.over': {
    vi: 'Lần kiểm kho này đã kết thúc, không sửa được nữa.',
    en: 'This count is over and cannot be changed.',
  },
  'count.empty': {
    vi: 'Chưa đếm lô nào. Bạn nhập ít nhất một số rồi chốt.',
    en: 'Nothing was counted yet.',
  },
  'count.promised': {
    vi: 'Lô {code}: bạn đếm được ít hơn số khách đã đặt. Chỉ bớt được {left} {unit}; hãy xử lý các đơn đang giữ hàng rồi chốt lại.',
    en: 'Lot {code}: you counted less than shoppers have ordered. At most {left} {unit} can be taken off; deal with those orders, then post again.',
  },
}
