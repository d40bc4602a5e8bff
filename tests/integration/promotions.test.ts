// Promotions where they meet the database: what is written for an order, limits under a rush, and who bears what.
import { expect, test } from 'vitest'

import { asSystem, inCheckout, inMarket, inShop } from '#app/db/doors.server.ts'
import { addCode, removeCode } from '#app/domain/cart/cart-codes.server.ts'
import { findCart } from '#app/domain/cart/cart-views.server.ts'
import { expireCheckout } from '#app/domain/checkout/expire-checkout.server.ts'
import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { forgetCustomers } from '#app/domain/promotion/forget-customers.server.ts'
import { shortCode } from '#app/lib/ids.ts'
import { addSeconds, fixedClock, systemClock } from '#app/lib/time.ts'
import {
  givenBuyer,
  givenCart,
  givenGoods,
  givenOrder,
  orderFor,
  submit,
  type GivenBuyer,
} from '#tests/support/given-orders.ts'
import { givenAccount, givenShop } from '#tests/support/given-people.ts'
import { givenMarketPromotion, givenPromotion, usesOf } from '#tests/support/given-promotions.ts'
import { balancesOf, ordersOf, stockOf } from '#tests/support/order-facts.ts'

const newCode = () => `M${shortCode(10)}`
type Cart = Awaited<ReturnType<typeof givenCart>>
const keyOf = ({ id, originShopId }: Cart) => ({ cartId: id, originShopId })

async function givenCartWithCode(lines: Parameters<typeof givenCart>[1], code: string) {
  const buyer = givenBuyer()
  const cart = await givenCart(buyer, lines)
  await inMarket(buyer.buyer, (db) => addCode(db, { ...keyOf(cart), code }, systemClock))
  return { buyer, cart }
}

const lookAt = (buyer: GivenBuyer, cart: Cart) =>
  inMarket(buyer.buyer, (db) => findCart(db, keyOf(cart)))

test('an order keeps what came off each line, the use says why, and the ledger says who bears it', async () => {
  const shop = await givenShop()
  const fish = await givenGoods(shop, 5, { price: 100_000n })
  const tea = await givenGoods(shop, 5, { price: 50_000n })
  await givenPromotion(shop, { kind: 'percent', bps: 1000, title: 'Giảm 10%' })
  const code = newCode()
  await givenMarketPromotion({ code, amount: 15_000n, kind: 'amount', title: 'Chợ tặng 15.000' })
  const { buyer, cart } = await givenCartWithCode(
    [
      { variantId: fish.variantId, quantity: 1 },
      { variantId: tea.variantId, quantity: 1 },
    ],
    code.toLowerCase(),
  )

  const order = await orderFor(buyer, cart)
  await submit(buyer, order)

  const [written] = await ordersOf(order.checkoutId)
  expect(written).toMatchObject({
    subtotal: 150_000n,
    discount: 30_000n,
    platformDiscount: 15_000n,
    deliveryDiscount: 0n,
    total: 150_000n,
  })
  expect(written?.lines.map((line) => line.discount).toSorted()).toEqual([10_000n, 20_000n])
  expect(await usesOf(order.checkoutId)).toMatchObject([
    { title: 'Chợ tặng 15.000', code, goods: 15_000n },
    { title: 'Giảm 10%', code: null, goods: 15_000n },
  ])
  expect(await balancesOf(shop.id)).toEqual({
    'receivable.cod': 150_000n,
    'receivable.platform': 15_000n,
    discount: 15_000n,
    sales: -150_000n,
    delivery: -30_000n,
  })
})

