import type { MessageRefusal } from './message.ts'

export const messageMessages: Record<MessageRefusal, { vi: string; en: string }> = {
  'message.thread-not-found': {
    vi: 'Không tìm thấy cuộc trò chuyện này.',
    en: 'No such conversation.',
  },
  'message.too-many': {
    vi: 'Bạn đã gửi nhiều tin quá. Đợi cửa hàng trả lời, hoặc gọi điện nếu cần gấp.',
    en: 'You have written a lot already. Please wait for the shop, or call if it is urgent.',
  },
}
