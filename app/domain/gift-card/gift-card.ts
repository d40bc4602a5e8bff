// A gift card of a shop pays that shop's orders. Safe for the browser.
import type { LocalDate } from '#app/lib/time.ts'

/** sold: somebody paid for it, so the shop owes goods. given: the shop's own gift, a cost once it is used. */
export const giftCardKinds = ['sold', 'given'] as const
export type GiftCardKind = (typeof giftCardKinds)[number]

/** Where the money for a sold card went. */
export const cardPayments = ['cash', 'bank'] as const
export type CardPayment = (typeof cardPayments)[number]

/** A card as a shopper may see it who proved its code. */
export type ProvenCard = {
  id: string
  shopId: string
  lastCharacters: string
  kind: GiftCardKind
  /** đồng */
  balance: bigint
  /** the last day on which it pays, in Viet Nam; null: no end */
  expiresOn: LocalDate | null
  /** at the moment of reading */
  standing: CardStanding
}

export type CardStanding = 'open' | 'empty' | 'over' | 'off'

type CardFacts = Pick<ProvenCard, 'balance' | 'expiresOn'> & { isOff: boolean }

/** A card pays until midnight in Viet Nam of its last day. */
export function cardStanding(
  { balance, expiresOn, isOff }: CardFacts,
  today: LocalDate,
): CardStanding {
  if (isOff) return 'off'
  if (expiresOn !== null && expiresOn < today) return 'over'
  return balance > 0n ? 'open' : 'empty'
}

/** Most cards on one cart, and most that are made at once. */
export const maxCartCards = 10
export const maxBatch = 500
/** đồng on one card */
export const leastOnCard = 1_000n
export const mostOnCard = 50_000_000n

export const codeLength = 16

/** "k7qx-m2pd 9rtw4hnc" is K7QXM2PD9RTW4HNC. */
export const normalCardCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .slice(0, 64)

/** In fours, as it is printed and read out. */
export const spokenCardCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

/** Failures of one network address within the window. */
export const tryLimits = { windowSeconds: 15 * 60, perAddress: 10 } as const

/** Why a code does nothing on a cart. */
export const codeRefusals = [
  'gift-card.no-such-code',
  'gift-card.other-shop',
  'gift-card.over',
  'gift-card.off',
  'gift-card.empty',
  'gift-card.too-many-tries',
  'gift-card.too-many',
] as const
export type CodeRefusal = (typeof codeRefusals)[number]

export type GiftCardRefusal =
  | CodeRefusal
  | 'gift-card.not-found'
  | 'gift-card.wrong-word'
  | 'gift-card.in-the-past'
  | 'gift-card.issued-already'
