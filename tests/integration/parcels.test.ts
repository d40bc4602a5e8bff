// Parcels of an order: packed in parts, handed over, delivered, refused at the door. The order, the stock and the
// ledger follow.
import { expect, test } from 'vitest'

import { inShop } from '#app/db/doors.server.ts'
import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { makeShipment, type MakeShipment } from '#app/domain/shipping/make-shipment.server.ts'
import { settleOrder } from '#app/domain/shipping/settle-order.server.ts'
import {
  cancelShipment,
  deliverShipment,
  handOverShipment,
  takeBackShipment,
} from '#app/domain/shipping/shipment-steps.server.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import {
  balancesOf,
  eventPayloadOf,
  eventsOf,
  ordersOf,
  stockOf,
} from '#tests/support/order-facts.ts'

/** Four pots at 85.000 ₫ and 30.000 ₫ for delivery, to be paid in cash at the door. */
async function givenSale() {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 10)
  const placed = await givenOrder([{ variantId: goods.variantId, quantity: 4 }])
  const [order] = await ordersOf(placed.checkoutId)
  if (!order) throw new Error('nothing was ordered')
  const [line] = await shop.do((db) => db.orderLine.findMany({ where: { orderId: order.id } }))
  const orderLineId = line?.id ?? ''
  const pack = (quantity: number | null, facts: Partial<MakeShipment> = {}) =>
    inShop(shop.id, (db) =>
      makeShipment(
        db,
        {
          orderId: order.id,
          pieces: quantity === null ? null : [{ orderLineId, quantity }],
          by: 'own',
          requestKey: newId(),
          actorId: shop.owner.id,
          ...facts,
        },
        systemClock,
      ),
    )
  const act = (step: typeof handOverShipment, shipmentId: string) =>
    shop.do((db) => step(db, { shipmentId, actorId: shop.owner.id }, systemClock))
  const statusNow = async () => (await ordersOf(placed.checkoutId))[0]?.status
  const parcels = () =>
    shop.do((db) =>
      db.shipment.findMany({ where: { orderId: order.id }, orderBy: { number: 'asc' } }),
    )
  const sent = () =>
    shop.do(async (db) => {
      const found = await db.orderLine.findFirst({ where: { orderId: order.id } })
      return found?.shippedQuantity
    })
  return { shop, goods, orderId: order.id, pack, act, statusNow, parcels, sent }
}

test('an order that goes out in one piece is one parcel, and its pieces count as sent', async () => {
  const { shop, orderId, parcels, sent } = await givenSale()

  await shop.do((db) => handOverOrder(db, orderId, systemClock))

  expect(await parcels()).toMatchObject([
    { number: 1, status: 'handed_over', kind: 'own', grams: 2800, codAmount: 370_000n },
  ])
  expect(await sent()).toBe(4)
  expect((await eventsOf(shop.id)).at(-1)).toBe('order.handed-over')
  expect(await eventPayloadOf(shop.id, 'parcel.shipped')).toMatchObject({ orderId })
})

test('an order in two parcels is on its way when the second left, and delivered with the second', async () => {
  const { shop, pack, act, statusNow, parcels, sent } = await givenSale()

  const first = await pack(1)
  await act(handOverShipment, first.shipmentId)
  expect([await statusNow(), await sent()]).toEqual(['confirmed', 1])

  const second = await pack(null)
  await act(handOverShipment, second.shipmentId)
  expect([await statusNow(), await sent()]).toEqual(['handed_over', 4])

  await act(deliverShipment, second.shipmentId)
  expect(await statusNow()).toBe('handed_over')
  await act(deliverShipment, first.shipmentId)
  expect(await statusNow()).toBe('delivered')

  // the first parcel collects a pot and the delivery, the second the rest
  expect((await parcels()).map((one) => one.codAmount)).toEqual([115_000n, 255_000n])
  expect(await balancesOf(shop.id)).toMatchObject({ cash: 370_000n })
})

test('two packers at once never put the same pot in two boxes', async () => {
  const { pack, parcels } = await givenSale()

  const tries = await Promise.allSettled([pack(3), pack(3)])

  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(tries.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { code: 'shipment.too-many', detail: { left: 1 } },
  })
  expect(await parcels()).toHaveLength(1)
})

test('a double click packs one parcel', async () => {
  const { pack, parcels } = await givenSale()
  const requestKey = newId()

  const [one, two] = await Promise.all([pack(2, { requestKey }), pack(2, { requestKey })])

  expect(one.shipmentId).toBe(two.shipmentId)
  expect(await parcels()).toHaveLength(1)
})

