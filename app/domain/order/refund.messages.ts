import type { RefundRefusal } from './refund.ts'

export const refundMessages: Record<RefundRefusal, { vi: string; en: string }> = {
  'refund.nothing-asked': {
    vi: 'Chọn món cần hoàn, phí giao, hoặc ghi số tiền hoàn thêm.',
    en: 'Choose pieces, the delivery fee, or enter an amount.',
  },
  'refund.not-sold': {
    vi: 'Đơn này chưa được xác nhận hoặc đã kết thúc, không còn gì để hoàn.',
    en: 'This order is not confirmed, or it is over: nothing is left to refund.',
  },
  'refund.too-many-pieces': {
    vi: 'Món này chỉ còn {left} để hoàn. Có thể người khác vừa hoàn xong, bạn xem lại nhé.',
    en: 'Only {left} of it can still be refunded. Somebody may have refunded it just now.',
  },
  'refund.more-than-delivery': {
    vi: 'Phí giao chỉ còn {left} ₫ để hoàn.',
    en: 'Only {left} ₫ of the delivery fee can still be refunded.',
  },
  'refund.more-than-paid': {
    vi: 'Nhiều hơn số khách đã trả. Đơn này chỉ còn hoàn được {left} ₫.',
    en: 'More than was paid. Only {left} ₫ of this order can still be refunded.',
  },
  'refund.changed': {
    vi: 'Số tiền hoàn vừa thay đổi, nay là {amount} ₫. Bạn xem lại rồi bấm lần nữa nhé.',
    en: 'The sum has just changed and is {amount} ₫ now. Please look at it again.',
  },
  'refund.not-waiting': {
    vi: 'Khoản hoàn này đã được ghi là xong.',
    en: 'This refund is done already.',
  },
}
