import type { CheckoutRefusal } from './checkout.ts'

type Sentence = { vi: string; en: string; field?: string }

export const checkoutMessages: Record<CheckoutRefusal, Sentence> = {
  'checkout.cart-gone': {
    vi: 'Giỏ hàng này đã được đặt hoặc không còn. Bạn xem lại giỏ hàng nhé.',
    en: 'This cart was ordered already or is gone. Please look at your cart again.',
  },
  'checkout.cart-empty': {
    vi: 'Giỏ hàng đang trống. Bạn chọn sản phẩm trước nhé.',
    en: 'The cart is empty. Please choose something first.',
  },
  'checkout.changed': {
    vi: 'Giỏ hàng vừa có thay đổi so với lúc bạn xem. Bạn xem lại rồi đặt hàng lần nữa nhé.',
    en: 'Something changed since you looked. Please check and order again.',
  },
  'checkout.delivery-not-there': {
    vi: 'Cách giao này không tới được địa chỉ của bạn. Bạn chọn cách khác nhé.',
    en: 'This delivery does not reach your address. Please choose another.',
    field: 'delivery',
  },
  'checkout.delivery-fee': {
    vi: 'Phí giao tới địa chỉ này đã được tính lại. Bạn xem phí mới rồi bấm đặt hàng lần nữa nhé.',
    en: 'The delivery fee for this address was worked out again. Please look at it and order once more.',
    field: 'delivery',
  },
  'checkout.busy': {
    vi: 'Rất nhiều người đang đặt hàng cùng lúc. Bạn bấm đặt hàng lần nữa nhé, đơn không bị trùng.',
    en: 'Very many people are ordering right now. Please press the button again; you will not order twice.',
  },
  'checkout.too-much-online': {
    vi: 'Số tiền quá lớn để trả theo cách này. Bạn chọn cách khác giúp nhé.',
    en: 'The amount is too large for this way of paying. Please choose another.',
    field: 'paymentMethod',
  },
}
