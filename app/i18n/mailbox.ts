// Words of the development mailbox.
import { defineText } from './text.ts'

export const mailboxText = defineText({
  vi: {
    title: 'Hộp thư thử',
    lead: 'Thư mà hệ thống đã gửi trên máy này. Không có thư nào ra ngoài.',
    empty: 'Chưa có thư nào',
    from: 'Từ',
    to: 'Đến',
    sentAt: 'Gửi lúc',
    asSeen: 'Thư như người nhận thấy',
    asText: 'Thư dạng chữ thường',
    templates: 'Các mẫu thư',
    templatesLead: 'Mọi thư mà hệ thống biết viết, với dữ liệu bịa.',
  },
  en: {
    title: 'Test mailbox',
    lead: 'Letters sent on this machine. None of them goes out.',
    empty: 'No letter yet',
    from: 'From',
    to: 'To',
    sentAt: 'Sent',
    asSeen: 'The letter as its reader sees it',
    asText: 'The letter as plain text',
    templates: 'Letters',
    templatesLead: 'Every letter that the house can write, with made-up facts.',
  },
})
