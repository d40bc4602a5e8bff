// Words of paying: a bank transfer on the shopper's order page, refunds and accounts at the seller's desk.
import { defineText } from './text.ts'

export const transferText = defineText({
  vi: {
    title: 'Chuyển khoản cho cửa hàng',
    scan: 'Mở ứng dụng ngân hàng và quét mã này. Số tiền và nội dung đã điền sẵn.',
    qr: 'Mã VietQR để chuyển khoản',
    save: 'Lưu mã về máy',
    saveHint:
      'Mua bằng chính điện thoại này? Lưu mã rồi chọn “quét từ ảnh” trong ứng dụng ngân hàng.',
    byHand: 'Hoặc chuyển tay',
    bank: 'Ngân hàng',
    account: 'Số tài khoản',
    name: 'Chủ tài khoản',
    amount: 'Số tiền',
    words: 'Nội dung',
    wordsWarning: 'Ghi đúng nội dung này, không thêm bớt, để đơn được xác nhận tự động.',
    short: (received: string, missing: string) =>
      `Cửa hàng đã nhận ${received}, còn thiếu ${missing}. Bạn chuyển nốt với cùng nội dung nhé.`,
    fresh: 'Trang này tự cập nhật khi tiền tới, thường trong một phút.',
    practice: 'Chuyển thử ở ngân hàng mô phỏng',
  },
  en: {
    title: 'Transfer to the shop',
    scan: 'Open your banking app and scan this code. Amount and words are filled in.',
    qr: 'VietQR code of the transfer',
    save: 'Save the code',
    saveHint:
      'Buying on this phone? Save the code and choose “scan from picture” in your banking app.',
    byHand: 'Or type it yourself',
    bank: 'Bank',
    account: 'Account number',
    name: 'Account holder',
    amount: 'Amount',
    words: 'Words',
    wordsWarning: 'Write exactly these words, so that the order is confirmed by itself.',
    short: (received: string, missing: string) =>
      `The shop received ${received}; ${missing} is missing. Please transfer the rest with the same words.`,
    fresh: 'This page updates itself when the money arrives, usually within a minute.',
    practice: 'Practise at the simulated bank',
  },
})
