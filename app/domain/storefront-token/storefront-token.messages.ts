import type { TokenRefusal } from './storefront-token.ts'

type Message = { vi: string; en: string; field?: string }

export const tokenMessages: Record<TokenRefusal, Message> = {
  'token.too-many': {
    vi: 'Cửa hàng đã có {most} khoá đang dùng. Hãy thu hồi một khoá không dùng nữa trước.',
    en: 'The shop has {most} keys in use. Revoke one that is not needed first.',
    field: 'name',
  },
  'token.not-found': {
    vi: 'Khoá này không còn dùng được nữa.',
    en: 'This key does not work any more.',
  },
  'token.ending-differs': {
    vi: 'Bốn ký tự gõ vào chưa giống phần cuối của khoá. Khoá vẫn đang dùng được.',
    en: 'What was typed is not the end of the key. The key still works.',
    field: 'typed',
  },
}
