import type { PaymentRefusal } from './payment.ts'

export const paymentMessages: Record<PaymentRefusal, { vi: string; en: string }> = {
  'payment.not-found': { vi: 'Không tìm thấy lần thanh toán này.', en: 'No such payment.' },
  'payment.nothing-to-pay': {
    vi: 'Đơn hàng này không còn gì phải thanh toán.',
    en: 'Nothing is left to pay for this order.',
  },
  'payment.expired': {
    vi: 'Đã hết thời gian giữ hàng nên không thanh toán được nữa. Bạn đặt lại giúp nhé.',
    en: 'The time to pay is over and the goods are no longer held. Please order again.',
  },
  'payment.gateway-not-found': {
    vi: 'Cửa hàng chưa mở cổng thanh toán này. Bạn chọn cách thanh toán khác nhé.',
    en: 'The shop does not offer this way to pay. Please choose another.',
  },
}
