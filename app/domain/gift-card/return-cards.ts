// What of a refund goes back on cards. Money goes back before cards, and of cards the one used last before the one used
// first: an order is undone in the reverse of how it was paid.
import type { GiftCardKind } from './gift-card.ts'

/** What one card paid of an order, and what of that is on it again. */
export type PaidByCard = { cardId: string; kind: GiftCardKind; amount: bigint; returned: bigint }

export type CardReturn = { cardId: string; kind: GiftCardKind; amount: bigint }

export type RefundSplit = {
  /** đồng that go back as money, or are not collected any more */
  money: bigint
  cards: CardReturn[]
  cardTotal: bigint
  cardGiven: bigint
}

type Paid = {
  total: bigint
  /** before this refund, money and cards together */
  refundedTotal: bigint
  /** in the order in which they were used */
  cards: readonly PaidByCard[]
}

/** `amount` is at most total − refundedTotal. Parts of an order given back in any steps sum to the whole. */
export function splitRefund({ total, refundedTotal, cards }: Paid, amount: bigint): RefundSplit {
  const toPay = total - cards.reduce((sum, card) => sum + card.amount, 0n)
  const moneyUpTo = (given: bigint) => (given < toPay ? given : toPay)
  const money = moneyUpTo(refundedTotal + amount) - moneyUpTo(refundedTotal)
  let left = amount - money
  const returns: CardReturn[] = []
  for (const card of cards.toReversed()) {
    const room = card.amount - card.returned
    const back = room < left ? room : left
    if (back <= 0n) continue
    returns.push({ cardId: card.cardId, kind: card.kind, amount: back })
    left -= back
  }
  if (left !== 0n) throw new Error(`${left} of a refund of ${amount} belongs to no card`)
  const given = returns.filter(({ kind }) => kind === 'given')
  const sum = (some: readonly CardReturn[]) => some.reduce((all, one) => all + one.amount, 0n)
  return { money, cards: returns, cardTotal: sum(returns), cardGiven: sum(given) }
}
