import { sheetMessages } from '#app/domain/spreadsheet/spreadsheet.messages.ts'
import type { RemittanceRefusal } from './remittance.ts'

export const remittanceMessages: Record<
  RemittanceRefusal,
  { vi: string; en: string; field?: string }
> = {
  ...sheetMessages,
  'remittance.no-head': {
    vi: 'Không thấy dòng tên cột. Tệp cần có cột mã vận đơn (hoặc mã đơn hàng) và cột tiền thu hộ (hoặc số tiền).',
    en: 'No row of column names was found. The file needs a tracking or order code and an amount.',
    field: 'file',
  },
  'remittance.bad-rows': {
    vi: 'Có {count} dòng không đọc được: dòng {rows}. Chưa ghi gì vào sổ. Sửa các dòng đó rồi gửi lại cả tệp.',
    en: '{count} rows cannot be read: {rows}. Nothing was booked. Correct them and send the whole file again.',
    field: 'file',
  },
  'remittance.loaded-before': {
    vi: 'Tệp này đã được nạp trước đó, không ghi lần nữa.',
    en: 'This very file was loaded before; it is not booked again.',
    field: 'file',
  },
  'remittance.line-not-open': {
    vi: 'Dòng này đã được xử lý rồi.',
    en: 'This line was dealt with already.',
  },
  'remittance.order-unknown': {
    vi: 'Không có đơn hàng nào mang mã này.',
    en: 'There is no order with this code.',
    field: 'orderCode',
  },
  'remittance.not-this-much': {
    vi: 'Đơn này chỉ còn {left} ₫ chưa về, không nhận nhiều hơn được.',
    en: 'Only {left} ₫ of this order is still to come; more cannot be taken.',
  },
}
