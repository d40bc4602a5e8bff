// Files of carriers, from the bytes that somebody sends to the books.
import { beforeEach, expect, test } from 'vitest'
import type { ShopDb } from '#app/db/doors.server.ts'
import { loadRemittance } from '#app/domain/settlement/load-remittance.server.ts'
import { readRemittance } from '#app/domain/settlement/read-remittance.server.ts'
import { findCashInTransit, findLines } from '#app/domain/settlement/remittance-views.server.ts'
import { matchAgain, resolveLine } from '#app/domain/settlement/resolve-line.server.ts'
import { attempt } from '#app/lib/refusal.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import type { GivenProduct } from '#tests/support/given-catalog.ts'
import { arriveByCarrier, givenCashInTransit } from '#tests/support/given-money.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { balancesOf, ordersOf } from '#tests/support/order-facts.ts'

let shop: GivenShop
let goods: GivenProduct
beforeEach(async () => {
  shop = await givenShop()
  goods = await givenGoods(shop, 50)
})

async function load(lines: string[], by: GivenShop = shop) {
  const text = `Mã vận đơn,Mã đơn hàng,Tiền thu hộ,Phí\n${lines.join('\n')}\n`
  const { rows, fileHash } = await readRemittance(new TextEncoder().encode(text))
  const file = { source: 'ghn' as const, fileName: 'ghn.csv', fileHash, rows, actorId: null }
  return by.do((db) => loadRemittance(db, { shopId: by.id, ...file }, systemClock))
}

const openLines = () =>
  shop.do((db) => findLines(db, { fileId: null, isOpenOnly: true }, systemClock))

test('a matching line ends the claim, brings the money and books the fee', async () => {
  const order = await givenCashInTransit(shop, goods)
  await load([`GHN1,${order.code},${order.total},22000`])

  const books = await balancesOf(shop.id)
  expect(books).toMatchObject({ bank: order.total - 22_000n, 'fee.carrier': 22_000n })
  expect(books).not.toHaveProperty('receivable.carrier')
  expect(await openLines()).toEqual([])
})

test('the same file is refused, the same line in another file is seen; nothing is booked twice', async () => {
  const order = await givenCashInTransit(shop, goods)
  const line = `GHN1,${order.code},${order.total},22000`
  await load([line])
  const before = await balancesOf(shop.id)

  await expect(load([line])).rejects.toMatchObject({ code: 'remittance.loaded-before' })
  await load([line, 'GHN2,KHONGCO,1000,0'])
  await load([`GHN1,${order.code},${order.total},21000`])

  expect(await balancesOf(shop.id)).toEqual(before)
  expect((await openLines()).map(({ status }) => status)).toEqual([
    'repeated',
    'unknown',
    'different',
  ])
})

test('two people who load two files of the same parcel at once book it once', async () => {
  const order = await givenCashInTransit(shop, goods)
  await Promise.all(
    [1, 2, 3, 4].map((fee) => load([`GHN1,${order.code},${order.total},${fee}000`])),
  )

  const books = await balancesOf(shop.id)
  expect(books).not.toHaveProperty('receivable.carrier')
  expect((books.bank ?? 0n) + (books['fee.carrier'] ?? 0n)).toBe(order.total)
})

test('a lower amount waits for a person; accepting it leaves the rest on the list of what is missing', async () => {
  const order = await givenCashInTransit(shop, goods)
  await load([`GHN1,${order.code},${order.total - 5_000n},0`])
  const [line] = await openLines()
  const decision = { intent: 'accept' as const, lineId: line?.id ?? '', note: 'hãng làm rách bao' }
  const resolving = () =>
    shop.do((db) =>
      resolveLine(db, { shopId: shop.id, actorId: shop.owner.id, decision }, systemClock),
    )
  await resolving()

  expect(line).toMatchObject({ status: 'different', expected: order.total })
  await expect(resolving()).rejects.toMatchObject({ code: 'remittance.line-not-open' })
  const later = { now: () => addSeconds(systemClock.now(), 9 * 86_400) }
  expect(await shop.do((db) => findCashInTransit(db, later))).toMatchObject([
    { orderCode: order.code, amount: 5_000n, ageDays: 9 },
  ])
})