test('a code of the market is one use, however many shops the cart goes over', async () => {
  const [one, other] = [await givenShop(), await givenShop()]
  const fish = await givenGoods(one, 5, { price: 100_000n })
  const tea = await givenGoods(other, 5, { price: 200_000n })
  const code = newCode()
  await givenMarketPromotion({ code, kind: 'amount', amount: 30_000n, usesLimit: 1 })
  const lines = [
    { variantId: fish.variantId, quantity: 1 },
    { variantId: tea.variantId, quantity: 1 },
  ]
  const first = await givenCartWithCode(lines, code)
  const second = await givenCartWithCode(lines, code)

  const order = await orderFor(first.buyer, first.cart)
  await submit(first.buyer, order)

  const orders = await ordersOf(order.checkoutId)
  expect(orders.map((written) => written.platformDiscount).toSorted()).toEqual([10_000n, 20_000n])
  const after = await lookAt(second.buyer, second.cart)
  expect(after?.priced.codes).toEqual([{ code, result: 'used-up' }])
})

test('twelve shoppers come for three uses at once: three get it, nine are told, no goods are held for them', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 50)
  const code = newCode()
  await givenPromotion(shop, { code, usesLimit: 3 })
  const ready = []
  for (let at = 0; at < 12; at += 1) {
    const { buyer, cart } = await givenCartWithCode(
      [{ variantId: goods.variantId, quantity: 1 }],
      code,
    )
    ready.push({ buyer, order: await orderFor(buyer, cart) })
  }

  const outcomes = await Promise.allSettled(ready.map(({ buyer, order }) => submit(buyer, order)))

  const told = outcomes.flatMap((one) =>
    one.status === 'rejected' ? [one.reason as { code: string }] : [],
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  // Whoever looked before the third use was written hears it from the count, whoever came later from the page.
  expect(told.map(({ code: why }) => why)).toSatisfy((codes: string[]) =>
    codes.every((why) => why === 'promotion.used-up' || why === 'checkout.changed'),
  )
  expect(await stockOf(goods.lot)).toEqual({ onHand: 47, held: 0 })
})

test('a customer is known by telephone and by account', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 50)
  const [code, account] = [newCode(), await givenAccount()]
  await givenPromotion(shop, { code, customerLimit: 1 })
  const place = async (phone: string, accountId: string | null = null) => {
    const lines = [{ variantId: goods.variantId, quantity: 1 }]
    const { buyer, cart } = await givenCartWithCode(lines, code)
    return submit(buyer, await orderFor(buyer, cart, { phone, accountId }))
  }
  const usedUp = { code: 'promotion.customer-used-up' }
  await place('0912000111', account.id)

  await expect(place('0912000111')).rejects.toMatchObject(usedUp)
  await expect(place('0912000333', account.id)).rejects.toMatchObject(usedUp)
  await expect(place('0912000222')).resolves.toMatchObject({ isRepeat: false })
})

test('whose a use was is kept only for a limit by customer, and only until the promotion is over', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 50)
  const code = newCode()
  await givenPromotion(shop, { usesLimit: 5 })
  const { id } = await givenPromotion(shop, { code, kind: 'delivery', customerLimit: 1 })
  const { buyer, cart } = await givenCartWithCode(
    [{ variantId: goods.variantId, quantity: 1 }],
    code,
  )
  const order = await orderFor(buyer, cart)
  await submit(buyer, order)
  const known = async () =>
    (await usesOf(order.checkoutId)).map((use) => [use.code, use.customerKey !== null])

  expect(await known()).toEqual(
    expect.arrayContaining([
      [null, false],
      [code, true],
    ]),
  )
  await inShop(shop.id, (db) =>
    db.promotion.updateMany({ where: { id }, data: { endsAt: addSeconds(systemClock.now(), -1) } }),
  )
  await asSystem('test sweep', (db) => forgetCustomers(db, systemClock))
  expect(await known()).toEqual(
    expect.arrayContaining([
      [null, false],
      [code, false],
    ]),
  )
})

