import { refundMessages } from '#app/domain/order/refund.messages.ts'
import type { ReturnRefusal } from './return.ts'

const own: Record<ReturnRefusal, { vi: string; en: string; field?: string }> = {
  'return.not-found': { vi: 'Không tìm thấy yêu cầu này.', en: 'No such request.' },
  'return.not-delivered': {
    vi: 'Đơn chưa giao xong nên chưa trả hàng được. Bạn nhắn cửa hàng nếu hàng tới chậm nhé.',
    en: 'The order is not delivered yet. Please write to the shop if it is late.',
  },
  'return.too-late': {
    vi: 'Đã quá hạn trả hàng ({day}). Bạn vẫn nhắn được cho cửa hàng.',
    en: 'The time to return goods ended on {day}. You can still write to the shop.',
  },
  'return.nothing-asked': {
    vi: 'Chọn ít nhất một món cần trả.',
    en: 'Choose at least one piece.',
  },
  'return.too-many-pieces': {
    vi: 'Món này chỉ còn {left} để trả.',
    en: 'Only {left} of it can still be returned.',
  },
  'return.needs-photo': {
    vi: 'Chụp ít nhất một tấm ảnh để cửa hàng thấy hàng bị gì.',
    en: 'Please add at least one photo, so that the shop sees what is wrong.',
    field: 'photos',
  },
  'return.moved-on': {
    vi: 'Yêu cầu này vừa có thay đổi. Bạn xem lại tình trạng bên dưới.',
    en: 'This request has just changed. Please look at it again.',
  },
  'return.too-early-to-dispute': {
    vi: 'Cửa hàng còn thời gian trả lời. Bạn đợi đến hạn nhé.',
    en: 'The shop still has time to answer.',
  },
  'return.is-the-operators': {
    vi: 'Việc này đang chờ Niêu phân xử, cửa hàng không sửa được nữa.',
    en: 'Niêu is deciding this case; the shop cannot change it any more.',
  },
}

/** With those of refunds: receiving goods gives money back. */
export const returnMessages = { ...own, ...refundMessages }
