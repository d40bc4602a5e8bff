import type { CommissionRefusal } from './commission-rules.server.ts'

export const commissionMessages: Record<
  CommissionRefusal,
  { vi: string; en: string; field?: string }
> = {
  'commission.in-the-past': {
    vi: 'Chọn từ hôm nay trở đi: đơn đã đặt giữ mức hoa hồng của ngày đặt.',
    en: 'Choose today or later: orders keep the rate of the day they were placed.',
    field: 'day',
  },
  'commission.same-day': {
    vi: 'Đã có mức hoa hồng cho đúng cửa hàng, nhóm hàng và ngày này.',
    en: 'There is a rate for this very shop, category and day.',
    field: 'day',
  },
  'commission.not-found': {
    vi: 'Mức này đã kết thúc hoặc chưa bắt đầu vào ngày đó.',
    en: 'This rate has ended, or does not begin before that day.',
    field: 'day',
  },
}
