import type { LookUpRefusal } from './order-pass.ts'

export const lookUpMessages: Record<LookUpRefusal, { vi: string; en: string }> = {
  'order.wrong-look-up': {
    vi: 'Không có đơn nào với mã và số điện thoại này. Bạn xem lại từng ký tự, hoặc gọi cửa hàng.',
    en: 'No order has this code and number. Please check each character, or call the shop.',
  },
  'order.too-many-look-ups': {
    vi: 'Đã thử quá nhiều lần. Bạn đợi {minutes} phút rồi thử lại.',
    en: 'Too many attempts. Please wait {minutes} minutes and try again.',
  },
}
