// The sentence of each kind of news, on the screen and in the letter.
import { formatMoney, type Locale, vnd } from '#app/lib/money.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import { formatDay, parseLocalDate } from '#app/lib/time.ts'
import type { NewsFacts, NewsKind } from './notification.ts'

type Sentence = Readonly<Record<Locale, string>>

const sentences: Record<NewsKind, Sentence> = {
  'order.new': {
    vi: 'Đơn mới {code}: {pieces} món, {total}',
    en: 'New order {code}: {pieces} items, {total}',
  },
  'order.cancelled': {
    vi: 'Đơn {code} đã huỷ, {total}',
    en: 'Order {code} is cancelled, {total}',
  },
  'order.returned': {
    vi: 'Khách không nhận đơn {code}, hàng đang về',
    en: 'Order {code} was not accepted and is on its way back',
  },
  'stock.low': { vi: 'Sắp hết {title}: còn {left}', en: '{title} is running out: {left} left' },
  'import.finished': { vi: 'Đã nhập xong tệp hàng hoá', en: 'The import is finished' },
  'return.requested': {
    vi: 'Khách xin trả hàng của đơn {code}',
    en: 'A shopper asks to return goods of order {code}',
  },
  'review.written': {
    vi: 'Đánh giá mới: {stars} sao cho {title}',
    en: 'New review: {stars} stars for {title}',
  },
  'message.received': { vi: 'Khách vừa nhắn tin', en: 'A shopper has written to you' },
  'refund.failed': {
    vi: 'Cổng thanh toán không hoàn được {amount} của đơn {code} ({because}). Khách vẫn chưa nhận được tiền.',
    en: 'The gateway could not give back {amount} of order {code} ({because}). The shopper still waits for it.',
  },
  'commission.received': {
    vi: 'Niêu đã nhận {amount} tiền hoa hồng cửa hàng chuyển',
    en: 'Niêu has received {amount} of commission from the shop',
  },
  'payout.paid': {
    vi: 'Niêu đã chuyển tiền cho cửa hàng',
    en: 'Niêu has transferred money to the shop',
  },
  'certificate.ends': {
    vi: 'Chứng nhận của {title} hết hạn ngày {day}, còn {days} ngày. Hãy nộp hồ sơ đánh giá lại.',
    en: 'The certificate of {title} ends on {day}, in {days} days. Apply for a new assessment.',
  },
  'trial.admitted': {
    vi: 'Cửa hàng được vào chương trình dùng thử, đến hết ngày {day}',
    en: 'The shop is admitted to the trial, until the end of {day}',
  },
  'trial.ends': {
    vi: 'Chương trình dùng thử còn {days} ngày, đến hết ngày {day}',
    en: 'The trial has {days} days left, until the end of {day}',
  },
  'webhook.failing': {
    vi: 'Kết nối tới {host} không nhận tin nên đã tạm dừng',
    en: 'The connection to {host} does not take what it is told and is paused',
  },
  'domain.lost': {
    vi: 'Tên miền {host} đã được một cửa hàng khác chứng minh và không còn dẫn về đây',
    en: 'The domain {host} was proven by another shop and does not lead here any more',
  },
  'domain.unproven': {
    vi: 'Bản ghi chứng minh của tên miền {host} không còn nữa. Hãy thêm lại trong {days} ngày, nếu không tên miền thôi dẫn về cửa hàng',
    en: 'The record that proves the domain {host} is gone. Add it again within {days} days, or the domain stops leading to the shop',
  },
  'domain.lapsed': {
    vi: 'Tên miền {host} không còn dẫn về cửa hàng vì bản ghi chứng minh vẫn thiếu',
    en: 'The domain {host} does not lead to the shop any more: its proof is still missing',
  },
}

const moneyFacts = new Set(['total', 'amount'])

export function newsSentence(kind: NewsKind, facts: NewsFacts, locale: Locale): string {
  return sentences[kind][locale].replaceAll(/\{(\w+)\}/g, (hole, name: string) => {
    const fact = facts[name]
    return fact === undefined ? hole : inWords(name, fact, locale)
  })
}

function inWords(name: string, fact: string | number, locale: Locale): string {
  if (typeof fact === 'number') return formatAmount(fact, locale)
  if (moneyFacts.has(name)) return formatMoney(vnd(BigInt(fact)), locale)
  const day = name === 'day' ? parseLocalDate(fact) : null
  return day ? formatDay(day, locale) : fact
}
