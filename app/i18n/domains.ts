// Words about a shop's first address, and for those who come to a host that nobody has.
import { defineText } from './text.ts'

export const domainsText = defineText({
  vi: {
    first: 'Địa chỉ chính',
    firstLine: (host: string) =>
      `Khách vào bằng địa chỉ khác được đưa về ${host}; Google và Facebook chỉ ghi nhớ địa chỉ này.`,
    makeFirst: 'Đặt làm địa chỉ chính',
    makeFirstLine: (host: string) =>
      `Hãy mở ${host} trong trình duyệt trước: thấy cửa hàng của bạn thì hẵng đặt. Giỏ hàng khách đang bỏ dở ở địa chỉ cũ không theo sang.`,
    endFirst: 'Thôi làm địa chỉ chính',
    madeFirst: 'Đã đổi địa chỉ chính. Khách được đưa về đây trong vòng một phút.',
    endedFirst: 'Cửa hàng trở về địa chỉ theo tên của mình.',
    ending: (day: string) =>
      `Bản ghi chứng minh không còn. Thêm lại trước ngày ${day}, nếu không tên miền thôi dẫn về cửa hàng.`,
    ownerAsk: 'Đây là tên miền của cửa hàng bạn?',
    ownerLine:
      'Xem phần Tên miền riêng trong Cài đặt của cửa hàng: ở đó ghi rõ còn thiếu bước nào.',
  },
  en: {
    first: 'First address',
    firstLine: (host: string) =>
      `Whoever comes by another address is led to ${host}; Google and Facebook remember this one alone.`,
    makeFirst: 'Make it the first address',
    makeFirstLine: (host: string) =>
      `Open ${host} in a browser first, and go on only when it shows your shop. Carts begun at the old address stay there.`,
    endFirst: 'No longer the first address',
    madeFirst: 'The first address is changed. Shoppers are led there within a minute.',
    endedFirst: 'The shop is at home under its own name again.',
    ending: (day: string) =>
      `The record that proves it is gone. Add it again before ${day}, or the domain stops leading to the shop.`,
    ownerAsk: 'Is this the domain of your shop?',
    ownerLine:
      'Look at Your own domain in the settings of the shop: it says which step is missing.',
  },
})
