import type { GiftCardRefusal } from './gift-card.ts'

type Sentence = { vi: string; en: string; field?: string }

export const giftCardMessages: Record<GiftCardRefusal, Sentence> = {
  'gift-card.no-such-code': {
    vi: 'Không có thẻ quà tặng nào mang mã này. Bạn xem lại từng chữ nhé.',
    en: 'There is no gift card with this code. Please check each letter.',
    field: 'cardCode',
  },
  'gift-card.other-shop': {
    vi: 'Thẻ này của cửa hàng khác, không dùng ở đây được.',
    en: 'This card is of another shop and does not pay here.',
    field: 'cardCode',
  },
  'gift-card.over': {
    vi: 'Thẻ này đã hết hạn. Bạn hỏi cửa hàng đã phát hành thẻ nhé.',
    en: 'This card has ended. Please ask the shop that issued it.',
    field: 'cardCode',
  },
  'gift-card.off': {
    vi: 'Cửa hàng đã ngưng thẻ này. Bạn hỏi cửa hàng nhé.',
    en: 'The shop has switched this card off. Please ask the shop.',
    field: 'cardCode',
  },
  'gift-card.empty': {
    vi: 'Thẻ này đã dùng hết tiền.',
    en: 'There is nothing left on this card.',
    field: 'cardCode',
  },
  'gift-card.too-many-tries': {
    vi: 'Có quá nhiều mã không đúng từ nơi bạn. Bạn chờ 15 phút rồi thử lại nhé.',
    en: 'Too many wrong codes came from where you are. Please wait 15 minutes and try again.',
    field: 'cardCode',
  },
  'gift-card.too-many': {
    vi: 'Giỏ đã có nhiều thẻ. Bạn bỏ bớt một thẻ rồi nhập tiếp nhé.',
    en: 'The cart has many cards already. Please take one out first.',
    field: 'cardCode',
  },
  'gift-card.not-found': {
    vi: 'Không tìm thấy thẻ này.',
    en: 'This card was not found.',
  },
  'gift-card.wrong-word': {
    vi: 'Bốn ký tự cuối chưa khớp với thẻ này.',
    en: 'These are not the last four characters of this card.',
    field: 'word',
  },
  'gift-card.in-the-past': {
    vi: 'Ngày này đã qua. Bạn chọn hôm nay hoặc một ngày sau.',
    en: 'This day is over. Choose today or a later day.',
    field: 'expiresOn',
  },
  'gift-card.issued-already': {
    vi: 'Các thẻ này đã được phát hành trước đó; mã chỉ hiện một lần. Bạn mở danh sách thẻ để xem.',
    en: 'These cards were issued before; codes are shown once. See them in the list of cards.',
  },
}
