import type { TaxRefusal } from './tax.ts'

export const taxMessages: Record<TaxRefusal, { vi: string; en: string; field?: string }> = {
  'tax.month-open': {
    vi: 'Tháng này chưa hết, hoặc còn đơn đang được tính. Hãy quay lại sau.',
    en: 'The month is not over yet, or some of its orders are still being counted. Come back later.',
  },
  'tax.filed-before': {
    vi: 'Tháng này đã kê khai. Khoản phát sinh sau được tính vào tháng chưa kê khai.',
    en: 'This month was filed. What came later is counted in the next unfiled month.',
  },
  'tax.earlier-unfiled': {
    vi: 'Tháng {month} chưa kê khai. Hãy kê khai lần lượt từ tháng cũ nhất.',
    en: '{month} is not filed yet. File the oldest month first.',
  },
  'tax.nothing': {
    vi: 'Tháng này không khấu trừ thuế của ai.',
    en: 'Nothing was withheld in this month.',
  },
}
