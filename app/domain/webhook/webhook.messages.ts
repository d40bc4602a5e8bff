import type { WebhookRefusal } from './webhook.ts'

type Message = { vi: string; en: string; field?: string }

export const webhookMessages: Record<WebhookRefusal, Message> = {
  'webhook.bad-address': {
    vi: 'Đây chưa phải là một địa chỉ, ví dụ đúng: https://phanmem.vidu.vn/nieu.',
    en: 'This is not an address. One looks like https://erp.example.vn/nieu.',
    field: 'url',
  },
  'webhook.needs-https': {
    vi: 'Địa chỉ phải bắt đầu bằng https:// để không ai đọc được tin trên đường đi.',
    en: 'The address must begin with https://, so that nobody reads what is sent.',
    field: 'url',
  },
  'webhook.has-password': {
    vi: 'Đừng để tên và mật khẩu trong địa chỉ. Phần mềm nhận kiểm tra chữ ký là đủ.',
    en: 'Leave names and passwords out of the address: the signature is the proof.',
    field: 'url',
  },
  'webhook.too-many': {
    vi: 'Cửa hàng đã có {most} kết nối. Hãy xoá một kết nối không dùng nữa trước.',
    en: 'The shop has {most} connections already. Remove one that is not used first.',
    field: 'url',
  },
  'webhook.not-found': {
    vi: 'Kết nối này không còn nữa.',
    en: 'This connection is not there any more.',
  },
  'webhook.host-differs': {
    vi: 'Tên gõ vào chưa giống tên máy nhận tin. Chưa xoá gì cả.',
    en: 'What was typed is not the name of the host. Nothing was removed.',
    field: 'typed',
  },
  'webhook.delivery-not-found': {
    vi: 'Tin này đã quá hạn lưu và không còn nữa.',
    en: 'This delivery is too old and is not kept any more.',
  },
  'webhook.still-waiting': {
    vi: 'Tin này đang chờ gửi, không cần gửi lại.',
    en: 'This one is still being tried; it need not be sent again.',
  },
}
