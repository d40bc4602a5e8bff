// The letters to a shopper about an order: bought, paid, on its way, arrived, cancelled, come back.
import { formatMoney, vnd, type Locale, type Money } from '#app/lib/money.ts'
import { formatDay, type LocalDate } from '#app/lib/time.ts'
import { type Letter, writeLetter } from './letter.ts'

export type To = { to: string; locale: Locale; url: string }

export type LetterLine = { title: string; quantity: number; total: Money }

export type PurchaseFacts = To & {
  stage: 'placed' | 'paid'
  code: string
  lines: readonly LetterLine[]
  deliveryFee: Money
  discount: Money
  total: Money
  /** how it is paid for: a transfer still has to be made, cash is given at the door */
  method: 'vnpay' | 'bank' | 'stripe' | 'cod' | 'gift-card'
  /** what gift cards paid of it */
  byCards: Money
}

export const words = {
  vi: {
    delivery: 'Giao hàng',
    discount: 'Giảm giá',
    total: 'Tổng cộng',
    byCards: 'Thẻ quà tặng',
    toPay: 'Còn phải trả',
    see: 'Xem đơn hàng',
    closing: 'Có điều gì chưa ổn, bạn mở đơn hàng và nhắn cho cửa hàng.',
  },
  en: {
    delivery: 'Delivery',
    discount: 'Discount',
    total: 'Total',
    byCards: 'Gift cards',
    toPay: 'Left to pay',
    see: 'See the order',
    closing: 'If something is not right, open the order and write to the shop.',
  },
} as const

const purchase = {
  vi: {
    placed: (code: string) => `Đã nhận đơn hàng ${code}`,
    paid: (code: string) => `Đã nhận tiền cho đơn hàng ${code}`,
    placedLine: 'Cảm ơn bạn đã đặt hàng. Cửa hàng sẽ chuẩn bị và báo bạn khi gửi đi.',
    paidLine: 'Cảm ơn bạn. Tiền đã đến, cửa hàng chuẩn bị hàng ngay.',
    bank: 'Bạn chọn chuyển khoản: mã QR và nội dung chuyển tiền ở trang đơn hàng. Hàng được giữ cho bạn đến lúc ghi ở đó.',
    cod: 'Bạn trả tiền mặt khi nhận hàng.',
    'gift-card': 'Thẻ quà tặng đã trả hết đơn này, bạn không phải trả thêm.',
  },
  en: {
    placed: (code: string) => `We have your order ${code}`,
    paid: (code: string) => `Your payment for order ${code} has arrived`,
    placedLine: 'Thank you. The shop prepares your order and tells you when it leaves.',
    paidLine: 'Thank you. The money has arrived and the shop is preparing your order.',
    bank: 'You chose a bank transfer: the QR code and the text of the transfer are on the page of the order. The goods are kept for you until the time that stands there.',
    cod: 'You pay in cash when it arrives.',
    'gift-card': 'Your gift card has paid for all of it: nothing is left to pay.',
  },
} as const

export function purchaseLetter(facts: PurchaseFacts): Letter {
  const { locale, stage, code, method } = facts
  const t = purchase[locale]
  const howToPay =
    method === 'bank' || method === 'cod' || method === 'gift-card' ? [t[method]] : []
  const paragraphs = stage === 'paid' ? [t.paidLine] : [t.placedLine, ...howToPay]
  return writeLetter({
    ...facts,
    subject: t[stage](code),
    paragraphs,
    facts: sums(facts),
    action: { label: words[locale].see, url: facts.url },
    closing: words[locale].closing,
  })
}

function sums({ locale, lines, deliveryFee, discount, total, byCards }: PurchaseFacts) {
  const t = words[locale]
  const money = (amount: Money) => formatMoney(amount, locale)
  return [
    ...lines.map((line) => ({
      label: `${line.quantity} × ${line.title}`,
      value: money(line.total),
    })),
    { label: t.delivery, value: money(deliveryFee) },
    ...(discount.amount > 0n ? [{ label: t.discount, value: `−${money(discount)}` }] : []),
    { label: t.total, value: money(total) },
    ...(byCards.amount > 0n
      ? [
          { label: t.byCards, value: `−${money(byCards)}` },
          { label: t.toPay, value: money(vnd(total.amount - byCards.amount)) },
        ]
      : []),
  ]
}

