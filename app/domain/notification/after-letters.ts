// The letters to a shopper after the sale: money back, an answer.
import { formatMoney, type Money } from '#app/lib/money.ts'
import { type Letter, writeLetter } from './letter.ts'
import { type To, words } from './order-letters.ts'

export type RefundFacts = To & {
  code: string
  shopName: string
  /** money and cards together */
  amount: Money
  /** what of it is on gift cards again */
  onCards: Money
  isByHand: boolean
}

const refund = {
  vi: {
    subject: (amount: string, shop: string) => `${shop} hoàn ${amount} cho bạn`,
    line: (code: string) => `Tiền hoàn cho đơn hàng ${code}.`,
    byGateway: 'Tiền về theo đúng cách bạn đã trả, thường trong 1 đến 7 ngày làm việc.',
    byHand: 'Cửa hàng chuyển khoản lại cho bạn, chậm nhất trong 7 ngày.',
    onCards: (amount: string) => `${amount} đã trở lại thẻ quà tặng bạn dùng, dùng tiếp được ngay.`,
    amount: 'Số tiền hoàn',
  },
  en: {
    subject: (amount: string, shop: string) => `${shop} gives you back ${amount}`,
    line: (code: string) => `Money back for order ${code}.`,
    byGateway: 'It goes back the way it came, usually within 1 to 7 working days.',
    byHand: 'The shop transfers it to your account within 7 days at the latest.',
    onCards: (amount: string) => `${amount} is back on the gift card that you used, ready to use.`,
    amount: 'Money back',
  },
} as const

export function refundLetter(facts: RefundFacts): Letter {
  const { locale, code, shopName, isByHand, onCards } = facts
  const t = refund[locale]
  const amount = formatMoney(facts.amount, locale)
  return writeLetter({
    ...facts,
    subject: t.subject(amount, shopName),
    paragraphs: [
      t.line(code),
      ...(onCards.amount > 0n ? [t.onCards(formatMoney(onCards, locale))] : []),
      ...(facts.amount.amount > onCards.amount ? [isByHand ? t.byHand : t.byGateway] : []),
    ],
    facts: [{ label: t.amount, value: amount }],
    action: { label: words[locale].see, url: facts.url },
    closing: words[locale].closing,
  })
}

export type AnswerFacts = To & { shopName: string }

/** Says that there is an answer, never what it says: letters are read on other people's screens. */
export function answerLetter({ shopName, ...to }: AnswerFacts): Letter {
  const isVi = to.locale === 'vi'
  return writeLetter({
    ...to,
    subject: isVi ? `${shopName} đã trả lời bạn` : `${shopName} has answered you`,
    paragraphs: [
      isVi ? `${shopName} vừa trả lời tin nhắn của bạn.` : `${shopName} has answered your message.`,
    ],
    action: { label: isVi ? 'Đọc câu trả lời' : 'Read the answer', url: to.url },
    closing: isVi
      ? 'Thư này chỉ báo tin. Bạn trả lời ở trang trên, không cần gửi lại thư.'
      : 'This letter only tells you. Answer on the page above; letters sent here are not read.',
  })
}
