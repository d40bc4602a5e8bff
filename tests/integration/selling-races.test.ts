// Many buyers at once: nobody gets what somebody else bought, and everybody gets an answer.
import { expect, test } from 'vitest'

import { asSystem, inCheckout } from '#app/db/doors.server.ts'
import { expireCheckout } from '#app/domain/checkout/expire-checkout.server.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
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
import { ordersOf, stockOf } from '#tests/support/order-facts.ts'

const minutesLater = (minutes: number) => ({
  now: () => addSeconds(systemClock.now(), minutes * 60),
})

async function readyBuyers(count: number, lines: { variantId: string; quantity: number }[]) {
  const ready = []
  for (let at = 0; at < count; at += 1) {
    const buyer = givenBuyer()
    const cart = await givenCart(buyer, lines)
    ready.push({ buyer, order: await orderFor(buyer, cart) })
  }
  return ready
}

test('of 200 buyers of the last piece exactly one gets it, and each other is told that it is gone', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 1)
  const ready = await readyBuyers(200, [{ variantId: goods.variantId, quantity: 1 }])

  const outcomes = await Promise.allSettled(ready.map(({ buyer, order }) => submit(buyer, order)))

  const lost = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(lost).toHaveLength(199)
  for (const reason of lost)
    expect(reason).toMatchObject({ code: 'stock.short', detail: { left: 0 } })
  expect(await stockOf(goods.lot)).toEqual({ onHand: 0, held: 0 })
  const orders = await asSystem('test counts orders', (db) =>
    db.order.count({ where: { shopId: shop.id } }),
  )
  expect(orders).toBe(1)
}, 120_000)

test('carts of several lines in opposite order, over several lots, all end without a fault', async () => {
  const [one, other] = [await givenShop(), await givenShop()]
  const products = [
    await givenProduct(one),
    await givenProduct(one, { title: 'Trà hoa vàng' }),
    await givenProduct(other, { title: 'Mật ong hoa nhãn' }),
  ]
  for (const product of products) {
    const shop = { id: product.shopId }
    for (const pieces of [3, 4, 5]) await givenLot(shop, product, pieces)
  }
  const forward = products.map((product) => ({ variantId: product.variantId, quantity: 2 }))
  const backward = forward.toReversed()
  const ready = []
  for (let at = 0; at < 24; at += 1) {
    const buyer = givenBuyer()
    const cart = await givenCart(buyer, at % 2 === 0 ? forward : backward)
    const paymentMethod = at % 3 === 0 ? ('vnpay' as const) : ('cod' as const)
    ready.push({ buyer, order: await orderFor(buyer, cart, { paymentMethod }) })
  }

  const outcomes = await Promise.allSettled(ready.map(({ buyer, order }) => submit(buyer, order)))

  const lost = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  expect(outcomes.length - lost.length).toBe(6)
  for (const reason of lost) expect(reason).toMatchObject({ code: 'stock.short' })
}, 60_000)

test('a hold that lapsed is sold to the next buyer, and the late one finds the order expired', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 1)
  const lines = [{ variantId: goods.variantId, quantity: 1 }]
  const slow = await givenOrder(lines, { paymentMethod: 'vnpay' })
  const quick = givenBuyer()
  const later = minutesLater(16)

  const { checkoutId } = slow
  const isEarly = await inCheckout(checkoutId, {}, (db) =>
    expireCheckout(db, { checkoutId, isGatewayDone: true }, systemClock),
  )
  // The page of a quick buyer shows nothing left; the order itself frees the lapsed hold.
  const cart = await cartDespiteHold(quick, goods)
  const order = await orderFor(quick, cart)
  await submit(quick, order, later)
  await inCheckout(checkoutId, {}, (db) =>
    expireCheckout(db, { checkoutId, isGatewayDone: true }, later),
  )

  expect(isEarly).toBe(false)
  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'expired' }])
  expect(await ordersOf(order.checkoutId)).toMatchObject([{ status: 'confirmed' }])
  expect(await stockOf(goods.lot)).toEqual({ onHand: 0, held: 0 })
})

test('an expired checkout gives its goods back once, however often it is expired', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 3)
  const { checkoutId } = await givenOrder([{ variantId: goods.variantId, quantity: 2 }], {
    paymentMethod: 'vnpay',
  })
  const expire = () =>
    inCheckout(checkoutId, {}, (db) =>
      expireCheckout(db, { checkoutId, isGatewayDone: true }, minutesLater(16)),
    )

  const ended = await Promise.all([expire(), expire(), expire()])

  expect(ended.filter(Boolean)).toHaveLength(1)
  expect(await stockOf(goods.lot)).toEqual({ onHand: 3, held: 0 })
})

// A cart that was filled while the piece was still free.
async function cartDespiteHold(
  buyer: ReturnType<typeof givenBuyer>,
  goods: { shopId: string; variantId: string },
) {
  const cart = await givenCart(buyer, [])
  await asSystem('test fills a cart', (db) =>
    db.cartLine.create({
      data: { cartId: cart.id, shopId: goods.shopId, variantId: goods.variantId, quantity: 1 },
    }),
  )
  return cart
}
