import type { MismatchRefusal } from './mismatch.ts'

export const mismatchMessages: Record<
  MismatchRefusal | 'refund.not-waiting',
  { vi: string; en: string }
> = {
  'mismatch.gone': { vi: 'Không còn thấy mục này.', en: 'It is not there any more.' },
  'mismatch.noted-already': {
    vi: 'Người khác vừa ghi kết luận cho mục này.',
    en: 'Somebody else has just written a finding about it.',
  },
  'refund.not-waiting': {
    vi: 'Khoản hoàn này không chờ cổng thử lại.',
    en: 'This refund does not wait for another try.',
  },
}
