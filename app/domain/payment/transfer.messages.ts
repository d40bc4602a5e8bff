import type { TransferRefusal } from './resolve-transfer.server.ts'

export const transferMessages: Record<TransferRefusal, { vi: string; en: string; field?: string }> =
  {
    'transfer.not-open': {
      vi: 'Khoản này đã được xử lý rồi.',
      en: 'This transfer is dealt with already.',
    },
    'transfer.no-such-order': {
      vi: 'Không có đơn chuyển khoản nào mang mã này.',
      en: 'No order by bank transfer has this code.',
      field: 'orderCode',
    },
    'transfer.still-waiting': {
      vi: 'Đơn này còn trong giờ giữ hàng, khách có thể chuyển nốt. Chờ đơn hết hạn rồi hãy trả lại.',
      en: 'The goods are still held and the shopper may transfer the rest. Wait until the order is over.',
    },
    'transfer.no-head': {
      vi: 'Không thấy dòng tên cột trong tệp. Sao kê cần có cột ngày, ghi có và nội dung.',
      en: 'No column names were found. A statement has a date, a credit and a description column.',
      field: 'file',
    },
    'transfer.no-account': {
      vi: 'Cửa hàng chưa khai tài khoản ngân hàng. Bạn vào Cài đặt, Nhận tiền trước nhé.',
      en: 'The shop has no bank account yet. Set it up under Settings, Getting paid.',
    },
  }
