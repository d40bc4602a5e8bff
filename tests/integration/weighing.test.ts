// Goods sold by weight, weighed before they are handed over.
import { expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import { updateVariant } from '#app/domain/catalog/update-variant.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { countToWeigh, findWeighing } from '#app/domain/weighing/weighing-views.server.ts'
import { weighLines } from '#app/domain/weighing/weigh-lines.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'

const box = { title: 'Cam Vinh, thùng 5,5 kg', unit: 'thùng', price: 275_000n, soldGrams: 5500 }

async function givenBoxes(quantity = 2) {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 10, box)
  const { checkoutId } = await givenOrder([{ variantId: goods.variantId, quantity }])
  const order = await shop.do((db) => db.order.findFirstOrThrow({ where: { checkoutId } }))
  const found = await shop.do((db) => findWeighing(db, order.id))
  const [line] = found?.lines ?? []
  const weigh = (grams: number, orderLineId = line?.id ?? '') =>
    shop.do((db) =>
      weighLines(
        db,
        { orderId: order.id, lines: [{ orderLineId, grams }], actorId: shop.owner.id },
        systemClock,
      ),
    )
  const now = () => shop.do((db) => db.order.findFirstOrThrow({ where: { id: order.id } }))
  return { shop, goods, order, line, weigh, now }
}

test('two boxes that weigh a kilogram less than was sold give that part back, once', async () => {
  const { shop, order, line, weigh, now } = await givenBoxes()
  expect(line).toMatchObject({ agreedGrams: 11_000, quantity: 2, weighed: null })

  expect(await weigh(10_000)).toBe(50_000n)

  expect((await now()).refundedTotal).toBe(50_000n)
  expect(await shop.do((db) => countToWeigh(db, order.id))).toBe(0)
  await expect(weigh(9000)).rejects.toMatchObject({ code: 'weigh.done' })
  expect((await now()).refundedTotal).toBe(50_000n)
  const entries = await asSystem('test', (db) =>
    db.ledgerEntry.aggregate({ where: { shopId: shop.id }, _sum: { amount: true } }),
  )
  expect(entries._sum.amount).toBe(0n)
})

test('two people who weigh at once give back once', async () => {
  const { weigh, now } = await givenBoxes()

  const outcomes = await Promise.allSettled([weigh(10_000), weigh(10_000)])

  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await now()).refundedTotal).toBe(50_000n)
})

test('heavier boxes cost nothing more', async () => {
  const { weigh, now } = await givenBoxes()

  expect(await weigh(11_800)).toBe(0n)
  expect((await now()).refundedTotal).toBe(0n)
})

test('the weight that was agreed stays with the order, whatever the shop writes later', async () => {
  const { shop, goods, weigh } = await givenBoxes()
  const facts = { ...box, soldGrams: 5000, optionValues: [] }
  await shop.do((db) =>
    updateVariant(db, { ...facts, productId: goods.id, variantId: goods.variantId }, systemClock),
  )

  expect(await weigh(10_000)).toBe(50_000n)
})

test('kilograms typed as grams are asked about; what left the house is not weighed', async () => {
  const { shop, order, weigh } = await givenBoxes()

  await expect(weigh(10)).rejects.toMatchObject({ code: 'weigh.too-light' })
  await shop.do((db) => handOverOrder(db, order.id, systemClock))
  await expect(weigh(10_000)).rejects.toMatchObject({ code: 'weigh.too-late' })
})

test('another order’s line is not weighed here', async () => {
  const { weigh } = await givenBoxes()
  const other = await givenBoxes()

  await expect(weigh(10_000, other.line?.id)).rejects.toMatchObject({ code: 'weigh.not-found' })
})