test('more than is owed for an order is never taken', async () => {
  const order = await givenCashInTransit(shop, goods)
  await load([`GHN1,${order.code},${order.total + 1n},0`])
  const [line] = await openLines()
  const accept = { intent: 'accept' as const, lineId: line?.id ?? '', note: 'thử nhận' }

  const accepting = shop.do((db) =>
    resolveLine(db, { shopId: shop.id, actorId: shop.owner.id, decision: accept }, systemClock),
  )

  await expect(accepting).rejects.toMatchObject({
    code: 'remittance.not-this-much',
    detail: { left: Number(order.total) },
  })
})

test('money that came before its parcel is matched once the parcel arrived', async () => {
  const { checkoutId } = await givenOrder([{ variantId: goods.variantId, quantity: 1 }])
  const [early] = await ordersOf(checkoutId)
  await load([`GHN1,${early?.code},${early?.total},0`])
  const other = await givenCashInTransit(shop, goods)
  await load([`GHN7,${other.code}X,${other.total},0`])

  expect(await shop.do((db) => matchAgain(db, shop.id, systemClock))).toBe(0)
  const lines = await openLines()
  const mistyped = lines.find(({ status }) => status === 'unknown')
  const decision = {
    intent: 'assign' as const,
    lineId: mistyped?.id ?? '',
    note: 'gõ nhầm mã',
    orderCode: other.code.toLowerCase(),
  }
  await shop.do((db) =>
    resolveLine(db, { shopId: shop.id, actorId: shop.owner.id, decision }, systemClock),
  )
  expect(await balancesOf(shop.id)).not.toHaveProperty('receivable.carrier')
  expect((await openLines()).map(({ orderCode }) => orderCode)).toEqual([early?.code])
})

/** How many questions the database was asked. */
async function countingAsks(work: (db: ShopDb) => Promise<unknown>): Promise<number> {
  let asked = 0
  await shop.do((db) =>
    work(
      new Proxy(db, {
        get(target, name) {
          asked += 1
          return Reflect.get(target, name) as unknown
        },
      }),
    ),
  )
  return asked
}

async function givenEarlyLines(count: number, each: number) {
  const orders = []
  for (let at = 0; at < count; at += 1) {
    const { checkoutId } = await givenOrder([{ variantId: goods.variantId, quantity: 1 }])
    const [order] = await ordersOf(checkoutId)
    if (order) orders.push(order)
  }
  const lines = orders.flatMap(({ code, total }) =>
    Array.from({ length: each }, (_, at) => `,${code},${total},${at}`),
  )
  await load(lines)
  for (const { id } of orders) await arriveByCarrier(shop, id)
  return orders
}

test('every parcel that arrived after its line is booked at the next look, and each once', async () => {
  const orders = await givenEarlyLines(3, 2)

  expect(await shop.do((db) => matchAgain(db, shop.id, systemClock))).toBe(3)
  expect(await shop.do((db) => matchAgain(db, shop.id, systemClock))).toBe(0)

  const books = await balancesOf(shop.id)
  expect(books).not.toHaveProperty('receivable.carrier')
  expect(books.bank).toBe(orders.reduce((sum, { total }) => sum + total, 0n))
  expect((await openLines()).map(({ status }) => status)).toEqual(Array(3).fill('different'))
})

test('a long file is looked at again with as many questions as a short one', async () => {
  await givenEarlyLines(1, 1)
  const few = await countingAsks((db) => matchAgain(db, shop.id, systemClock))
  await givenEarlyLines(7, 1)
  const many = await countingAsks((db) => matchAgain(db, shop.id, systemClock))

  expect(await openLines()).toEqual([])
  expect(many).toBe(few)
})

test("another shop's order is nobody's order", async () => {
  const other = await givenShop()
  const order = await givenCashInTransit(other, await givenGoods(other, 5))
  await load([`GHN1,${order.code},${order.total},0`])

  expect((await openLines()).map(({ status, orderId }) => [status, orderId])).toEqual([
    ['unknown', null],
  ])
  const [line] = await openLines()
  const decision = {
    intent: 'assign' as const,
    lineId: line?.id ?? '',
    note: 'thử',
    orderCode: order.code,
  }
  const taking = attempt(() =>
    shop.do((db) =>
      resolveLine(db, { shopId: shop.id, actorId: shop.owner.id, decision }, systemClock),
    ),
  )
  expect(await taking).toMatchObject({ ok: false, refusal: { code: 'remittance.order-unknown' } })
})
