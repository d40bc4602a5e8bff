// The sentence for everything that can be wrong with a row: what it is, and what to do about it.
import type { ProblemCode } from './import.ts'

export const problemMessages: Record<ProblemCode, { vi: string; en: string }> = {
  'cell.needed': { vi: 'Cần điền ô này.', en: 'This cell is needed.' },
  'cell.too-long': { vi: 'Dài quá {most} ký tự.', en: 'Longer than {most} characters.' },
  'cell.not-in-list': { vi: 'Chỉ dùng một trong: {allowed}.', en: 'Use one of: {allowed}.' },
  'cell.not-clear': { vi: 'Không đọc được ô này.', en: 'This cell cannot be read.' },
  'price.bad': {
    vi: 'Không phải số tiền bằng đồng, ví dụ 185.000 (không số lẻ, tối đa 1 tỷ).',
    en: 'Not an amount in đồng, for example 185,000 (whole, at most 1 billion).',
  },
  'price.zero': {
    vi: 'Sản phẩm đang bán phải có giá lớn hơn 0.',
    en: 'A product on sale needs a price above 0.',
  },
  'price.before-too-low': {
    vi: 'Giá trước khi giảm phải cao hơn giá bán. Gõ dấu - để bỏ giá này.',
    en: 'The price before the discount must be above the price. Type - to remove it.',
  },
  'gtin.bad': {
    vi: 'Mã vạch chưa đúng: 8, 12, 13 hoặc 14 chữ số, số cuối là số kiểm tra.',
    en: 'Not a bar code: 8, 12, 13 or 14 digits, the last one a check digit.',
  },
  'gtin.rounded': {
    vi: 'Excel đã làm tròn mã vạch này. Đổi cột sang kiểu Văn bản (Text) rồi nhập lại đủ số.',
    en: 'Excel has rounded this bar code. Make the column Text and enter all digits again.',
  },
  'weight.bad': {
    vi: 'Nhập số gam, từ 1 đến 100000.',
    en: 'Enter grams, from 1 to 100,000.',
  },
  'url.bad': {
    vi: 'Địa chỉ ảnh phải bắt đầu bằng https:// hoặc http://.',
    en: 'A photo’s address begins with https:// or http://.',
  },
  'sku.taken': {
    vi: 'Mã hàng này đang thuộc một loại hàng khác của cửa hàng.',
    en: 'Another variant of the shop has this code.',
  },
  'sku.repeated': {
    vi: 'Mã hàng này đã có ở dòng {row} của tệp.',
    en: 'This code stands in row {row} already.',
  },
  'sku.unknown': {
    vi: 'Cửa hàng không có mã hàng này. Nếu là sản phẩm mới, điền cả tên sản phẩm.',
    en: 'The shop has no such code. For a new product, give its name too.',
  },
  'variant.repeated': {
    vi: 'Loại hàng này đã có ở dòng {row}.',
    en: 'This variant stands in row {row} already.',
  },
  'variant.too-many': {
    vi: 'Một sản phẩm có nhiều nhất {most} loại hàng.',
    en: 'A product has at most {most} variants.',
  },
  'option.value-needed': {
    vi: 'Sản phẩm này có phân loại: điền giá trị cho từng phân loại, hoặc mã hàng đã có.',
    en: 'This product has options: give a value of each, or a known code.',
  },
  'option.too-many-values': {
    vi: 'Một phân loại có nhiều nhất {most} giá trị.',
    en: 'An option has at most {most} values.',
  },
  'options.differ': {
    vi: 'Phân loại không khớp với sản phẩm: {options}. Đổi phân loại ở trang sản phẩm trước.',
    en: 'The options are not those of the product: {options}. Change them on the product’s page first.',
  },
  'product.apart': {
    vi: 'Sản phẩm này đã có ở dòng {row}. Các dòng của một sản phẩm phải đứng liền nhau: sắp xếp tệp theo tên.',
    en: 'This product stands in row {row} already. Rows of one product must stand together: sort the file by name.',
  },
  'product.not-taken': {
    vi: 'Chưa nhập được vì sản phẩm có lỗi ở dòng {row}.',
    en: 'Not imported because of the problem in row {row}.',
  },
  'product.free-variant': {
    vi: 'Chưa bán được: một loại hàng của sản phẩm này chưa có giá.',
    en: 'Not put on sale: a variant of this product has no price.',
  },
  'quantity.bad': {
    vi: 'Không phải số lượng: từ 0 trở lên, nhiều nhất 3 số lẻ.',
    en: 'Not a quantity: 0 or more, with at most 3 decimals.',
  },
  'day.bad': {
    vi: 'Không phải ngày, ví dụ 22/11/2026.',
    en: 'Not a day, for example 22/11/2026.',
  },
  'days.reversed': {
    vi: 'Hạn dùng phải sau ngày sản xuất.',
    en: 'The last day must be after the day of making.',
  },
  'lot.bad-code': {
    vi: 'Mã lô có từ 1 đến 20 chữ cái không dấu, chữ số và dấu - . /',
    en: 'A lot code has 1 to 20 plain letters, digits and - . /',
  },
  'lot.repeated': {
    vi: 'Lô này ở kho này đã có ở dòng {row}.',
    en: 'This lot in this place stands in row {row} already.',
  },
  'lot.of-another': {
    vi: 'Mã lô này thuộc một loại hàng khác.',
    en: 'This lot is of another variant.',
  },
  'lot.traced': {
    vi: 'Hàng này có truy xuất nguồn gốc: lập lô mới ở Lô hàng, không lập từ tệp.',
    en: 'These goods are traced: make a new lot under Lots, not from a file.',
  },
  'location.unknown': {
    vi: 'Cửa hàng không có kho này. Các kho: {allowed}.',
    en: 'The shop has no such place. There are: {allowed}.',
  },
  'stock.held': {
    vi: 'Còn {held} đang giữ cho đơn chưa trả tiền, không thể ghi ít hơn.',
    en: '{held} are held for orders being paid; it cannot be less.',
  },
  'order.unknown': {
    vi: 'Cửa hàng không có đơn này.',
    en: 'The shop has no such order.',
  },
  'order.repeated': {
    vi: 'Đơn này đã có ở dòng {row}.',
    en: 'This order stands in row {row} already.',
  },
  'order.step-refused': {
    vi: 'Đơn đang ở trạng thái không cho phép bước này.',
    en: 'The order is in a state that does not allow this step.',
  },
  'row.fault': {
    vi: 'Hệ thống gặp lỗi ở dòng này; các dòng khác không bị ảnh hưởng. Thử lại sau.',
    en: 'Something failed at this row; the others are not affected. Try again later.',
  },
}
