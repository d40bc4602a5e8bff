// The letter that brings a gift card: whose goods it pays, how much, until when, and its code.
import { formatMoney, type Locale, type Money } from '#app/lib/money.ts'
import { formatDay, type LocalDate } from '#app/lib/time.ts'
import { type Letter, writeLetter } from './letter.ts'

export type GiftCardFacts = {
  to: string
  locale: Locale
  /** the shop's own host */
  url: string
  shopName: string
  /** '' when nobody was named */
  recipientName: string
  /** the giver's own words; '' for none */
  note: string
  amount: Money
  /** in fours */
  code: string
  expiresOn: LocalDate | null
}

const words = {
  vi: {
    subject: (shop: string, amount: string) => `Bạn có thẻ quà tặng ${amount} của ${shop}`,
    hello: (name: string) => `Chào ${name},`,
    line: (shop: string) =>
      `Thẻ này trả được mọi đơn hàng của ${shop}, dùng một lần hay nhiều lần. Lúc thanh toán, bạn nhập mã bên dưới vào ô “Thẻ quà tặng”.`,
    note: 'Lời nhắn',
    amount: 'Giá trị',
    code: 'Mã thẻ',
    until: 'Dùng đến hết ngày',
    open: 'Xem cửa hàng',
    closing: 'Ai có mã này đều dùng được thẻ: bạn giữ kín như giữ tiền nhé.',
  },
  en: {
    subject: (shop: string, amount: string) => `A gift card of ${amount} from ${shop}`,
    hello: (name: string) => `Hello ${name},`,
    line: (shop: string) =>
      `It pays any order of ${shop}, at once or little by little. At checkout, type the code below under “Gift card”.`,
    note: 'Message',
    amount: 'Worth',
    code: 'Code',
    until: 'Until the end of',
    open: 'See the shop',
    closing: 'Whoever has the code can use the card: please keep it as you keep money.',
  },
} as const

export function giftCardLetter(facts: GiftCardFacts): Letter {
  const { locale, shopName, recipientName, note, code, expiresOn } = facts
  const t = words[locale]
  const amount = formatMoney(facts.amount, locale)
  return writeLetter({
    ...facts,
    subject: t.subject(shopName, amount),
    paragraphs: [
      ...(recipientName ? [t.hello(recipientName)] : []),
      t.line(shopName),
      ...(note ? [`${t.note}: ${note}`] : []),
    ],
    facts: [
      { label: t.amount, value: amount },
      { label: t.code, value: code },
      ...(expiresOn ? [{ label: t.until, value: formatDay(expiresOn, locale) }] : []),
    ],
    action: { label: t.open, url: facts.url },
    closing: t.closing,
  })
}
