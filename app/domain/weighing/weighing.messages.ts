import type { WeighRefusal } from './weighing.ts'

export const weighingMessages: Record<WeighRefusal, { vi: string; en: string }> = {
  'weigh.not-found': {
    vi: 'Không tìm thấy hàng cân này trong đơn.',
    en: 'There is no such line to weigh in this order.',
  },
  'weigh.too-late': {
    vi: 'Đơn đã giao cho vận chuyển hoặc đã huỷ, không cân được nữa.',
    en: 'The order has been handed over or cancelled, so it is too late to weigh.',
  },
  'weigh.done': {
    vi: '{title} đã cân và tính tiền rồi.',
    en: '{title} was weighed and settled already.',
  },
  'weigh.too-light': {
    vi: '{title} cân được {weighed} g, chưa bằng một nửa mức đã bán ({agreed} g). Bạn xem lại số cân; nếu thiếu hàng, hãy hoàn tiền món đó.',
    en: '{title} weighs {weighed} g, less than half of what was sold ({agreed} g). Check the number; if pieces are missing, refund them.',
  },
  'weigh.too-heavy': {
    vi: '{title} cân được {weighed} g, hơn ba lần mức đã bán ({agreed} g). Bạn xem lại số cân nhé.',
    en: '{title} weighs {weighed} g, more than three times what was sold ({agreed} g). Please check the number.',
  },
}
