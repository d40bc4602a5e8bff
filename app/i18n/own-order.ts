// Words of what a shopper can still do about an order.
import { defineText } from './text.ts'

export const ownOrderText = defineText({
  vi: {
    toOrder: 'Đơn hàng',
    cancel: 'Huỷ đơn',
    cancelTitle: (code: string) => `Huỷ đơn ${code}`,
    cancelLine: 'Hàng chưa rời cửa hàng nên bạn huỷ được ngay. Tiền đã trả sẽ được hoàn lại.',
    cancelWhy: 'Vì sao bạn huỷ?',
    cancelReasons: {
      'changed-mind': 'Tôi đổi ý',
      'wrong-address': 'Sai địa chỉ nhận hàng',
      'too-slow': 'Tôi không chờ được',
      mistake: 'Đặt nhầm',
      other: 'Lý do khác',
    },
    cancelNote: 'Viết thêm cho cửa hàng',
    keepIt: 'Không huỷ nữa',
    cannotCancel: 'Đơn này không huỷ được nữa',
    cannotCancelLine:
      'Đơn chưa thanh toán sẽ tự hết hạn. Hàng đã gửi đi thì bạn nhận rồi gửi yêu cầu trả hàng.',
    youCancelled: (reason: string) => `Bạn đã huỷ đơn. ${reason}`,
    actions: 'Việc bạn làm được với đơn này',
    cases: 'Yêu cầu trả hàng',
    review: 'Viết đánh giá',
    reviewed: 'Đã đánh giá',
    message: 'Nhắn cửa hàng',
    newMessages: 'Cửa hàng đã trả lời',
  },
  en: {
    toOrder: 'Order',
    cancel: 'Cancel the order',
    cancelTitle: (code: string) => `Cancel order ${code}`,
    cancelLine: 'Nothing has left the shop, so you can cancel now. What you paid comes back.',
    cancelWhy: 'Why do you cancel?',
    cancelReasons: {
      'changed-mind': 'I changed my mind',
      'wrong-address': 'The address is wrong',
      'too-slow': 'I cannot wait',
      mistake: 'Ordered by mistake',
      other: 'Another reason',
    },
    cancelNote: 'Anything else for the shop',
    keepIt: 'Keep the order',
    cannotCancel: 'This order cannot be cancelled any more',
    cannotCancelLine:
      'An unpaid order ends by itself. When the parcel was sent, accept it and ask for a return.',
    youCancelled: (reason: string) => `You cancelled this order. ${reason}`,
    actions: 'What you can do about this order',
    cases: 'Return requests',
    review: 'Write a review',
    reviewed: 'Reviewed',
    message: 'Write to the shop',
    newMessages: 'The shop has answered',
  },
})
