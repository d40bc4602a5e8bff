// What gift cards pay of what each shop sends, and so what is left to pay: one pure function, run by the cart, the
// checkout page in the browser, the Storefront API and the command that writes the orders.
import type { GiftCardKind, ProvenCard } from './gift-card.ts'

export type CardUse = { cardId: string; lastCharacters: string; kind: GiftCardKind; amount: bigint }

export type PaidPart = {
  /** in the order in which they are used */
  cards: CardUse[]
  /** đồng that cards pay, and of it what was the shop's own gift */
  cardTotal: bigint
  cardGiven: bigint
  /** đồng that is left for any other way of paying: total = cardTotal + toPay */
  toPay: bigint
}

/**
 * A card pays only its own shop's part. What ends first is used first; of equals, what was typed first.
 * `cards` stand in the order in which they were typed.
 */
export function applyCards<Part extends { shopId: string; total: bigint }>(
  parts: readonly Part[],
  cards: readonly ProvenCard[],
): (Part & PaidPart)[] {
  return parts.map((part) => {
    const own = cards
      .filter(({ shopId, standing }) => shopId === part.shopId && standing === 'open')
      .toSorted(soonestFirst)
    let left = part.total
    const uses: CardUse[] = []
    for (const { id, lastCharacters, kind, balance } of own) {
      const amount = balance < left ? balance : left
      if (amount <= 0n) continue
      uses.push({ cardId: id, lastCharacters, kind, amount })
      left -= amount
    }
    const sum = (some: readonly CardUse[]) => some.reduce((all, { amount }) => all + amount, 0n)
    return {
      ...part,
      cards: uses,
      cardTotal: sum(uses),
      cardGiven: sum(uses.filter(({ kind }) => kind === 'given')),
      toPay: left,
    }
  })
}

// Sorting is stable: equals stay in the order in which they were typed.
function soonestFirst(one: ProvenCard, other: ProvenCard): number {
  if (one.expiresOn === other.expiresOn) return 0
  if (one.expiresOn === null) return 1
  if (other.expiresOn === null) return -1
  return one.expiresOn < other.expiresOn ? -1 : 1
}
