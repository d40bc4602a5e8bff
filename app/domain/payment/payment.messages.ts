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
  'payment.not-offered': {
    vi: 'Cửa hàng vừa ngừng nhận cách trả tiền này. Bạn đặt lại và chọn cách khác giúp nhé.',
    en: 'The shop no longer takes this way of paying. Please order again and choose another.',
  },
  'payment.gateway-silent': {
    vi: 'Cổng thanh toán chưa trả lời. Hàng vẫn được giữ cho bạn: chờ một phút rồi bấm thanh toán lại.',
    en: 'The payment gateway did not answer. The goods are still held: wait a minute and try again.',
  },
}
