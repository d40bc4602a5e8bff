// A cart becomes orders: once, at the prices that were seen, from lots that may be sold.
import { expect, test } from 'vitest'

import { inMarket } from '#app/db/doors.server.ts'
import { findCart } from '#app/domain/cart/cart-views.server.ts'
import { addDays, fixedClock, localDate, systemClock } from '#app/lib/time.ts'
import { givenProduct } from '#tests/support/given-catalog.ts'
import {
  givenBuyer,
  givenCart,
  givenGoods,
  givenLot,
  givenOrder,
  orderFor,
  submit,
} from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import {
  balancesOf,
  eventsOf,
  ordersOf,
  outboxOf,
  paymentsOf,
  stockOf,
} from '#tests/support/order-facts.ts'

const today = localDate(systemClock.now())

test('a cash order is confirmed at once: stock sold, lots bound, the claim in the ledger', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 10, { price: 185_000n })

  const { checkoutId } = await givenOrder([{ variantId: goods.variantId, quantity: 2 }])

  const [order] = await ordersOf(checkoutId)
  expect(order).toMatchObject({
    status: 'confirmed',
    subtotal: 370_000n,
    deliveryFee: 30_000n,
    total: 400_000n,
    paidAt: null,
  })
  expect(order?.lines[0]?.lots).toMatchObject([{ lotId: goods.lot.id }])
  expect(await stockOf(goods.lot)).toEqual({ onHand: 8, held: 0 })
  expect(await balancesOf(shop.id)).toEqual({
    'receivable.cod': 400_000n,
    sales: -370_000n,
    delivery: -30_000n,
  })
  expect(await eventsOf(shop.id)).toEqual(['order.placed', 'order.confirmed'])
  expect(await outboxOf(shop.id, 'issue-invoice')).toBe(0)
})

test('an online order waits: stock is held, a payment is open, nothing is sold', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 10, { price: 185_000n })

  const { checkoutId } = await givenOrder([{ variantId: goods.variantId, quantity: 2 }], {
    paymentMethod: 'vnpay',
  })

  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'awaiting_payment' }])
  expect(await paymentsOf(checkoutId)).toMatchObject([{ status: 'pending', amount: 400_000n }])
  expect(await stockOf(goods.lot)).toEqual({ onHand: 10, held: 2 })
  expect(await balancesOf(shop.id)).toEqual({})
})

test('a market cart over two shops becomes one order per shop under one code', async () => {
  const [one, other] = [await givenShop(), await givenShop()]
  const fish = await givenGoods(one, 5)
  const tea = await givenGoods(other, 5, { price: 600_000n })

  const placed = await givenOrder([
    { variantId: fish.variantId, quantity: 1 },
    { variantId: tea.variantId, quantity: 1 },
  ])

  const orders = await ordersOf(placed.checkoutId)
  expect(orders.map((order) => order.code)).toEqual([`${placed.code}-1`, `${placed.code}-2`])
  expect(new Set(orders.map((order) => order.shopId))).toEqual(new Set([one.id, other.id]))
  expect(orders.map((order) => order.total).toSorted()).toEqual([115_000n, 600_000n].toSorted())
})

test('a double click gives the same order, also when both clicks come at once', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 10)
  const buyer = givenBuyer()
  const cart = await givenCart(buyer, [{ variantId: goods.variantId, quantity: 1 }])
  const order = await orderFor(buyer, cart)

  const clicks = await Promise.all([1, 2, 3].map(() => submit(buyer, order)))
  const later = await submit(buyer, order)

  expect(new Set([...clicks, later].map((click) => click.code)).size).toBe(1)
  expect(clicks.filter((click) => !click.isRepeat)).toHaveLength(1)
  expect(await stockOf(goods.lot)).toEqual({ onHand: 9, held: 0 })
})

test('two tabs cannot order the same cart twice', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 10)
  const buyer = givenBuyer()
  const cart = await givenCart(buyer, [{ variantId: goods.variantId, quantity: 1 }])
  const tabs = [await orderFor(buyer, cart), await orderFor(buyer, cart)]

  const outcomes = await Promise.allSettled(tabs.map((order) => submit(buyer, order)))

  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
  expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({
    reason: { code: 'checkout.cart-gone' },
  })
})

