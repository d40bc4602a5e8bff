import fc from 'fast-check'
import { expect, test } from 'vitest'

import { splitRefund, type PaidByCard } from './return-cards.ts'

const paid = (cardId: string, amount: bigint): PaidByCard => ({
  cardId,
  kind: 'sold',
  amount,
  returned: 0n,
})

test('money goes back before cards, and the card used last before the one used first', () => {
  const order = {
    total: 400_000n,
    refundedTotal: 0n,
    cards: [paid('first', 100_000n), paid('second', 200_000n)],
  }

  expect(splitRefund(order, 60_000n)).toMatchObject({ money: 60_000n, cards: [] })
  expect(splitRefund(order, 250_000n)).toMatchObject({
    money: 100_000n,
    cards: [{ cardId: 'second', amount: 150_000n }],
  })
  expect(splitRefund(order, 400_000n)).toMatchObject({
    money: 100_000n,
    cards: [
      { cardId: 'second', amount: 200_000n },
      { cardId: 'first', amount: 100_000n },
    ],
  })
})

test('more back than cards and money paid is a fault', () => {
  const order = {
    total: 100n,
    refundedTotal: 100n,
    cards: [{ ...paid('a', 100n), returned: 100n }],
  }

  expect(() => splitRefund(order, 1n)).toThrow('belongs to no card')
})

const dong = fc.bigInt({ min: 0n, max: 10n ** 8n })
const kinds = fc.constantFrom('sold' as const, 'given' as const)

test('an order given back in any steps gives each card what it paid, and money what it paid', () => {
  const cards = fc.array(
    fc.record({ amount: fc.bigInt({ min: 1n, max: 10n ** 7n }), kind: kinds }),
    {
      maxLength: 4,
    },
  )
  fc.assert(
    fc.property(cards, dong, fc.array(fc.nat(100), { maxLength: 6 }), (uses, toPay, steps) => {
      let on: PaidByCard[] = uses.map((use, at) => ({ ...use, cardId: `c${at}`, returned: 0n }))
      const total = toPay + on.reduce((sum, { amount }) => sum + amount, 0n)
      let [refundedTotal, money] = [0n, 0n]
      for (const step of [...steps, 100]) {
        const amount = ((total - refundedTotal) * BigInt(step)) / 100n
        const split = splitRefund({ total, refundedTotal, cards: on }, amount)
        expect(split.money + split.cardTotal).toBe(amount)
        // No card has money back while money still is with the shop.
        if (split.cardTotal > 0n) expect(money + split.money).toBe(toPay)
        money += split.money
        refundedTotal += amount
        on = on.map((card) => {
          const back = split.cards.find(({ cardId }) => cardId === card.cardId)?.amount ?? 0n
          return { ...card, returned: card.returned + back }
        })
      }
      expect(money).toBe(toPay)
      for (const card of on) expect(card.returned).toBe(card.amount)
    }),
  )
})
