// Slots of a harvest: booked with a deposit, shared out, weighed, delivered. Every đồng is in the ledger once.
import { expect, test } from 'vitest'

import { asSystem, inCheckout, inMarket } from '#app/db/doors.server.ts'
import { checks } from '#app/domain/invariant/stock-invariants.server.ts'
import { createCart } from '#app/domain/cart/create-cart.server.ts'
import { checkoutId as checkoutIdOf } from '#app/domain/checkout/checkout-id.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { bookSlots } from '#app/domain/preorder/book-slots.server.ts'
import { deliverBooking } from '#app/domain/preorder/deliver-booking.server.ts'
import { openSeason } from '#app/domain/preorder/open-season.server.ts'
import { findBookings, findOpenSeasons } from '#app/domain/preorder/preorder-views.server.ts'
import { shareOutSeason } from '#app/domain/preorder/share-out.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addDays, localDate, systemClock } from '#app/lib/time.ts'
import {
  address,
  givenBuyer,
  givenGoods,
  givenLot,
  ipnOf,
  testGateways,
} from '#tests/support/given-orders.ts'
import { paymentsOf } from '#tests/support/order-facts.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { brokenOfShop } from '#tests/support/planted-fault.ts'

const today = localDate(systemClock.now())

/** A season of `slots` boxes of 4,5 to 5,5 kg at 45.000 a kilogram, 100.000 each beforehand. */
async function givenSeason({ slots = 10, rule = 'first-come' as const, stock = 20 } = {}) {
  const shop = await givenShop()
  const goods = await givenGoods(shop, stock, { title: 'Cam Vinh', unit: 'thùng' })
  const actorId = shop.owner.id
  const season = await shop.do((db) =>
    openSeason(
      db,
      {
        title: 'Cam Vinh vụ tháng 12',
        goodsVariantId: goods.variantId,
        harvestFrom: addDays(today, 20),
        harvestTo: addDays(today, 30),
        bookUntil: addDays(today, 10),
        gramsMin: 4500,
        gramsMax: 5500,
        pricePerKg: 45_000n,
        deposit: 100_000n,
        deliveryFee: 30_000n,
        declaredKg: Math.ceil((slots * 5.5) / 0.8),
        haircutBps: 2000,
        rule,
        actorId,
      },
      systemClock,
    ),
  )
  const share = (harvested: number) =>
    shop.do((db) => shareOutSeason(db, { seasonId: season.id, harvested, actorId }, systemClock))
  const bookings = () => shop.do((db) => findBookings(db, season.id))
  const balance = async () => {
    const rows = await asSystem('test', (db) =>
      db.ledgerEntry.groupBy({
        by: ['account'],
        where: { shopId: shop.id },
        _sum: { amount: true },
      }),
    )
    return Object.fromEntries(rows.map((row) => [row.account, row._sum.amount ?? 0n]))
  }
  return { shop, goods, season, share, bookings, balance }
}

async function book(seasonId: string, slots: number, isPaid = true) {
  const { buyer, buyerKeyHash } = givenBuyer()
  const cartId = await inMarket(buyer, (db) =>
    createCart(db, { originShopId: null, buyerKeyHash }, systemClock),
  )
  const idempotencyKey = newId()
  const checkoutId = checkoutIdOf(buyerKeyHash, idempotencyKey)
  const asked = { ...address, seasonId, slots, checkoutId, idempotencyKey, cartId, originShopId: null, buyerKeyHash, accountId: null, locale: 'vi', paymentMethod: 'vnpay', holdSeconds: 900 } as const // prettier-ignore
  const again = () => inCheckout(checkoutId, buyer, (db) => bookSlots(db, asked, systemClock))
  const { code } = await again()
  const [open] = await paymentsOf(checkoutId)
  if (isPaid && open)
    await receiveNotice(ipnOf(open), { gateways: testGateways, clock: systemClock })
  return { code, again }
}

test('slots are promised of what was declared less the haircut, and never twice', async () => {
  const { shop, goods, season } = await givenSeason({ slots: 10 })
  expect(season.slots).toBe(10)
  await book(season.id, 8)

  await expect(book(season.id, 3)).rejects.toMatchObject({
    code: 'season.full',
    detail: { left: 2 },
  })
  const which = { shopId: shop.id, productId: goods.id }
  const [open] = await inMarket({}, (db) => findOpenSeasons(db, which, systemClock))
  expect(open).toMatchObject({ left: 2, slots: 10 })
})

test('of many who book the last slots at once, exactly as many succeed as there are slots', async () => {
  const { season, bookings } = await givenSeason({ slots: 5 })

  const outcomes = await Promise.allSettled(Array.from({ length: 9 }, () => book(season.id, 1)))

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  expect((await bookings()).reduce((sum, one) => sum + one.slots, 0)).toBe(5)
})

