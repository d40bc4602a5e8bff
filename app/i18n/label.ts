// Words of a lot's printed label.
import { defineText } from './text.ts'

export const labelText = defineText({
  vi: {
    title: 'Nhãn lô',
    lead: 'In trên giấy thường hoặc giấy dán. Mã QR mở trang hành trình của lô.',
    copies: 'Số nhãn',
    makeLabels: 'Đổi số nhãn',
    print: 'In',
    made: 'NSX',
    expires: 'HSD',
    printHint: 'Nếu nút In không chạy, dùng lệnh in của trình duyệt.',
    qr: 'Mã QR của lô',
    opens: 'Mã QR này mở',
  },
  en: {
    title: 'Lot labels',
    lead: 'Print on plain paper or stickers. The QR code opens the lot’s page.',
    copies: 'Labels',
    makeLabels: 'Change the number',
    print: 'Print',
    made: 'Made',
    expires: 'Use by',
    printHint: 'If the button does nothing, use your browser’s print command.',
    qr: 'The lot’s QR code',
    opens: 'This QR code opens',
  },
})
