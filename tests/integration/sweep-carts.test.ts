// Carts do not keep people longer than the rule says.
import { expect, test } from 'vitest'

import { asSystem, inMarket } from '#app/db/doors.server.ts'
import { writeCartNotes } from '#app/domain/cart/cart-notes.server.ts'
import { sweepCarts } from '#app/domain/cart/sweep-carts.server.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import {
  givenBuyer,
  givenCart,
  givenGoods,
  orderFor,
  submit,
  type GivenBuyer,
} from '#tests/support/given-orders.ts'
import { givenAccount, givenShop } from '#tests/support/given-people.ts'

const day = 86_400
const ago = (days: number) => addSeconds(systemClock.now(), -days * day)

async function givenWords(buyer: GivenBuyer, cart: { id: string; originShopId: string | null }) {
  const key = { cartId: cart.id, originShopId: cart.originShopId }
  const words = { note: 'Nhà cô Lan', buyer: { email: 'lan@vidu.vn' } }
  await inMarket(buyer.buyer, (db) => writeCartNotes(db, { ...key, ...words }))
}
const age = (cartId: string, days: number, facts: { accountId?: string } = {}) =>
  asSystem('test', (db) =>
    db.cart.update({ where: { id: cartId }, data: { updatedAt: ago(days), ...facts } }),
  )
const find = (cartId: string) =>
  asSystem('test', (db) => db.cart.findUnique({ where: { id: cartId }, include: { lines: true } }))

test('a cart that nobody came back for goes; an account keeps its own', async () => {
  const goods = await givenGoods(await givenShop(), 50)
  const account = await givenAccount()
  const lines = [{ variantId: goods.variantId, quantity: 1 }]
  const [old, fresh, kept] = [
    await givenCart(givenBuyer(), lines),
    await givenCart(givenBuyer(), lines),
    await givenCart(givenBuyer(), lines),
  ]
  await age(old.id, 91)
  await age(fresh.id, 89)
  await age(kept.id, 400, { accountId: account.id })

  await asSystem('test', (db) => sweepCarts(db, systemClock))

  expect(await find(old.id)).toBeNull()
  expect((await find(fresh.id))?.lines).toHaveLength(1)
  expect((await find(kept.id))?.lines).toHaveLength(1)
})

test('an ordered cart forgets who it was of; its order does not', async () => {
  const goods = await givenGoods(await givenShop(), 50)
  const buyer = givenBuyer()
  const cart = await givenCart(buyer, [{ variantId: goods.variantId, quantity: 1 }])
  await givenWords(buyer, cart)
  const order = await orderFor(buyer, cart)
  await submit(buyer, order)
  await age(cart.id, 91)

  await asSystem('test', (db) => sweepCarts(db, systemClock))

  expect(await find(cart.id)).toMatchObject({ status: 'ordered', note: '', buyer: {} })
  const checkout = await asSystem('test', (db) =>
    db.checkout.findUnique({ where: { id: order.checkoutId } }),
  )
  expect(checkout?.recipient).toBe('Nguyễn Thị Lan')
})
