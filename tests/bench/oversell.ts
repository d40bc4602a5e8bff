// 200 buyers, one unit: how many units were sold that do not exist.
import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem } from '#app/db/doors.server.ts'
import { givenBuyer, givenCart, givenGoods, orderFor, submit } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import type { Bench } from './bench.ts'

const buyers = 200

export const oversell: Bench = {
  name: 'oversell',
  async run(database) {
    configureDatabase({ url: database.appUrl, poolSize: 40 })
    const shop = await givenShop()
    const { variantId } = await givenGoods(shop, 1)
    const ready = []
    for (let at = 0; at < buyers; at += 1) {
      const buyer = givenBuyer()
      const cart = await givenCart(buyer, [{ variantId, quantity: 1 }])
      ready.push({ buyer, order: await orderFor(buyer, cart) })
    }

    await Promise.allSettled(ready.map(({ buyer, order }) => submit(buyer, order)))

    const sold = await asSystem('bench: units sold', (db) =>
      db.orderLine.aggregate({ where: { shopId: shop.id }, _sum: { quantity: true } }),
    )
    const orders = await asSystem('bench: orders', (db) =>
      db.order.count({ where: { shopId: shop.id } }),
    )
    await closeDatabase()
    const oversold = (sold._sum.quantity ?? 0) - 1
    const isRight = oversold === 0 && orders === 1
    const dataset = `${buyers} buyers at once, 1 unit, ${orders} order, ${await database.describe()}`
    return { value: oversold, unit: 'units oversold', floor: 0, ratio: isRight ? 1 : 0, dataset }
  },
}
