import type { ReviewRefusal } from './review.ts'

export const reviewMessages: Record<ReviewRefusal, { vi: string; en: string }> = {
  'review.not-found': { vi: 'Không tìm thấy đánh giá này.', en: 'No such review.' },
  'review.not-delivered': {
    vi: 'Bạn đánh giá được sau khi đã nhận hàng.',
    en: 'You can write a review once the goods have arrived.',
  },
  'review.nothing-said': {
    vi: 'Chọn số sao cho ít nhất một món.',
    en: 'Give stars to at least one thing.',
  },
  'review.not-bought': {
    vi: 'Đơn hàng này không có món đó.',
    en: 'This order does not hold that product.',
  },
  'review.answered': {
    vi: 'Cửa hàng đã trả lời nên đánh giá này không sửa được nữa.',
    en: 'The shop has answered, so this review cannot be changed any more.',
  },
  'review.moved-on': {
    vi: 'Đánh giá này vừa có thay đổi. Bạn tải lại trang nhé.',
    en: 'This review has just changed. Please load the page again.',
  },
}
