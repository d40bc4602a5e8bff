// Closing a month of a shop's books.
import { expect, test } from 'vitest'
import { asSystem } from '#app/db/doors.server.ts'
import { findJournal } from '#app/domain/ledger/ledger-views.server.ts'
import { noCards, saleEntries } from '#app/domain/ledger/ledger.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import { drawMonth, drawStatements } from '#app/domain/settlement/draw-statements.server.ts'
import { sumMonth } from '#app/domain/settlement/month-sums.ts'
import { spanOf } from '#app/domain/settlement/month.ts'
import { findClosedMonths, findMonthBook } from '#app/domain/settlement/statement-views.server.ts'
import { newId } from '#app/lib/ids.ts'
import { fixedClock } from '#app/lib/time.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'

const sell = (shop: GivenShop, goods: bigint, at: string) =>
  shop.do((db) =>
    postTransaction(
      db,
      {
        shopId: shop.id,
        kind: 'sale',
        postingKey: `test:${newId()}`,
        orderId: null,
        entries: saleEntries({
          paymentMethod: 'vnpay',
          goods,
          deliveryFee: 0n,
          discount: 0n,
          platformDiscount: 0n,
          cards: noCards,
        }),
      },
      fixedClock(at),
    ),
  )

const closing = (shop: GivenShop, month: string, at = '2031-01-01T00:00:00Z') =>
  asSystem('test closes a month', (db) => drawMonth(db, { month, shopId: shop.id }, fixedClock(at)))

test('each statement begins where the one before ended, to the last second of the month in Viet Nam', async () => {
  const shop = await givenShop()
  await sell(shop, 100_000n, '2026-08-31T16:59:59Z')
  await sell(shop, 7_000n, '2026-08-31T17:00:00Z')
  await closing(shop, '2026-08')
  await closing(shop, '2026-09')

  const [august, september] = await shop.do(
    async (db) => [await findMonthBook(db, '2026-08'), await findMonthBook(db, '2026-09')] as const,
  )
  expect(august.closed?.number).toBe(1)
  expect(august.movements).toEqual([
    { account: 'receivable.vnpay', opening: 0n, debit: 100_000n, credit: 0n, closing: 100_000n },
    { account: 'sales', opening: 0n, debit: 0n, credit: 100_000n, closing: -100_000n },
  ])
  expect(september.movements[0]).toMatchObject({ opening: 100_000n, closing: 107_000n })
  expect(sumMonth(september.movements)).toMatchObject({
    revenue: 7_000n,
    heldTotal: 107_000n,
  })
})

test('a month is closed once, and none before it can be closed any more', async () => {
  const shop = await givenShop()
  await sell(shop, 100_000n, '2026-07-10T02:00:00Z')

  expect(await closing(shop, '2026-08')).toBe(1)
  expect(await closing(shop, '2026-08')).toBe(0)
  expect(await closing(shop, '2026-07')).toBe(0)
})

test('an open month shows what is booked so far, a closed one what was printed', async () => {
  const shop = await givenShop()
  await sell(shop, 5_000n, '2026-06-10T02:00:00Z')
  const open = await shop.do((db) => findMonthBook(db, '2026-06'))
  await closing(shop, '2026-06')
  const closed = await shop.do((db) => findMonthBook(db, '2026-06'))

  expect(open.closed).toBeNull()
  expect(closed).toMatchObject({ closed: { number: 1 }, movements: open.movements })
})

test('months are closed an hour after they end, oldest first, none left out', async () => {
  const shop = await givenShop()
  await sell(shop, 5_000n, '2026-05-10T02:00:00Z')
  await asSystem('test: a minute after the month', (db) =>
    drawStatements(db, fixedClock('2026-07-31T17:30:00Z')),
  )
  const before = await shop.do(findClosedMonths)
  await asSystem('test: an hour after the month', (db) =>
    drawStatements(db, fixedClock('2026-07-31T18:00:01Z')),
  )

  expect(before).toEqual(['2026-06', '2026-05'])
  expect(await shop.do(findClosedMonths)).toEqual(['2026-07', '2026-06', '2026-05'])
})

test('a shop cannot write its own statement, nor change one', async () => {
  const shop = await givenShop()
  await sell(shop, 5_000n, '2026-06-10T02:00:00Z')
  await closing(shop, '2026-06')

  const writing = shop.do((db) => db.statementLine.updateMany({ data: { account: 'cash' } }))
  await expect(writing).rejects.toThrow(/permission denied/)
  const changing = asSystem(
    'test changes a statement',
    (db) => db.$executeRaw`UPDATE statement SET number = 9 WHERE shop_id = ${shop.id}::uuid`,
  )
  await expect(changing).rejects.toThrow(/append-only/)
})

test('the journal shows both sides, newest first, and one account when it is asked for', async () => {
  const shop = await givenShop()
  await sell(shop, 5_000n, '2026-06-10T02:00:00Z')
  await sell(shop, 6_000n, '2026-06-11T02:00:00Z')
  const asked = { span: spanOf('2026-06'), account: null, after: null }

  const all = await shop.do((db) => findJournal(db, asked))
  const cash = await shop.do((db) => findJournal(db, { ...asked, account: 'cash' }))

  expect(all.rows.map(({ entries }) => entries.map(({ amount }) => amount))).toEqual([
    [6_000n, -6_000n],
    [5_000n, -5_000n],
  ])
  expect(cash.rows).toEqual([])
})
