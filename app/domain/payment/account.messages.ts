import type { AccountRefusal } from './save-gateway-account.server.ts'

export const accountMessages: Record<AccountRefusal, { vi: string; en: string }> = {
  'account.needs-secret': {
    vi: 'Cần nhập khoá bí mật: chưa có khoá nào được lưu cho tài khoản này, hoặc bạn vừa đổi sang tài khoản khác.',
    en: 'The secret is needed: none is kept for this account, or you changed to another one.',
  },
  'account.not-found': {
    vi: 'Chưa có tài khoản nào để bật hay tắt.',
    en: 'There is no account to switch.',
  },
  'account.unknown-bank': {
    vi: 'Ngân hàng này chưa nhận chuyển khoản bằng mã VietQR. Bạn chọn ngân hàng khác nhé.',
    en: 'This bank does not take VietQR transfers. Please choose another.',
  },
}
