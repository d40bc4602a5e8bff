import type { PromotionRefusal } from './promotion.ts'

type Sentence = { vi: string; en: string; field?: string }

export const promotionMessages: Record<PromotionRefusal, Sentence> = {
  'promotion.not-found': {
    vi: 'Không tìm thấy ưu đãi này.',
    en: 'This promotion was not found.',
  },
  'promotion.code-taken': {
    vi: 'Mã này đã dùng cho một ưu đãi khác. Bạn chọn mã khác nhé.',
    en: 'Another promotion has this code already. Please choose another.',
    field: 'code',
  },
  'promotion.too-many-codes': {
    vi: 'Giỏ đã có nhiều mã. Bạn bỏ bớt một mã rồi nhập tiếp nhé.',
    en: 'The cart has many codes already. Please take one out first.',
    field: 'code',
  },
  'promotion.no-such-code': {
    vi: 'Không có mã này cho các món trong giỏ. Bạn xem lại từng chữ nhé.',
    en: 'There is no such code for what is in the cart. Please check each letter.',
    field: 'code',
  },
  'promotion.too-generous': {
    vi: 'Mức giảm có thể lên tới {percent}% giá hàng, quá {limit}% mà pháp luật cho phép. Bạn giảm bớt, đặt mức mua tối thiểu cao hơn, hoặc chọn căn cứ được miễn.',
    en: 'This can take {percent}% off, and the law allows {limit}%. Lower it, raise the smallest purchase, or say why you are exempt.',
    field: 'legalGround',
  },
  'promotion.no-such-product': {
    vi: 'Một sản phẩm đã chọn không còn trong gian hàng. Bạn chọn lại nhé.',
    en: 'A chosen product is no longer in the shop. Please choose again.',
    field: 'productIds',
  },
  'promotion.used-up': {
    vi: '“{title}” vừa hết lượt. Tổng tiền đã tính lại, bạn xem rồi đặt tiếp nhé.',
    en: '“{title}” has just been used up. The total is new: please check and order again.',
  },
  'promotion.customer-used-up': {
    vi: 'Số điện thoại hoặc tài khoản này đã dùng hết lượt của mã {code}. Bạn bỏ mã ra rồi đặt tiếp nhé.',
    en: 'This telephone or account has used the code {code} up. Please take the code out and order again.',
  },
}