test('a double click books once', async () => {
  const { season, bookings } = await givenSeason()
  const { code, again } = await book(season.id, 2)

  expect((await again()).code).toBe(code)
  expect(await bookings()).toHaveLength(1)
})

test('a poor harvest goes to who paid first, and the others have their deposit back', async () => {
  const { season, share, bookings, balance } = await givenSeason({ slots: 10 })
  await book(season.id, 4)
  await book(season.id, 3)

  expect(await share(5)).toBe(5)

  expect((await bookings()).map(({ slots, granted }) => [slots, granted])).toEqual([
    [4, 4],
    [3, 1],
  ])
  expect(await balance()).toMatchObject({ 'payable.refund': -200_000n })
  await expect(share(5)).rejects.toMatchObject({ code: 'season.shared-out-already' })
})

test('nothing is shared out while somebody is still paying', async () => {
  const { season, share } = await givenSeason()
  await book(season.id, 1, false)

  await expect(share(5)).rejects.toMatchObject({
    code: 'season.awaiting-money',
    detail: { count: 1 },
  })
})

test('weighed boxes become an order of what is left to pay, and both orders together are the price', async () => {
  const { shop, season, share, bookings, balance } = await givenSeason()
  await book(season.id, 2)
  await share(2)
  const [booking] = await bookings()
  const deliver = () =>
    deliverBooking(
      { shopId: shop.id, bookingId: booking?.id ?? '', weights: [4800, 5200] },
      systemClock,
    )

  const { orderId } = await deliver()

  const order = await shop.do((db) =>
    db.order.findFirstOrThrow({ where: { id: orderId }, include: { lines: true } }),
  )
  expect(order).toMatchObject({
    status: 'confirmed',
    paymentMethod: 'cod',
    total: 116_000n + 134_000n + 30_000n,
    recipient: address.recipient,
  })
  expect(order.lines[0]?.title).toBe('Cam Vinh vụ tháng 12: 4,8 kg × 45.000 ₫, đã cọc 100.000 ₫')
  expect(await balance()).toMatchObject({ sales: -450_000n, delivery: -30_000n })
  const [after] = await bookings()
  expect(after).toMatchObject({
    status: 'delivered',
    deliveryOrderId: orderId,
    weights: [4800, 5200],
  })
  await expect(deliver()).rejects.toMatchObject({ code: 'booking.delivered' })
})

test('boxes are not delivered that are not in stock, and nothing is kept of the attempt', async () => {
  const { shop, goods, season, share, bookings } = await givenSeason({ stock: 1 })
  await book(season.id, 2)
  await share(2)
  const [booking] = await bookings()
  const ask = { shopId: shop.id, bookingId: booking?.id ?? '', weights: [4800, 5200] }

  await expect(deliverBooking(ask, systemClock)).rejects.toMatchObject({
    code: 'booking.goods-missing',
    detail: { left: 1 },
  })
  await givenLot(shop, goods, 1)
  expect((await deliverBooking(ask, systemClock)).orderId).toBeTruthy()
})

test.each([
  [[4800], 'booking.weights'],
  [[4800, 480], 'booking.weight-doubted'],
])('%j is not what two boxes weigh', async (weights, code) => {
  const { shop, season, share, bookings } = await givenSeason()
  await book(season.id, 2)
  await share(2)
  const [booking] = await bookings()

  await expect(
    deliverBooking({ shopId: shop.id, bookingId: booking?.id ?? '', weights }, systemClock),
  ).rejects.toMatchObject({ code })
})

test('a season that gives more than it has, and a delivery that asks for another sum, are found', async () => {
  const { shop, season, share, bookings } = await givenSeason()
  await book(season.id, 2)
  await share(2)
  const [booking] = await bookings()
  const ask = { shopId: shop.id, bookingId: booking?.id ?? '', weights: [4800, 5200] }
  await deliverBooking(ask, systemClock)
  const change = async (table: string, set: string) => {
    const sql = `UPDATE ${table} SET ${set} WHERE shop_id = $1::uuid`
    return (await brokenOfShop(checks, shop.id, { sql, id: shop.id })).join('\n')
  }

  expect(await change('preorder_season', 'title = title')).toBe('')
  expect(await change('preorder_season', 'harvested_slots = 1')).toContain('2 of 1 harvested')
  expect(await change('preorder_season', 'slots = 1')).toContain('2 of 1 sold')
  expect(await change('preorder_booking', "weights = '{4800,5000}'")).toContain(
    'asks 250000 of 241000',
  )
  expect(await change('preorder_season', 'deposit = 90000')).toContain(
    'deposits of 100000 for 90000',
  )
})
