import type { OrderRefusal } from './order.ts'

export const orderMessages: Record<OrderRefusal, { vi: string; en: string }> = {
  'order.not-found': { vi: 'Không tìm thấy đơn hàng này.', en: 'No such order.' },
  'order.not-confirmed': {
    vi: 'Đơn hàng chưa được xác nhận hoặc đã giao đi rồi.',
    en: 'The order is not confirmed, or was handed over already.',
  },
  'order.not-handed-over': {
    vi: 'Đơn hàng chưa được bàn giao hoặc đã giao xong rồi.',
    en: 'The order was not handed over yet, or is delivered already.',
  },
  'order.already-cancelled': {
    vi: 'Đơn hàng đã huỷ trước đó.',
    en: 'The order was cancelled before.',
  },
  'order.too-late-to-cancel': {
    vi: 'Đơn hàng đã bàn giao cho người giao, không huỷ được nữa.',
    en: 'The parcel was handed over and can no longer be cancelled.',
  },
  'order.not-on-the-way': {
    vi: 'Đơn hàng không ở trên đường giao nên không ghi hoàn về được.',
    en: 'The order is not on its way, so it cannot come back.',
  },
}
