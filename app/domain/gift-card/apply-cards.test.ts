import fc from 'fast-check'
import { expect, test } from 'vitest'

import { parseLocalDate, type LocalDate } from '#app/lib/time.ts'
import { applyCards } from './apply-cards.ts'
import { cardStanding, normalCardCode, spokenCardCode, type ProvenCard } from './gift-card.ts'

const day = (text: string): LocalDate => {
  const read = parseLocalDate(text)
  if (!read) throw new Error(`${text} is no day`)
  return read
}

const card = (facts: Partial<ProvenCard> = {}): ProvenCard => ({
  id: 'c1',
  shopId: 's1',
  lastCharacters: '4HNC',
  kind: 'sold',
  balance: 200_000n,
  expiresOn: null,
  standing: 'open',
  ...facts,
})
const pay = (total: bigint, ...cards: ProvenCard[]) => {
  const [part] = applyCards([{ shopId: 's1', total }], cards)
  if (!part) throw new Error('nothing was paid')
  return part
}

test('a card pays what it holds, and the rest is left to pay', () => {
  expect(pay(350_000n, card())).toMatchObject({ cardTotal: 200_000n, toPay: 150_000n })
  expect(pay(150_000n, card())).toMatchObject({ cardTotal: 150_000n, toPay: 0n })
})

test('the card that ends first pays first, and of equals the one that was typed first', () => {
  const soon = card({ id: 'soon', expiresOn: day('2026-12-01') })
  const late = card({ id: 'late', expiresOn: day('2027-12-01') })
  const never = [card({ id: 'a' }), card({ id: 'b' })]

  const { cards } = pay(700_000n, ...never, late, soon)

  expect(cards.map(({ cardId }) => cardId)).toEqual(['soon', 'late', 'a', 'b'])
})

test('a card of another shop, and one that ended, is empty or switched off, pays nothing', () => {
  const useless = [
    card({ shopId: 's2' }),
    ...(['over', 'empty', 'off'] as const).map((standing) => card({ standing })),
  ]

  expect(pay(100_000n, ...useless)).toMatchObject({ cards: [], cardTotal: 0n, toPay: 100_000n })
})

test('a card pays on its last day in Viet Nam and not on the next', () => {
  const facts = { balance: 1n, expiresOn: day('2026-11-23'), isOff: false }

  expect(cardStanding(facts, day('2026-11-23'))).toBe('open')
  expect(cardStanding(facts, day('2026-11-24'))).toBe('over')
  expect(cardStanding({ ...facts, isOff: true }, day('2026-11-23'))).toBe('off')
  expect(cardStanding({ ...facts, balance: 0n }, day('2026-11-23'))).toBe('empty')
})

test('a code is the same however it was typed', () => {
  expect(normalCardCode(' k7qx-m2pd 9rtw-4hnc ')).toBe('K7QXM2PD9RTW4HNC')
  expect(spokenCardCode('K7QXM2PD9RTW4HNC')).toBe('K7QX-M2PD-9RTW-4HNC')
})

const anyCard: fc.Arbitrary<ProvenCard> = fc.record({
  id: fc.uuid(),
  shopId: fc.constantFrom('s1', 's2', 's3'),
  lastCharacters: fc.constant('4HNC'),
  kind: fc.constantFrom('sold' as const, 'given' as const),
  balance: fc.bigInt({ min: 0n, max: 10n ** 8n }),
  expiresOn: fc.constantFrom(null, day('2026-12-01'), day('2027-06-30')),
  standing: fc.constantFrom('open' as const, 'over' as const, 'off' as const, 'empty' as const),
})
const anyTotals = fc.tuple(
  ...(['s1', 's2', 's3'] as const).map((shopId) =>
    fc.bigInt({ min: 0n, max: 10n ** 9n }).map((total) => ({ shopId, total })),
  ),
)

test('cards and money pay exactly the total, no card more than it holds, and none for another shop', () => {
  fc.assert(
    fc.property(anyTotals, fc.array(anyCard, { maxLength: 8 }), (parts, cards) => {
      for (const part of applyCards(parts, cards)) {
        const sum = part.cards.reduce((all, { amount }) => all + amount, 0n)
        const given = part.cards.filter(({ kind }) => kind === 'given')
        expect(part.cardTotal).toBe(sum)
        expect(part.cardTotal + part.toPay).toBe(part.total)
        expect(part.toPay >= 0n).toBe(true)
        expect(part.cardGiven).toBe(given.reduce((all, { amount }) => all + amount, 0n))
        for (const use of part.cards) {
          const own = cards.find(({ id }) => id === use.cardId)
          expect(own?.shopId).toBe(part.shopId)
          expect(use.amount > 0n && use.amount <= (own?.balance ?? 0n)).toBe(true)
        }
        // Money is asked for only when every card that could pay is used up.
        if (part.toPay > 0n) {
          const open = cards.filter((one) => one.shopId === part.shopId && one.standing === 'open')
          expect(open.reduce((all, { balance }) => all + balance, 0n)).toBe(sum)
        }
      }
    }),
  )
})