test('a parcel that is unpacked gives its pieces free for another', async () => {
  const { pack, act, parcels } = await givenSale()

  const { shipmentId } = await pack(null)
  await expect(pack(null)).rejects.toMatchObject({ code: 'shipment.nothing-left' })
  await act(cancelShipment, shipmentId)
  await pack(4)

  expect((await parcels()).map((one) => [one.status, one.codAmount])).toEqual([
    ['cancelled', 370_000n],
    ['preparing', 370_000n],
  ])
})

test('a parcel that nobody took ends the sale: pieces back in their lot, no claim left', async () => {
  const { shop, goods, pack, act, statusNow } = await givenSale()
  const { shipmentId } = await pack(null)
  await act(handOverShipment, shipmentId)

  await act(takeBackShipment, shipmentId)

  expect(await statusNow()).toBe('returned')
  expect(await balancesOf(shop.id)).toEqual({})
  expect(await stockOf(goods.lot)).toEqual({ onHand: 10, held: 0 })
  await expect(act(takeBackShipment, shipmentId)).rejects.toMatchObject({ code: 'shipment.ended' })
})

test('one parcel kept and one refused: the shop has the money of the first and the pots of the second', async () => {
  const { shop, goods, pack, act, statusNow } = await givenSale()
  const kept = await pack(1)
  const refused = await pack(3)
  await act(handOverShipment, kept.shipmentId)
  await act(handOverShipment, refused.shipmentId)

  await act(deliverShipment, kept.shipmentId)
  await act(takeBackShipment, refused.shipmentId)

  expect(await statusNow()).toBe('delivered')
  expect(await balancesOf(shop.id)).toMatchObject({ cash: 115_000n, sales: -85_000n })
  expect(await stockOf(goods.lot)).toEqual({ onHand: 9, held: 0 })
})

test('an order whose rest is taken off is delivered with what was sent', async () => {
  const { shop, goods, orderId, pack, act, statusNow } = await givenSale()
  const { shipmentId } = await pack(1)
  await act(handOverShipment, shipmentId)
  await act(deliverShipment, shipmentId)
  expect(await statusNow()).toBe('confirmed')
  const [line] = await shop.do((db) => db.orderLine.findMany({ where: { orderId } }))

  await shop.do(async (db) => {
    const rest = { orderLineId: line?.id ?? '', quantity: 3, isRestocked: true }
    const asked = { orderId, lines: [rest], deliveryFee: 0n, reason: 'out-of-stock' as const }
    const by = { requestKey: newId(), actorId: shop.owner.id }
    await refundOrder(db, { ...asked, ...by }, systemClock)
    await settleOrder(db, { orderId, actorId: by.actorId }, systemClock)
  })

  expect(await statusNow()).toBe('delivered')
  expect(await balancesOf(shop.id)).toMatchObject({ cash: 115_000n, sales: -85_000n })
  expect(await stockOf(goods.lot)).toEqual({ onHand: 9, held: 0 })
})

test('an order is not cancelled any more when one of its parcels has left', async () => {
  const { shop, orderId, pack, act } = await givenSale()
  const { shipmentId } = await pack(1)
  await act(handOverShipment, shipmentId)

  const cancelling = shop.do((db) => cancelOrder(db, { orderId, reason: 'hết niêu' }, systemClock))

  await expect(cancelling).rejects.toMatchObject({ code: 'order.too-late-to-cancel' })
})

test('a cancelled order unpacks what was packed for it', async () => {
  const { shop, orderId, pack, parcels } = await givenSale()
  await pack(2)

  await shop.do((db) => cancelOrder(db, { orderId, reason: 'hết niêu' }, systemClock))

  expect((await parcels()).map((one) => one.status)).toEqual(['cancelled'])
})

test('what is on its way back cannot be said to have arrived', async () => {
  const { shop, orderId, pack, act } = await givenSale()
  const { shipmentId } = await pack(null)
  await act(handOverShipment, shipmentId)
  await shop.do((db) =>
    db.shipment.updateMany({ where: { id: shipmentId }, data: { status: 'returning' } }),
  )

  const delivering = shop.do((db) => deliverOrder(db, orderId, systemClock))

  await expect(delivering).rejects.toMatchObject({ code: 'shipment.not-on-the-way' })
})

test("another shop's parcel looks like no parcel at all", async () => {
  const { pack } = await givenSale()
  const other = await givenShop()
  const { shipmentId } = await pack(null)

  const stealing = other.do((db) =>
    handOverShipment(db, { shipmentId, actorId: other.owner.id }, systemClock),
  )

  await expect(stealing).rejects.toMatchObject({ code: 'shipment.not-found' })
})
