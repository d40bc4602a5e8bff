// Words around a shop's promises, as shoppers read them. The promises themselves are the shop's own words.
import { defineText } from './text.ts'

export const policiesText = defineText({
  vi: {
    title: 'Chính sách',
    titleOf: (shop: string) => `Chính sách của ${shop}`,
    linkOf: (shop: string) => `chính sách của ${shop}`,
    kinds: {
      returns: 'Đổi trả và hoàn tiền',
      delivery: 'Giao hàng',
      privacy: 'Dữ liệu cá nhân',
      terms: 'Điều khoản mua bán',
    },
    since: 'Áp dụng từ',
    none: 'Cửa hàng chưa đăng chính sách',
    noneLine: 'Bạn có thể nhắn cửa hàng để hỏi trước khi mua.',
    askByPhone: (phone: string) => `Bạn có thể gọi ${phone} để hỏi trước khi mua.`,
    agree: 'Khi đặt hàng, bạn đồng ý với',
  },
  en: {
    title: 'Policies',
    titleOf: (shop: string) => `Policies of ${shop}`,
    linkOf: (shop: string) => `the policies of ${shop}`,
    kinds: {
      returns: 'Returns and refunds',
      delivery: 'Delivery',
      privacy: 'Personal data',
      terms: 'Terms of sale',
    },
    since: 'In force since',
    none: 'The shop has not published its policies',
    noneLine: 'You can write to the shop and ask before you buy.',
    askByPhone: (phone: string) => `You can call ${phone} and ask before you buy.`,
    agree: 'By ordering you agree to',
  },
})
