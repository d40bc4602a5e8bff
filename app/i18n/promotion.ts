// Words of promotions: what shoppers read in the cart and at checkout.
import type { CodeOutcome } from '#app/domain/promotion/code-outcome.ts'

import { defineText } from './text.ts'

type Result = CodeOutcome['result']
type WhyNot = Record<Exclude<Result, 'applied' | 'too-little' | 'beaten' | 'at-delivery'>, string>

export const promotionText = defineText({
  vi: {
    offers: 'Ưu đãi',
    discount: 'Giảm giá',
    afterDiscount: 'Còn phải trả',
    code: 'Mã ưu đãi',
    codeHint: 'Nếu bạn có mã của gian hàng hoặc của chợ.',
    apply: 'Áp dụng',
    applying: 'Đang xem…',
    removeCode: (code: string) => `Bỏ mã ${code}`,
    removed: 'Bỏ ra',
    applied: (title: string) => title,
    atDelivery: (title: string) => `${title}: tính khi bạn chọn cách giao`,
    tooLittle: (missing: string) => `Mua thêm ${missing} để dùng mã này`,
    beaten: (by: string) => `Giỏ đang có ưu đãi tốt hơn: ${by}`,
    whyNot: {
      unknown: 'Không có mã này, bạn xem lại từng chữ nhé',
      'not-yet': 'Mã này chưa đến ngày dùng',
      over: 'Mã này đã hết hạn',
      paused: 'Mã này đang tạm dừng',
      'used-up': 'Mã này đã hết lượt',
      'customer-used-up': 'Bạn đã dùng hết lượt của mã này',
      'no-goods': 'Mã này không dùng cho các món trong giỏ',
      'too-few': 'Mua thêm món để đủ số lượng của mã này',
      'no-fee': 'Đơn này không có phí giao để giảm',
    } satisfies WhyNot,
    near: (missing: string, title: string) => `Mua thêm ${missing} để được: ${title}`,
  },
  en: {
    offers: 'Promotions',
    discount: 'Discount',
    afterDiscount: 'Left to pay',
    code: 'Promotion code',
    codeHint: 'If the shop or the market gave you one.',
    apply: 'Apply',
    applying: 'Looking…',
    removeCode: (code: string) => `Take out the code ${code}`,
    removed: 'Take out',
    applied: (title: string) => title,
    atDelivery: (title: string) => `${title}: comes off once you choose a delivery`,
    tooLittle: (missing: string) => `Buy ${missing} more to use this code`,
    beaten: (by: string) => `The cart has a better promotion: ${by}`,
    whyNot: {
      unknown: 'There is no such code; please check each letter',
      'not-yet': 'This code cannot be used yet',
      over: 'This code has ended',
      paused: 'This code is paused',
      'used-up': 'This code is used up',
      'customer-used-up': 'You have used this code up',
      'no-goods': 'This code is not for what is in the cart',
      'too-few': 'This code wants more pieces',
      'no-fee': 'There is no delivery fee to take off',
    },
    near: (missing: string, title: string) => `Buy ${missing} more to get: ${title}`,
  },
})
