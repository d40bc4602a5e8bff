// What doors may do with gift cards and no more; that a balance is its journal; and that a planted fault is named.
import { afterAll, beforeAll, expect, test } from 'vitest'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem, inMarket, inShop } from '#app/db/doors.server.ts'
import { proveCodes } from '#app/domain/gift-card/prove-codes.server.ts'
import { checks } from '#app/domain/invariant/gift-card-invariants.server.ts'
import { fixedClock, systemClock } from '#app/lib/time.ts'
import { givenCard, givenCardOrder, givenCartWithCards } from '#tests/support/given-gift-cards.ts'
import { givenGoods } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { openScratchDatabase } from '#tests/support/scratch-database.ts'

// A database of its own: broken rows go with it.
const scratch = await openScratchDatabase('gift_card_walls')
configureDatabase({ url: scratch.appUrl, poolSize: 4 })
afterAll(async () => {
  await closeDatabase()
  await scratch.close()
})

let shop: GivenShop
let variantId: string
beforeAll(async () => {
  shop = await givenShop()
  variantId = (await givenGoods(shop, 50)).variantId
})

const found = () =>
  asSystem('test checks invariants', async (db) => {
    const sentences: string[] = []
    for (const check of checks)
      for (const { because } of await check.find(db)) sentences.push(`${check.name}: ${because}`)
    return sentences
  })

async function breaking(sql: string): Promise<string[]> {
  const before = new Set(await found())
  const { owner } = scratch
  await owner.query('BEGIN')
  await owner.query("SET LOCAL session_replication_role = 'replica'")
  const { rowCount } = await owner.query(sql)
  await owner.query('COMMIT')
  expect(rowCount).toBeGreaterThan(0)
  return (await found()).filter((sentence) => !before.has(sentence))
}

test('a stranger sees no card, a shopper those on their own cart, and nobody a code or a recipient', async () => {
  const card = await givenCard(shop, 90_000n)
  const { buyer } = await givenCartWithCards([{ variantId, quantity: 1 }], [card])
  const seen = (by: Parameters<typeof inMarket>[0]) =>
    inMarket(by, (db) => db.$queryRaw<{ id: string }[]>`SELECT id FROM gift_card`)

  expect(await seen({})).toEqual([])
  expect(await seen(buyer.buyer)).toEqual([{ id: card.id }])
  for (const column of ['code_hash', 'recipient_name', 'recipient_email', 'note']) {
    const reading = inMarket(buyer.buyer, (db) =>
      db.$queryRawUnsafe(`SELECT ${column} FROM gift_card`),
    )
    await expect(reading).rejects.toThrow(/permission denied/)
  }
})

test('a balance is moved by its journal alone, never below nothing, and the journal is never rewritten', async () => {
  const card = await givenCard(shop, 90_000n)
  const doing = (sql: string) => inShop(shop.id, (db) => db.$executeRawUnsafe(sql))

  await expect(
    doing(`UPDATE gift_card SET balance = 1000000 WHERE id = '${card.id}'`),
  ).rejects.toThrow(/moved by gift_card_move/)
  await expect(
    doing(`UPDATE gift_card_move SET amount = 1 WHERE gift_card_id = '${card.id}'`),
  ).rejects.toThrow(/permission denied|append-only/)
  await expect(
    doing(`DELETE FROM gift_card_move WHERE gift_card_id = '${card.id}'`),
  ).rejects.toThrow(/permission denied|append-only/)
  const { checkoutId } = await givenCardOrder([{ variantId, quantity: 1 }], [])
  await expect(
    doing(`INSERT INTO gift_card_move (gift_card_id, kind, amount, order_id, move_key, at)
      SELECT '${card.id}', 'spent', -90001, id, 'too much', now() FROM "order"
      WHERE checkout_id = '${checkoutId}'`),
  ).rejects.toThrow(/gift_card_balance_check/)
})

test('another shop has no such card, and cannot move one', async () => {
  const card = await givenCard(shop, 90_000n)
  const other = await givenShop()
  const row = `('${shop.id}', '${card.id}', 'issued', 5, 'stolen', now())`

  const seen = await other.do((db) => db.giftCard.count({ where: { id: card.id } }))
  const moving = other.do((db) =>
    db.$executeRawUnsafe(
      `INSERT INTO gift_card_move (shop_id, gift_card_id, kind, amount, move_key, at) VALUES ${row}`,
    ),
  )

  expect(seen).toBe(0)
  await expect(moving).rejects.toThrow(/row-level security/)
})

test('wrong codes are counted by address, in parallel too, and forgotten after a quarter of an hour', async () => {
  const card = await givenCard(shop, 90_000n)
  const at = fixedClock('2027-02-01T05:00:00Z')
  const prove = (code: string, clock = at, address = '203.0.113.7') =>
    proveCodes({ codes: [code], originShopId: null, address }, clock)

  await Promise.all(Array.from({ length: 14 }, (_, nth) => prove(`SAI-${nth}`)))
  const [told] = await prove('LAI-SAI')
  const [right] = await prove(card.code)
  const [later] = await prove(card.code, fixedClock('2027-02-01T05:15:01Z'))

  expect(told).toMatchObject({ ok: false, why: 'gift-card.too-many-tries' })
  expect(right).toMatchObject({ ok: false, why: 'gift-card.too-many-tries' })
  expect(later).toMatchObject({ ok: true, card: { id: card.id } })
  const tries = await asSystem('count tries', (db) =>
    db.giftCardTry.count({ where: { succeeded: false } }),
  )
  expect(tries).toBe(10)
})

test('the right code may be typed any number of times', async () => {
  const card = await givenCard(shop, 90_000n)
  const asked = { codes: [card.code], originShopId: shop.id, address: '203.0.113.8' }

  for (let nth = 0; nth < 12; nth += 1) {
    expect(await proveCodes(asked, systemClock)).toMatchObject([{ ok: true }])
  }
})

test('what the product writes breaks nothing, and each planted fault is named', async () => {
  const card = await givenCard(shop, 150_000n)
  const { checkoutId } = await givenCardOrder([{ variantId, quantity: 2 }], [card])
  expect(await found()).toEqual([])

  const order = `WHERE checkout_id = '${checkoutId}'`
  const moved = await breaking(`UPDATE gift_card SET balance = 7 WHERE id = '${card.id}'`)
  const taken = await breaking(`UPDATE "order" SET gift_card_total = 140000 ${order}`)
  const given = await breaking(`UPDATE "order" SET refunded_total = 120000 ${order}`)

  expect(moved.join('\n')).toContain('holds 7 of 150000, moves 0')
  expect(moved.join('\n')).toContain('what a shop owes for sold gift cards')
  expect(taken.join('\n')).toContain('cards 140000 (given 0), taken 150000')
  expect(given.join('\n')).toContain('given back 120000, on cards 0')
})
