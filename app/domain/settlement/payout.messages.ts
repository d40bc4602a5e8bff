import type { PayoutRefusal } from './payout.ts'

export const payoutMessages: Record<PayoutRefusal, { vi: string; en: string; field?: string }> = {
  'payout.nothing-to-pay': {
    vi: 'Không có cửa hàng nào đủ điều kiện chi: cần có tài khoản ngân hàng và số tiền tối thiểu.',
    en: 'No shop can be paid now: it needs a bank account and the least amount.',
  },
  'payout.not-found': { vi: 'Không có đợt chi này.', en: 'There is no such batch.' },
  'payout.too-late': {
    vi: 'Đợt chi đã sang bước khác. Hãy tải lại trang.',
    en: 'The batch has moved on. Load the page again.',
  },
  'payout.same-person': {
    vi: 'Người lập đợt chi không được tự duyệt. Cần một người khác duyệt.',
    en: 'Whoever proposed the batch may not approve it. Somebody else must.',
  },
  'payout.claim-changed': {
    vi: 'Số tiền của {shop} đã giảm từ lúc lập đợt (có hoàn tiền). Hãy bỏ đợt này và lập lại.',
    en: 'The claim of {shop} has fallen since the batch was proposed. Drop it and propose again.',
  },
  'payout.not-paid': {
    vi: 'Khoản này chưa chuyển, hoặc đã bị huỷ.',
    en: 'This payout was not paid, or is reversed already.',
  },
  'payout.wrong-word': {
    vi: 'Mã đợt gõ chưa đúng.',
    en: 'That is not the code of the batch.',
    field: 'confirmation',
  },
}
