// Double entry per shop, in đồng: debit positive, credit negative, every transaction sums to zero. It records
// claims (who owes whom), not wallets: nobody's money is held here.
import type { PaymentMethod } from '#app/domain/order/order.ts'

export const ledgerAccounts = [
  /** what the gateway, its bank or the shopper's bank owes the shop */
  'receivable.vnpay',
  'receivable.bank',
  'receivable.stripe',
  /** what whoever hands the parcel over still has to collect */
  'receivable.cod',
  /** collected by a carrier and not handed on yet: cash in transit */
  'receivable.carrier',
  /** what the market owes the shop: money that came through its terminal, discounts that it bears */
  'receivable.platform',
  /** arrived on the shop's own account */
  'bank',
  /** collected on delivery by the shop itself */
  'cash',
  'sales',
  'delivery',
  /** what the shop took off its own prices */
  'discount',
  'fee.commission',
  'fee.gateway',
  'fee.carrier',
  /** owed to the market */
  'payable.platform',
  /** taken from the shop for the tax office, and what the market has to hand on there */
  'tax.withheld',
  'payable.tax',
  /** owed back to shoppers */
  'payable.refund',
  /** owed in goods to whoever holds a gift card that somebody paid for */
  'payable.gift-card',
  /** what gift cards paid that the shop gave away: its own cost */
  'gift-card.given',
  /** what member households earn, what they are owed, and what the cooperative keeps for all */
  'member.share',
  'payable.member',
  'fund',
] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]

export type Entry = { account: LedgerAccount; amount: bigint }

/** An order, or a part of one that is given back. Money in đồng, VAT included, none of it negative. */
export type OrderSum = {
  paymentMethod: PaymentMethod
  /** lines before any discount */
  goods: bigint
  /** before any discount */
  deliveryFee: bigint
  /** all that is off, whoever bears it */
  discount: bigint
  /** the part of `discount` that the market bears */
  platformDiscount: bigint
  cards: CardSum
}

/** What gift cards paid of it, by who had paid for the cards: a means of payment, so neither price nor discount. */
export type CardSum = { sold: bigint; given: bigint }
export const noCards: CardSum = { sold: 0n, given: 0n }

/** What the shopper pays: goods + delivery − discount. */
export const totalOf = (sum: OrderSum): bigint => sum.goods + sum.deliveryFee - sum.discount

/** What is paid with money: the total less what gift cards paid. */
export const moneyOf = (sum: OrderSum): bigint => totalOf(sum) - sum.cards.sold - sum.cards.given

/** An order is confirmed: the shop may claim the money, and what its cards paid is off what it owes. */
export const saleEntries = (sum: OrderSum): Entry[] =>
  withoutZeros([
    { account: claimOn(sum.paymentMethod), amount: moneyOf(sum) },
    ...cardEntries(sum),
    ...revenueEntries(sum),
  ])

/**
 * An order, or a part of it, is no longer sold (cancelled, refunded, refused at the door): unpaid, the claim
 * ends; paid, the shop owes the shopper. The exact opposite of its sale.
 */
export const soldBackEntries = (part: OrderSum, isPaid: boolean): Entry[] =>
  withoutZeros([
    { account: isPaid ? 'payable.refund' : claimOn(part.paymentMethod), amount: -moneyOf(part) },
    ...[...cardEntries(part), ...revenueEntries(part)].map(({ account, amount }) => ({
      account,
      amount: -amount,
    })),
  ])

/** Cash on delivery was collected, by the shop itself or by a carrier who hands it on later. */
export const collectedEntries = (amount: bigint, by: 'shop' | 'carrier'): Entry[] =>
  withoutZeros([
    { account: by === 'shop' ? 'cash' : 'receivable.carrier', amount },
    { account: 'receivable.cod', amount: -amount },
  ])

/** Money came for an order that cannot be had any more, or came twice. */
export const surplusEntries = (amount: bigint, method: PaymentMethod): Entry[] =>
  withoutZeros([
    { account: claimOn(method), amount },
    { account: 'payable.refund', amount: -amount },
  ])

/** Money went back the way it came: the gateway took the refund over, or a person transferred it. */
export const refundedEntries = (amount: bigint, method: PaymentMethod): Entry[] =>
  withoutZeros([
    { account: 'payable.refund', amount },
    { account: moneyAccount(method), amount: -amount },
  ])

export const sumOf = (entries: readonly Entry[]): bigint =>
  entries.reduce((sum, entry) => sum + entry.amount, 0n)

// Cash that was collected is given back in cash.
const moneyAccount = (method: PaymentMethod): LedgerAccount =>
  method === 'cod' ? 'cash' : claimOn(method)

// Of an order that cards paid whole there is no money, and so no claim: its amount is 0 and no entry is written.
const claimOn = (method: PaymentMethod): LedgerAccount =>
  method === 'gift-card' ? 'payable.gift-card' : `receivable.${method}`

const cardEntries = ({ cards }: OrderSum): Entry[] => [
  { account: 'payable.gift-card', amount: cards.sold },
  { account: 'gift-card.given', amount: cards.given },
]

/** A card was sold at the counter or by transfer: money came, and goods are owed for it. */
export const cardSoldEntries = (amount: bigint, paidBy: 'cash' | 'bank'): Entry[] => [
  { account: paidBy, amount },
  { account: 'payable.gift-card', amount: -amount },
]

const revenueEntries = (sum: OrderSum): Entry[] => [
  { account: 'receivable.platform', amount: sum.platformDiscount },
  { account: 'discount', amount: sum.discount - sum.platformDiscount },
  { account: 'sales', amount: -sum.goods },
  { account: 'delivery', amount: -sum.deliveryFee },
]

const withoutZeros = (entries: Entry[]): Entry[] => entries.filter((entry) => entry.amount !== 0n)
