import type { CartRefusal } from './cart.ts'

export const cartMessages: Record<CartRefusal, { vi: string; en: string }> = {
  'cart.not-found': {
    vi: 'Giỏ hàng này đã đặt xong hoặc không còn. Bạn bắt đầu giỏ mới nhé.',
    en: 'This cart was ordered or is gone. Please start a new one.',
  },
  'cart.no-such-product': {
    vi: 'Sản phẩm này không còn được bán.',
    en: 'This product is no longer sold.',
  },
  'cart.other-shop': {
    vi: 'Giỏ hàng ở đây chỉ chứa sản phẩm của cửa hàng này.',
    en: 'This cart holds products of this shop only.',
  },
  'cart.full': {
    vi: 'Giỏ hàng đã có quá nhiều dòng. Bạn đặt bớt rồi thêm tiếp nhé.',
    en: 'The cart has too many lines. Please order some of them first.',
  },
}