test('lots that expire first are sold first, over several lots; expired and recalled ones never', async () => {
  const shop = await givenShop()
  const product = await givenProduct(shop)
  const late = await givenLot(shop, product, { quantity: 5, expiresOn: addDays(today, 90) })
  const soon = await givenLot(shop, product, { quantity: 2, expiresOn: addDays(today, 10) })
  const lastDay = await givenLot(shop, product, { quantity: 50, expiresOn: today })
  const recalled = await givenLot(shop, product, { quantity: 50, status: 'recalled' })

  const { checkoutId } = await givenOrder([{ variantId: product.variantId, quantity: 3 }])

  const [order] = await ordersOf(checkoutId)
  const lots = order?.lines[0]?.lots.map((lot) => [lot.lotId, Number(lot.quantity)])
  expect(new Map(lots as [string, number][])).toEqual(
    new Map([
      [soon.id, 2],
      [late.id, 1],
    ]),
  )
  expect((await stockOf(lastDay)).onHand).toBe(50)
  expect((await stockOf(recalled)).onHand).toBe(50)
})

test('more than there is refuses the whole order, says what is left, and keeps nothing', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 3, { title: 'Mắm tép', unit: 'hũ' })
  const buyer = givenBuyer()
  const cart = await givenCart(buyer, [{ variantId: goods.variantId, quantity: 3 }])
  const order = await orderFor(buyer, cart)
  await givenOrder([{ variantId: goods.variantId, quantity: 2 }])

  await expect(submit(buyer, order)).rejects.toMatchObject({
    code: 'stock.short',
    detail: { left: 1, title: 'Mắm tép', unit: 'hũ' },
  })
  expect(await stockOf(goods.lot)).toEqual({ onHand: 1, held: 0 })
  const view = await inMarket(buyer.buyer, (db) =>
    findCart(db, { cartId: cart.id, originShopId: null }),
  )
  expect(view?.warnings[0]?.code).toBe('MERCHANDISE_NOT_ENOUGH_STOCK')
})

test('a price that changed since the page was shown is told, not charged', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 3, { price: 85_000n })
  const buyer = givenBuyer()
  const cart = await givenCart(buyer, [{ variantId: goods.variantId, quantity: 1 }])
  const order = await orderFor(buyer, cart)
  await shop.do((db) =>
    db.variant.updateMany({ where: { id: goods.variantId }, data: { price: 95_000n } }),
  )

  await expect(submit(buyer, order)).rejects.toMatchObject({ code: 'checkout.changed' })
})

test('a delivery that does not take such a parcel to the address is refused', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 3)
  await shop.do((db) =>
    db.deliveryRate.updateMany({ where: { methodCode: 'standard' }, data: { mostGrams: 100 } }),
  )
  const buyer = givenBuyer()
  const cart = await givenCart(buyer, [{ variantId: goods.variantId, quantity: 1 }])

  await expect(submit(buyer, await orderFor(buyer, cart))).rejects.toMatchObject({
    code: 'checkout.delivery-not-there',
  })
})

test('the VAT treatment is the one of the day of the order', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 10, { vatClass: 'standard' })
  const lines = [{ variantId: goods.variantId, quantity: 1 }]

  const before = await givenOrder(lines, {}, fixedClock('2026-12-31T16:59:00Z'))
  const after = await givenOrder(lines, {}, fixedClock('2026-12-31T17:00:00Z'))

  const rate = async (checkoutId: string) => (await ordersOf(checkoutId))[0]?.lines[0]?.vatRateCode
  expect([await rate(before.checkoutId), await rate(after.checkoutId)]).toEqual(['8%', '10%'])
})

test("a stranger's cart cannot be ordered", async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 3)
  const [owner, stranger] = [givenBuyer(), givenBuyer()]
  const cart = await givenCart(owner, [{ variantId: goods.variantId, quantity: 1 }])
  const order = await orderFor(owner, cart)
  const stolen = await orderFor(stranger, cart)

  await expect(submit(stranger, { ...stolen, seen: order.seen })).rejects.toMatchObject({
    code: 'checkout.cart-gone',
  })
})
