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
  'cart.note-too-long': {
    vi: 'Lời nhắn dài quá 5.000 ký tự.',
    en: 'The note is longer than 5,000 characters.',
  },
  'cart.too-many-addresses': {
    vi: 'Giỏ hàng giữ nhiều nhất 20 địa chỉ.',
    en: 'A cart keeps at most 20 addresses.',
  },
  'cart.no-such-address': {
    vi: 'Giỏ hàng không có địa chỉ này.',
    en: 'The cart has no such address.',
  },
  'cart.two-addresses-selected': {
    vi: 'Chỉ một địa chỉ được chọn.',
    en: 'Only one address can be selected.',
  },
  'cart.no-such-parcel': {
    vi: 'Giỏ hàng không có phần giao hàng này.',
    en: 'The cart has no such delivery group.',
  },
  'cart.no-such-way': {
    vi: 'Cửa hàng không có cách giao này cho địa chỉ đã chọn.',
    en: 'The shop does not offer this delivery option for the selected address.',
  },
  'cart.too-many-metafields': {
    vi: 'Giỏ hàng giữ nhiều nhất 50 trường dữ liệu.',
    en: 'A cart keeps at most 50 metafields.',
  },
}
