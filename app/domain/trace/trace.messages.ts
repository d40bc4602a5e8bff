// What a farmer or a maker is told when the answer is no.
import type { TraceRefusal } from './trace.ts'

type Message = { vi: string; en: string; field?: string }

export const traceMessages: Record<TraceRefusal, Message> = {
  'trace.plot-not-found': {
    vi: 'Không tìm thấy nơi sản xuất này.',
    en: 'We cannot find this plot.',
  },
  'trace.household-not-found': {
    vi: 'Không tìm thấy hộ này. Hãy chọn lại.',
    en: 'We cannot find this household. Choose again.',
    field: 'householdId',
  },
  'trace.commune-not-found': {
    vi: 'Không tìm thấy xã, phường này. Hãy chọn trong danh sách.',
    en: 'We cannot find this commune. Choose one from the list.',
    field: 'communeCode',
  },
  'trace.step-not-here': {
    vi: 'Việc này không hợp với nơi sản xuất đã chọn.',
    en: 'This step does not fit the chosen plot.',
    field: 'step',
  },
  'trace.withdrawal-missing': {
    vi: 'Hãy ghi số ngày cách ly trên nhãn thuốc; không có thì ghi 0.',
    en: 'Give the withdrawal days from the label; write 0 if there are none.',
    field: 'withdrawalDays',
  },
  'trace.in-the-future': {
    vi: 'Ngày này chưa tới. Nhật ký chỉ ghi việc đã làm.',
    en: 'This day has not come yet. The diary holds what was done.',
    field: 'day',
  },
  'trace.too-long-ago': {
    vi: 'Ngày này đã quá lâu để ghi thêm.',
    en: 'This day is too long ago to add to.',
    field: 'day',
  },
  'trace.withdrawal-not-over': {
    vi: 'Chưa hết thời gian cách ly: được thu hoạch từ ngày {from}.',
    en: 'The withdrawal period is not over: you may harvest from {from}.',
    field: 'day',
  },
  'trace.lot-not-found': { vi: 'Không tìm thấy lô này.', en: 'We cannot find this lot.' },
  'trace.lot-code-bad': {
    vi: 'Mã lô có 1 đến 20 ký tự, không dấu, không khoảng trắng (chữ, số, dấu gạch).',
    en: 'A lot code has 1 to 20 characters without marks or spaces (letters, digits, hyphens).',
    field: 'lotCode',
  },
  'trace.lot-code-taken': {
    vi: 'Mã lô này đã dùng cho lô khác.',
    en: 'Another lot has this code already.',
    field: 'lotCode',
  },
  'trace.variant-not-found': {
    vi: 'Không tìm thấy sản phẩm này. Hãy chọn lại.',
    en: 'We cannot find this product. Choose again.',
    field: 'variantId',
  },
  'trace.no-inputs': {
    vi: 'Hãy ghi số lượng lấy từ ít nhất một lô nguyên liệu.',
    en: 'Take an amount from at least one input lot.',
    field: 'inputs',
  },
  'trace.input-not-enough': {
    vi: 'Lô {code} chỉ còn {left} {unit}.',
    en: 'Lot {code} has only {left} {unit} left.',
    field: 'inputs',
  },
  'trace.input-too-young': {
    vi: 'Lô {code} có sau ngày chế biến đã chọn.',
    en: 'Lot {code} was made after the chosen day.',
    field: 'day',
  },
  'trace.input-expired': {
    vi: 'Lô {code} đã hết hạn vào ngày chế biến.',
    en: 'Lot {code} had expired on that day.',
    field: 'inputs',
  },
  'trace.input-recalled': {
    vi: 'Lô {code} đã bị thu hồi, không dùng được.',
    en: 'Lot {code} was recalled and cannot be used.',
    field: 'inputs',
  },
  'trace.output-too-much': {
    vi: 'Nguyên liệu đã chọn chỉ làm ra nhiều nhất {most} {unit}.',
    en: 'The chosen inputs make at most {most} {unit}.',
    field: 'quantity',
  },
  'trace.not-whole': {
    vi: 'Đơn vị “{unit}” đếm theo cái: hãy nhập số nguyên.',
    en: 'The unit “{unit}” counts pieces: enter a whole number.',
    field: 'quantity',
  },
  'trace.expires-before-made': {
    vi: 'Hạn dùng phải sau ngày làm ra.',
    en: 'The last day must be after the day it was made.',
    field: 'shelfLifeDays',
  },
  'trace.event-not-found': {
    vi: 'Không tìm thấy dòng nhật ký này.',
    en: 'We cannot find this diary entry.',
  },
  'trace.already-corrected': {
    vi: 'Dòng này đã được báo sai trước đó.',
    en: 'This entry was declared wrong before.',
  },
  'trace.event-has-lots': {
    vi: 'Việc này đã tạo lô hàng. Hãy điều chỉnh tồn kho của lô thay vì báo sai.',
    en: 'This step made a lot. Adjust the lot’s stock instead of declaring it wrong.',
  },
  'trace.already-recalled': {
    vi: 'Lô này đã được thu hồi trước đó.',
    en: 'This lot was recalled before.',
  },
}
