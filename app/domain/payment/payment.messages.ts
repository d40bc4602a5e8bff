import type { PaymentRefusal } from './payment.ts'

export const paymentMessages: Record<PaymentRefusal, { vi: string; en: string }> = {
  'payment.nothing-to-pay': {
    vi: 'Đơn hàng này không còn gì phải thanh toán.',
    en: 'Nothing is left to pay for this order.',
  },
  'payment.expired': {
    vi: 'Đã hết thời gian giữ hàng nên không thanh toán được nữa. Bạn đặt lại giúp nhé.',
    en: 'The time to pay is over and the goods are no longer held. Please order again.',
  },
}