test('a daily limit begins anew at midnight in Viet Nam', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 50)
  const code = newCode()
  await givenPromotion(shop, { code, periodLimit: 1, period: 'day' })
  const lines = [{ variantId: goods.variantId, quantity: 1 }]
  const [first, second] = [
    await givenCartWithCode(lines, code),
    await givenCartWithCode(lines, code),
  ]
  const evening = fixedClock('2027-03-01T16:59:00Z')
  const afterMidnight = fixedClock('2027-03-01T17:00:00Z')

  const order = await orderFor(second.buyer, second.cart)

  await submit(first.buyer, await orderFor(first.buyer, first.cart), evening)

  await expect(submit(second.buyer, order, evening)).rejects.toMatchObject({
    code: 'checkout.changed',
  })
  await expect(submit(second.buyer, order, afterMidnight)).resolves.toMatchObject({
    isRepeat: false,
  })
})

test('an order that ends unsold gives its use back', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 50)
  const code = newCode()
  await givenPromotion(shop, { code, usesLimit: 1 })
  const lines = [{ variantId: goods.variantId, quantity: 1 }]
  const place = async (facts = {}) => {
    const { buyer, cart } = await givenCartWithCode(lines, code)
    const order = await orderFor(buyer, cart, facts)
    await submit(buyer, order)
    return order.checkoutId
  }

  const waiting = await place({ paymentMethod: 'vnpay' as const })
  const late = { now: () => addSeconds(systemClock.now(), 3600) }
  await inCheckout(waiting, {}, (db) =>
    expireCheckout(db, { checkoutId: waiting, isGatewayDone: true }, late),
  )
  const cash = await place()
  const [order] = await ordersOf(cash)
  await inShop(shop.id, (db) =>
    cancelOrder(db, { orderId: order?.id ?? '', reason: 'hết hàng' }, systemClock),
  )

  expect((await usesOf(waiting)).map((use) => use.isReleased)).toEqual([true])
  expect((await usesOf(cash)).map((use) => use.isReleased)).toEqual([true])
  await expect(place()).resolves.toBeTruthy()
})

test('a promotion that ends between looking and ordering is told, and nothing is ordered', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 5)
  const { id } = await givenPromotion(shop)
  const buyer = givenBuyer()
  const cart = await givenCart(buyer, [{ variantId: goods.variantId, quantity: 1 }])
  const order = await orderFor(buyer, cart)
  await inShop(shop.id, (db) =>
    db.promotion.updateMany({ where: { id }, data: { isPaused: true } }),
  )

  await expect(submit(buyer, order)).rejects.toMatchObject({ code: 'checkout.changed' })
  expect(await stockOf(goods.lot)).toEqual({ onHand: 5, held: 0 })
})

test('free delivery comes off the fee and off no line', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 5, { price: 100_000n })
  await givenPromotion(shop, { kind: 'delivery', title: 'Miễn phí giao' })

  const { checkoutId } = await givenOrder([{ variantId: goods.variantId, quantity: 1 }])

  const [order] = await ordersOf(checkoutId)
  expect(order).toMatchObject({
    deliveryFee: 30_000n,
    discount: 30_000n,
    deliveryDiscount: 30_000n,
    total: 100_000n,
  })
  expect(order?.lines.map((line) => line.discount)).toEqual([0n])
})

test('a code that nobody in the cart has is refused, and one can be taken out again', async () => {
  const [shop, other] = [await givenShop(), await givenShop()]
  const goods = await givenGoods(shop, 5)
  const [mine, theirs] = [newCode(), newCode()]
  await givenPromotion(shop, { code: mine })
  await givenPromotion(other, { code: theirs })
  const { buyer, cart } = await givenCartWithCode(
    [{ variantId: goods.variantId, quantity: 1 }],
    mine,
  )
  const act = (work: typeof addCode | typeof removeCode, code: string) =>
    inMarket(buyer.buyer, (db) => work(db, { ...keyOf(cart), code }, systemClock))

  await expect(act(addCode, theirs)).rejects.toMatchObject({ code: 'promotion.no-such-code' })
  await act(removeCode, mine)

  expect((await lookAt(buyer, cart))?.priced.codes).toEqual([])
})
