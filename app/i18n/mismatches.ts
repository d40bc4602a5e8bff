// Words of the operators' page on payments that do not fit.
import { defineText } from './text.ts'

export const mismatchesText = defineText({
  vi: {
    title: 'Thanh toán cần xem',
    lead: 'Chỗ sổ của ta và lời của cổng thanh toán không khớp nhau. Nặng nhất ở trên.',
    none: 'Mọi khoản đều khớp',
    noneLine: 'Không có gì lệch giữa sổ của ta và các cổng thanh toán.',
    kinds: {
      'refund-refused': 'Cổng từ chối hoàn tiền',
      'refund-late': 'Hoàn tiền quá lâu',
      'wrong-amount': 'Sai số tiền',
      'pending-long': 'Chờ kết quả quá lâu',
      'unknown-reference': 'Không rõ giao dịch nào',
      silent: 'Cổng không trả lời',
      forged: 'Tin giả mạo',
    },
    meanings: {
      'refund-refused':
        'Khách chưa nhận được tiền. Xem mã lỗi, cho thử lại, hoặc báo cửa hàng tự chuyển.',
      'refund-late': 'Khách chưa nhận được tiền. Hỏi cổng, hoặc nhắc cửa hàng.',
      'wrong-amount':
        'Cổng báo một số tiền khác số ta đòi. Đơn chưa được xác nhận; tra ở trang quản trị của cổng.',
      'pending-long': 'Hết giờ giữ hàng đã lâu mà cổng chưa nói kết quả.',
      'unknown-reference':
        'Tin có chữ ký đúng nhưng ta không có giao dịch này. Nếu cổng sẽ báo lại thì thường tự hết.',
      silent: 'Khách bấm thanh toán mà cổng không trả lời. Nhiều tin như vậy là cổng đang hỏng.',
      forged: 'Chữ ký sai: ai đó thử, hoặc khoá bí mật hai bên khác nhau. Không có gì bị thay đổi.',
    },
    since: 'Từ',
    detail: 'Nội dung tin',
    ask: 'Hỏi cổng ngay',
    retry: 'Cho thử lại',
    note: 'Đã tìm ra điều gì',
    writeDown: 'Ghi kết luận',
    findings: 'Kết luận gần đây',
    done: {
      asked: 'Đã hỏi cổng; danh sách bên dưới đã theo câu trả lời.',
      retried: 'Cổng sẽ được hỏi lại trong ít phút.',
      noted: 'Đã ghi kết luận.',
    },
    unanswered: 'Cổng vẫn không trả lời. Thử lại sau ít phút.',
  },
  en: {
    title: 'Payments to look into',
    lead: 'Where our books and a gateway’s word do not agree. The worst first.',
    none: 'Everything fits',
    noneLine: 'Nothing differs between our books and the gateways.',
    kinds: {
      'refund-refused': 'Refund refused',
      'refund-late': 'Refund overdue',
      'wrong-amount': 'Wrong amount',
      'pending-long': 'Pending too long',
      'unknown-reference': 'Unknown payment',
      silent: 'Gateway silent',
      forged: 'Forged message',
    },
    meanings: {
      'refund-refused':
        'The shopper has no money yet. See the code, try again, or let the shop transfer it.',
      'refund-late': 'The shopper has no money yet. Ask the gateway, or remind the shop.',
      'wrong-amount':
        'The gateway names another amount than we asked for. The order is not confirmed.',
      'pending-long':
        'The goods were given back long ago and the gateway has not said what happened.',
      'unknown-reference':
        'Rightly signed, about a payment that we do not have. A repeat usually ends it.',
      silent: 'A shopper wanted to pay and the gateway did not answer. Many of these: it is down.',
      forged: 'A wrong signature: somebody tries, or the secrets differ. Nothing was changed.',
    },
    since: 'Since',
    detail: 'The message',
    ask: 'Ask the gateway now',
    retry: 'Try again',
    note: 'What you found out',
    writeDown: 'Write it down',
    findings: 'Lately found out',
    done: {
      asked: 'The gateway was asked; the list below follows its answer.',
      retried: 'The gateway is asked again within minutes.',
      noted: 'Written down.',
    },
    unanswered: 'The gateway still does not answer. Try again in a few minutes.',
  },
})
