// The desk where a shop issues gift cards and looks after them.
import { expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import {
  moveLastDay,
  switchCardOff,
  switchCardOn,
} from '#app/domain/gift-card/change-card.server.ts'
import { findCard, listCards, sumCards } from '#app/domain/gift-card/gift-card-views.server.ts'
import { spokenCardCode } from '#app/domain/gift-card/gift-card.ts'
import { composeLetter } from '#app/domain/notification/compose-letter.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addDays, addSeconds, localDate, systemClock, type Clock } from '#app/lib/time.ts'
import {
  balanceOf,
  cardSecret,
  givenCard,
  givenCardOrder,
  givenCards,
  givenCartWithCards,
  givenPots,
  orderOf,
} from '#tests/support/given-gift-cards.ts'
import { orderFor, submit } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { balancesOf, outboxOf } from '#tests/support/order-facts.ts'

test('a sold card is money in and goods owed; a card given away is nothing yet; the same form is the same cards', async () => {
  const shop = await givenShop()
  const batchId = newId()

  const sold = await givenCards(shop, [200_000n, 300_000n], { batchId })
  const again = await givenCards(shop, [200_000n, 300_000n], { batchId })
  await givenCard(shop, 50_000n, { paidBy: null })

  expect(again).toEqual(sold)
  expect(new Set(sold.map(({ code }) => code)).size).toBe(2)
  expect(await balancesOf(shop.id)).toEqual({ cash: 500_000n, 'payable.gift-card': -500_000n })
  const totals = await shop.do((db) => sumCards(db, systemClock))
  expect(totals).toMatchObject({ soldOpen: { amount: 500_000n }, givenOpen: { amount: 50_000n } })
})

test('codes are not in the database, and long after the form was sent not to be had again', async () => {
  const shop = await givenShop()
  const batchId = newId()
  const [card] = await givenCards(shop, [200_000n], { batchId })
  const later: Clock = { now: () => addSeconds(systemClock.now(), 3_600) }

  const row = await asSystem('look at a card', (db) =>
    db.giftCard.findFirstOrThrow({ where: { id: card?.id ?? '' } }),
  )
  expect(Object.values(row)).not.toContain(card?.code)
  expect(row.lastCharacters).toBe(card?.code.slice(-4))
  await expect(givenCards(shop, [200_000n], { batchId, clock: later })).rejects.toMatchObject({
    code: 'gift-card.issued-already',
  })
})

test('whoever has an e-mail is written to once, with the code, and not when the card is off', async () => {
  const shop = await givenShop()
  const cards = [{ amount: 100_000n, recipientName: 'Lan', recipientEmail: 'lan@vidu.vn' }]
  const [card] = await givenCards(shop, [], { cards, note: 'Chúc mừng' })
  if (!card) throw new Error('no card was issued')
  const letter = (secret = cardSecret) =>
    composeLetter(
      { kind: 'gift-card', shopId: shop.id, giftCardId: card.id },
      { origin: 'https://nieu.example.vn', secret, clock: systemClock },
    )

  expect(await outboxOf(shop.id, 'send-mail')).toBe(1)
  const sent = await letter()
  expect(sent?.to).toBe('lan@vidu.vn')
  for (const word of [spokenCardCode(card.code), '100.000', 'Chúc mừng', 'Chào Lan'])
    expect(sent?.text).toContain(word)
  await expect(letter('another secret')).rejects.toThrow('was made from another secret')
  const off = { shopId: shop.id, actorId: shop.owner.id, cardId: card.id }
  await shop.do((db) => switchCardOff(db, { ...off, word: card.code.slice(-4) }, systemClock))
  expect(await letter()).toBeNull()
})

test('switching off needs the last four characters, stops the card and can be undone', async () => {
  const { shop, lines } = await givenPots()
  const card = await givenCard(shop, 500_000n)
  const which = { shopId: shop.id, actorId: shop.owner.id, cardId: card.id }
  const { buyer, cart } = await givenCartWithCards(lines(1), [card])
  const order = await orderFor(buyer, cart)

  const wrong = shop.do((db) => switchCardOff(db, { ...which, word: 'XXXX' }, systemClock))
  await expect(wrong).rejects.toMatchObject({ code: 'gift-card.wrong-word' })
  const word = card.code.slice(-4).toLowerCase()
  await shop.do((db) => switchCardOff(db, { ...which, word }, systemClock))
  await expect(submit(buyer, order)).rejects.toMatchObject({ code: 'checkout.changed' })
  await shop.do((db) => switchCardOn(db, which, systemClock))
  await submit(buyer, order)

  expect(await balanceOf(card)).toBe(385_000n)
  const actions = await shop.do(
    (db) => db.$queryRaw<{ action: string }[]>`
    SELECT action FROM audit_log WHERE subject_kind = 'gift-card' ORDER BY at, id`,
  )
  expect(actions.map(({ action }) => action)).toEqual([
    'gift-card.issued',
    'gift-card.switched-off',
    'gift-card.switched-on',
  ])
})

test('the desk finds a card by its last characters or its recipient, and shows what it paid', async () => {
  const { shop, lines } = await givenPots()
  const cards = [{ amount: 200_000n, recipientName: 'Trần Thị Đào', recipientEmail: null }]
  const [card] = await givenCards(shop, [], { cards })
  await givenCard(shop, 90_000n)
  if (!card) throw new Error('no card was issued')
  const { checkoutId } = await givenCardOrder(lines(1), [card])
  const { code } = await orderOf(checkoutId)
  const find = (text: string, show: 'open' | 'empty' | null = null) =>
    shop.do((db) => listCards(db, { show, text, after: null }, systemClock))

  expect((await find('dao')).cards.map(({ id }) => id)).toEqual([card.id])
  expect((await find(card.code.slice(-4))).cards.map(({ id }) => id)).toContain(card.id)
  expect((await find('', 'open')).cards).toHaveLength(2)
  expect((await find('', 'empty')).cards).toEqual([])
  const found = await shop.do((db) => findCard(db, card.id, systemClock))
  expect(found?.moves).toMatchObject([
    { kind: 'spent', amount: { amount: -115_000n }, order: { code } },
    { kind: 'issued', amount: { amount: 200_000n } },
  ])
})

test('the last day can be moved, and not into the past', async () => {
  const shop = await givenShop()
  const card = await givenCard(shop, 90_000n)
  const which = { shopId: shop.id, actorId: shop.owner.id, cardId: card.id }
  const day = addDays(localDate(systemClock.now()), 1)
  const past = localDate(addSeconds(systemClock.now(), -3 * 86_400))

  await shop.do((db) => moveLastDay(db, { ...which, expiresOn: day }, systemClock))
  const moving = shop.do((db) => moveLastDay(db, { ...which, expiresOn: past }, systemClock))

  await expect(moving).rejects.toMatchObject({ code: 'gift-card.in-the-past' })
  const found = await shop.do((db) => findCard(db, card.id, systemClock))
  expect(found?.expiresOn).toBe(day)
})