export type ParcelFacts = To & {
  stage: 'shipped' | 'delivered' | 'cancelled' | 'returned'
  code: string
  shopName: string
  /** cash to have ready; null when it is paid */
  toPay: Money | null
  /** the carrier and its code; null when the shop brings it itself */
  tracking: string | null
  /** why it was cancelled, in the shop's own words */
  note: string | null
  /** nobody tells shoppers that the shop did what they did themselves */
  isCancelledByShopper: boolean
  /** what is broken or missing can be told until the end of this day; null when nothing has arrived */
  tellBy: LocalDate | null
}

const parcel = {
  vi: {
    shipped: (shop: string) => `${shop} đã gửi hàng cho bạn`,
    delivered: (shop: string) => `Hàng của ${shop} đã đến`,
    cancelled: (shop: string) => `${shop} đã huỷ đơn hàng`,
    cancelledByYou: (shop: string) => `Bạn đã huỷ đơn hàng của ${shop}`,
    returned: (shop: string) => `Kiện hàng của ${shop} không giao được`,
    lines: {
      shipped: (code: string) => `Đơn hàng ${code} đã rời cửa hàng và đang trên đường đến bạn.`,
      delivered: (code: string) => `Đơn hàng ${code} đã giao xong. Bạn mở ra xem ngay nhé.`,
      cancelled: (code: string) =>
        `Đơn hàng ${code} đã huỷ. Nếu bạn đã trả tiền, tiền được hoàn lại theo đúng cách bạn đã trả.`,
      returned: (code: string) =>
        `Đơn hàng ${code} không giao được và đang quay về cửa hàng. Bạn không phải trả gì cho đơn này.`,
    },
    tellBy: (day: string) => `Có gì hỏng hay thiếu, bạn báo cửa hàng chậm nhất ngày ${day}.`,
    toPay: 'Tiền cần chuẩn bị',
    tracking: 'Mã vận đơn',
    note: 'Cửa hàng nhắn',
  },
  en: {
    shipped: (shop: string) => `${shop} has sent your order`,
    delivered: (shop: string) => `Your order from ${shop} has arrived`,
    cancelled: (shop: string) => `${shop} has cancelled the order`,
    cancelledByYou: (shop: string) => `You cancelled your order from ${shop}`,
    returned: (shop: string) => `The parcel from ${shop} could not be delivered`,
    lines: {
      shipped: (code: string) => `Order ${code} has left the shop and is on its way to you.`,
      delivered: (code: string) => `Order ${code} is delivered. Please open it now.`,
      cancelled: (code: string) =>
        `Order ${code} is cancelled. If you have paid, the money goes back the way it came.`,
      returned: (code: string) =>
        `Order ${code} could not be delivered and is on its way back. You owe nothing for it.`,
    },
    tellBy: (day: string) => `If something is broken or missing, please tell the shop by ${day}.`,
    toPay: 'Cash to have ready',
    tracking: 'Tracking code',
    note: 'The shop writes',
  },
} as const

export function parcelLetter(facts: ParcelFacts): Letter {
  const { locale, stage, code, shopName, toPay, tracking, note, tellBy } = facts
  const t = parcel[locale]
  const told = [
    ...(note ? [`${t.note}: ${note}`] : []),
    ...(tellBy ? [t.tellBy(formatDay(tellBy, locale))] : []),
  ]
  return writeLetter({
    ...facts,
    subject: t[facts.isCancelledByShopper ? 'cancelledByYou' : stage](shopName),
    paragraphs: [t.lines[stage](code), ...told],
    facts: [
      ...(tracking ? [{ label: t.tracking, value: tracking }] : []),
      ...(toPay ? [{ label: t.toPay, value: formatMoney(toPay, locale) }] : []),
    ],
    action: { label: words[locale].see, url: facts.url },
    closing: words[locale].closing,
  })
}
