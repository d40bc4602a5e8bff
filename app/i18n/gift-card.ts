// Words of gift cards for shoppers.
import { defineText } from './text.ts'

export const giftCardText = defineText({
  vi: {
    have: 'Tôi có thẻ quà tặng',
    cards: 'Thẻ quà tặng đang dùng',
    code: 'Mã thẻ quà tặng',
    codeHint: '16 chữ và số, gạch nối hay không đều được.',
    apply: 'Dùng thẻ',
    applying: 'Đang xem…',
    ending: (last: string) => `Thẻ quà tặng ••${last}`,
    remove: (last: string) => `Bỏ thẻ quà tặng ${last} ra`,
    leaves: (left: string) => `Trên thẻ còn ${left}`,
    until: (day: string) => `dùng đến hết ngày ${day}`,
    unused: 'Chưa có món nào của cửa hàng phát hành thẻ này trong giỏ, hoặc đã đủ tiền.',
    why: {
      over: 'Thẻ đã hết hạn.',
      off: 'Cửa hàng đã ngưng thẻ này.',
      empty: 'Thẻ đã dùng hết tiền.',
    },
    left: 'Còn phải trả',
    byMoney: 'Trả bằng tiền',
    paidWhole: 'Thẻ quà tặng trả hết đơn này. Bạn không phải chọn cách trả tiền.',
    backOnCard: (amount: string) => `${amount} đã trở lại thẻ quà tặng`,
  },
  en: {
    have: 'I have a gift card',
    cards: 'Gift cards in use',
    code: 'Gift card code',
    codeHint: '16 letters and digits, with or without hyphens.',
    apply: 'Use the card',
    applying: 'Looking…',
    ending: (last: string) => `Gift card ••${last}`,
    remove: (last: string) => `Take the gift card ${last} out`,
    leaves: (left: string) => `${left} stays on the card`,
    until: (day: string) => `until the end of ${day}`,
    unused: 'Nothing in the cart is of the shop that issued it, or all is paid for already.',
    why: {
      over: 'The card has ended.',
      off: 'The shop has switched this card off.',
      empty: 'There is nothing left on the card.',
    },
    left: 'Left to pay',
    byMoney: 'Paid with money',
    paidWhole: 'Your gift card pays for all of it: there is no way of paying to choose.',
    backOnCard: (amount: string) => `${amount} is back on the gift card`,
  },
})
