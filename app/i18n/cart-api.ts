// What the cart of the Storefront API says to whoever builds a shop on it; shoppers may read it too.
import { defineText } from './text.ts'

export const cartText = defineText({
  vi: {
    metafield: {
      BLANK: 'Giá trị đang để trống.',
      INVALID_TYPE: 'Kiểu dữ liệu này không có ở đây.',
      INVALID_VALUE: 'Giá trị không đúng với kiểu dữ liệu.',
      TOO_LONG: 'Giá trị dài nhất 10.000 ký tự.',
      INCLUSION: 'Khoá có dạng "nhom.ten": 2–64 chữ cái không dấu, chữ số, gạch ngang, gạch dưới.',
      INVALID_OWNER: 'ownerId phải là một giỏ hàng đang mở của người mua này.',
      LESS_THAN_OR_EQUAL_TO: 'Nhiều nhất 25 trường mỗi lần và 50 trường mỗi giỏ.',
      METAFIELD_DOES_NOT_EXIST: 'Giỏ hàng không có trường này.',
    },
    duplicateAddress: 'Địa chỉ này đã có trong giỏ.',
    noCompanies: 'Cửa hàng không bán theo chi nhánh công ty.',
    badToken: 'Khách hàng cần đăng nhập lại: mã truy cập không còn hiệu lực.',
    noSuchAddress: 'Sổ địa chỉ của khách không có địa chỉ này.',
    noParents: 'Dòng hàng không thể gắn vào dòng khác.',
    noPlans: 'Cửa hàng không bán theo gói định kỳ.',
    belowZero: 'Số lượng không thể nhỏ hơn 0.',
    tooManyPreferences: 'Nhiều nhất 20 lựa chọn ưu tiên mỗi loại, mỗi lựa chọn dài nhất 300 ký tự.',
    payAtCheckout: 'Thanh toán và đặt hàng ở trang checkoutUrl của giỏ; ở đây không đổi gì.',
    noBillingAddress: 'Giỏ hàng không giữ địa chỉ thanh toán riêng: đơn chỉ có địa chỉ nhận hàng.',
    noSuchGiftCard: 'Không có thẻ quà tặng nào mang mã này.',
  },
  en: {
    metafield: {
      BLANK: 'The value is blank.',
      INVALID_TYPE: 'There is no such type here.',
      INVALID_VALUE: 'The value is not one of its type.',
      TOO_LONG: 'A value holds at most 10,000 characters.',
      INCLUSION: 'A key looks like "group.name": 2–64 letters, digits, hyphens, underscores.',
      INVALID_OWNER: 'ownerId must be an open cart of this buyer.',
      LESS_THAN_OR_EQUAL_TO: 'At most 25 metafields at once, and 50 on a cart.',
      METAFIELD_DOES_NOT_EXIST: 'The cart has no such metafield.',
    },
    duplicateAddress: 'The cart has this address already.',
    noCompanies: 'The shop does not sell to company locations.',
    badToken: 'The customer must sign in again: the access token is not valid any more.',
    noSuchAddress: "The customer's book has no such address.",
    noParents: 'A line cannot belong to another line.',
    noPlans: 'The shop has no selling plans.',
    belowZero: 'A quantity cannot be below 0.',
    tooManyPreferences: 'At most 20 preferences of a kind, each of at most 300 characters.',
    payAtCheckout: "Pay and order at the cart's checkoutUrl; nothing was changed here.",
    noBillingAddress:
      'A cart has no billing address of its own: an order has the address of its delivery.',
    noSuchGiftCard: 'There is no gift card with this code.',
  },
})
