// Orders are counted within their shop, whoever orders at the same moment and whatever comes of it.
import { expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'

const numbersOf = async ({ id }: GivenShop) => {
  const orders = await asSystem('test looks at orders', (db) =>
    db.order.findMany({ where: { shopId: id }, orderBy: { number: 'asc' } }),
  )
  return orders.map(({ number }) => number)
}

test('many checkouts over the same two shops at once count each shop 1 … n', async () => {
  const shops = [await givenShop(), await givenShop()]
  const [honey, fish] = await Promise.all(shops.map((shop) => givenGoods(shop, 20)))
  const both = [honey, fish].map((goods) => ({ variantId: goods?.variantId ?? '', quantity: 1 }))

  await Promise.all(
    Array.from({ length: 8 }, (_, at) => givenOrder(at % 2 === 0 ? both : both.toReversed())),
  )

  for (const shop of shops) expect(await numbersOf(shop)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('an order that was refused leaves no gap', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 2)
  const order = () => givenOrder([{ variantId: goods.variantId, quantity: 1 }])
  await order()
  await order()
  await expect(order()).rejects.toThrow()
  const more = await givenGoods(shop, 1)
  await givenOrder([{ variantId: more.variantId, quantity: 1 }])

  expect(await numbersOf(shop)).toEqual([1, 2, 3])
})

test('a number once given is of one order alone', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 5)
  await givenOrder([{ variantId: goods.variantId, quantity: 1 }])
  await givenOrder([{ variantId: goods.variantId, quantity: 1 }])

  await expect(
    asSystem('test', (db) =>
      db.order.updateMany({ where: { shopId: shop.id }, data: { number: 1 } }),
    ),
  ).rejects.toThrow(/number/)
})
