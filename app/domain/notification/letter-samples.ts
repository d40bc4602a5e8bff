// One of each letter with made-up facts: what /dev/mail/templates shows and the tests read.
import { type Locale, vnd } from '#app/lib/money.ts'
import { fromIso, localDate } from '#app/lib/time.ts'
import { newsLetter, proofLetter } from './desk-letters.ts'
import { giftCardLetter } from './gift-card-letter.ts'
import { invitationLetter } from './invitation-letter.ts'
import type { Letter } from './letter.ts'
import type { NewsFacts, NewsKind } from './notification.ts'
import { answerLetter, refundLetter } from './after-letters.ts'
import { parcelLetter, purchaseLetter } from './order-letters.ts'

const shopName = 'Hợp tác xã Yên Hòa'
const origin = 'https://nieu.example.vn'
const order = { to: 'lan@vidu.vn', url: `${origin}/orders/7KQ2MF`, code: '7KQ2MF' }
const desk = { to: 'hoa@vidu.vn', url: `${origin}/seller/yen-hoa/orders/1`, shopName }
const choicesUrl = `${origin}/seller/yen-hoa/settings/notifications`

const bought = {
  ...order,
  lines: [
    { title: 'Chạch sụn kho niêu đất · 500 g', quantity: 2, total: vnd(370_000n) },
    { title: 'Tương bần', quantity: 1, total: vnd(45_000n) },
  ],
  deliveryFee: vnd(30_000n),
  discount: vnd(20_000n),
  total: vnd(425_000n),
  byCards: vnd(0n),
}

const parcel = {
  ...order,
  shopName,
  ...{ toPay: null, tracking: null, note: null, tellBy: null, isCancelledByShopper: false },
}

const news = (kind: NewsKind, facts: NewsFacts) => (locale: Locale) =>
  newsLetter({ ...desk, locale, kind, facts, choicesUrl })

/** By the name that stands in the address of its preview. */
export const letterSamples: Readonly<Record<string, (locale: Locale) => Letter>> = {
  'order-placed-cash': (locale) =>
    purchaseLetter({ ...bought, locale, stage: 'placed', method: 'cod' }),
  'order-placed-transfer': (locale) =>
    purchaseLetter({ ...bought, locale, stage: 'placed', method: 'bank' }),
  'order-placed-gift-card': (locale) =>
    purchaseLetter({
      ...bought,
      locale,
      stage: 'placed',
      method: 'gift-card',
      byCards: bought.total,
    }),
  'order-paid': (locale) => purchaseLetter({ ...bought, locale, stage: 'paid', method: 'vnpay' }),
  'order-shipped': (locale) =>
    parcelLetter({
      ...parcel,
      locale,
      stage: 'shipped',
      toPay: vnd(425_000n),
      tracking: 'GHN LDR7Q2',
    }),
  'order-delivered': (locale) =>
    parcelLetter({
      ...parcel,
      locale,
      stage: 'delivered',
      tellBy: localDate(fromIso('2026-11-29T05:00:00Z')),
    }),
  'order-cancelled': (locale) =>
    parcelLetter({ ...parcel, locale, stage: 'cancelled', note: 'Hôm nay hết chạch sụn' }),
  'order-cancelled-by-shopper': (locale) =>
    parcelLetter({ ...parcel, locale, stage: 'cancelled', isCancelledByShopper: true }),
  'order-returned': (locale) => parcelLetter({ ...parcel, locale, stage: 'returned' }),
  'order-refunded': (locale) =>
    refundLetter({
      ...order,
      locale,
      shopName,
      amount: vnd(185_000n),
      onCards: vnd(0n),
      isByHand: false,
    }),
  'gift-card': (locale) =>
    giftCardLetter({
      to: 'lan@vidu.vn',
      locale,
      url: 'https://yen-hoa.nieu.example.vn',
      shopName,
      recipientName: 'Chị Lan',
      note: 'Chúc mừng năm mới!',
      amount: vnd(500_000n),
      code: 'K7QX-M2PD-9RTW-4HNC',
      expiresOn: localDate(fromIso('2027-11-22T05:00:00Z')),
    }),
  'shop-answered': (locale) => answerLetter({ ...order, locale, shopName }),
  'news-order': news('order.new', { code: '7KQ2MF', pieces: 3, total: '425000' }),
  'news-low-stock': news('stock.low', { title: 'Tương bần', left: 3 }),
  'news-certificate': news('certificate.ends', {
    title: 'Chạch sụn kho niêu đất',
    day: '2027-02-21',
    days: 90,
  }),
  'news-trial': news('trial.ends', { day: '2026-12-06', days: 14 }),
  invitation: (locale) =>
    invitationLetter({
      to: 'binh@vidu.vn',
      locale,
      placeKind: 'shop',
      placeName: shopName,
      inviterName: 'Phạm Thị Hoa',
      role: 'farmer',
      url: `${origin}/invitations/mau`,
      expiresAt: fromIso('2026-11-29T05:00:00Z'),
    }),
  'reset-password': (locale) =>
    proofLetter({
      to: 'lan@vidu.vn',
      locale,
      url: `${origin}/reset-password/mau`,
      purpose: 'reset-password',
      name: 'Nguyễn Thị Lan',
      minutes: 60,
    }),
  'confirm-email': (locale) =>
    proofLetter({
      to: 'lan@vidu.vn',
      locale,
      url: `${origin}/confirm-email/mau`,
      purpose: 'confirm-email',
      name: 'Nguyễn Thị Lan',
      minutes: 4320,
    }),
}
