import type { MemberRefusal } from './member.ts'

export const memberMessages: Record<MemberRefusal, { vi: string; en: string; field?: string }> = {
  'members.no-rule': {
    vi: 'Chưa có cách chia. Hãy nhập phần trăm quỹ và tiền bao bì trước.',
    en: 'There is no rule yet. Enter the fund and the packaging first.',
  },
  'members.nothing': {
    vi: 'Chưa có tiền để chia: không có đơn giao xong nào chưa chia, hoặc tiền thu hộ chưa về.',
    en: 'Nothing to share: no delivered order is left, or its cash has not arrived.',
  },
  'members.not-found': { vi: 'Không có lần chia này.', en: 'There is no such sharing-out.' },
  'members.not-open': {
    vi: 'Lần chia này đã trả tiền hoặc đã huỷ.',
    en: 'It was paid or reversed already.',
  },
  'members.rule-in-the-past': {
    vi: 'Cách chia mới tính từ hôm nay trở đi.',
    en: 'A new rule holds from today on.',
    field: 'validFrom',
  },
  'household.not-found': { vi: 'Không có hộ này.', en: 'There is no such household.' },
  'household.name-taken': {
    vi: 'Đã có một hộ tên như vậy.',
    en: 'There is a household of this name.',
    field: 'name',
  },
  'lot.not-found': { vi: 'Không có lô này.', en: 'There is no such lot.' },
}
