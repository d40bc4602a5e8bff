import type { IdentityRefusal } from './identity.ts'

type Message = { vi: string; en: string; field?: string }

export const identityMessages: Record<IdentityRefusal, Message> = {
  'identity.email-taken': {
    vi: 'Địa chỉ e-mail này đã có tài khoản. Hãy đăng nhập, hoặc dùng địa chỉ khác.',
    en: 'There is already an account with this e-mail address. Sign in, or use another address.',
    field: 'email',
  },
  'identity.wrong-sign-in': {
    vi: 'E-mail hoặc mật khẩu chưa đúng. Hãy thử lại.',
    en: 'The e-mail address or the password is not right. Please try again.',
  },
  'identity.too-many-attempts': {
    vi: 'Đã thử sai nhiều lần. Hãy đợi {minutes} phút rồi thử lại.',
    en: 'Too many wrong attempts. Please wait {minutes} minutes and try again.',
  },
  'identity.wrong-password': {
    vi: 'Mật khẩu hiện tại chưa đúng.',
    en: 'The current password is not right.',
    field: 'currentPassword',
  },
  'identity.session-unknown': {
    vi: 'Phiên đăng nhập này đã kết thúc.',
    en: 'That session has already ended.',
  },
  'identity.proof-over': {
    vi: 'Đường dẫn này đã dùng rồi hoặc đã hết hạn. Hãy xin một thư mới.',
    en: 'This link was used already, or its time is over. Ask for a new letter.',
  },
}
