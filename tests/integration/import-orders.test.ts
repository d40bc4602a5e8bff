// The post office's list: orders move along by it, one row at a time, with the money and the stock they move.
import { expect, test } from 'vitest'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { makeShipment } from '#app/domain/shipping/make-shipment.server.ts'
import { deliverShipment } from '#app/domain/shipping/shipment-steps.server.ts'
import { systemClock } from '#app/lib/time.ts'
import {
  advance,
  givenImport,
  importOf,
  problemsOf,
  takenIn,
} from '#tests/support/given-imports.ts'
import { givenBuyer, givenCart, givenGoods, orderFor, submit } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'

async function givenCashOrder(shop: GivenShop): Promise<{ id: string; code: string }> {
  const goods = await givenGoods(shop, 5)
  const buyer = givenBuyer()
  const cart = await givenCart(buyer, [{ variantId: goods.variantId, quantity: 2 }])
  const order = await orderFor(buyer, cart)
  await submit(buyer, order)
  const { checkoutId } = order
  return shop.do((db) =>
    db.order.findFirstOrThrow({ where: { checkoutId }, select: { id: true, code: true } }),
  )
}

const statusOf = (shop: GivenShop, { id }: { id: string }) =>
  shop.do((db) => db.order.findFirst({ where: { id }, select: { status: true, paidAt: true } }))

test('what arrived is delivered and paid, what came back is returned, the rest is told', async () => {
  const shop = await givenShop()
  const [fresh, sent, back, early] = [
    await givenCashOrder(shop),
    await givenCashOrder(shop),
    await givenCashOrder(shop),
    await givenCashOrder(shop),
  ]
  for (const { id } of [sent, back]) await shop.do((db) => handOverOrder(db, id, systemClock))

  const fileId = await takenIn(shop, {
    kind: 'orders',
    content: [
      'Mã đơn,Trạng thái',
      `${fresh.code},Giao thành công`,
      `${sent.code.toLowerCase()},Đã giao`,
      `${back.code},Hàng hoàn về`,
      `${early.code},biết đâu`,
      'KHONGCO1,Đã giao',
      `${sent.code},Hàng hoàn về`,
    ].join('\n'),
  })

  expect(await problemsOf(shop, fileId)).toEqual([
    '5 status cell.not-in-list',
    '6 code order.unknown',
    '7 code order.repeated',
  ])
  expect(await importOf(shop, fileId)).toMatchObject({ updated: 3, badCount: 3 })
  expect(await statusOf(shop, fresh)).toMatchObject({ status: 'delivered' })
  expect((await statusOf(shop, sent))?.paidAt).not.toBeNull()
  expect(await statusOf(shop, back)).toMatchObject({ status: 'returned' })
  expect(await statusOf(shop, early)).toMatchObject({ status: 'confirmed' })
})

test('the parcel of an order that came back by a list is with the shop again', async () => {
  const shop = await givenShop()
  const order = await givenCashOrder(shop)
  await shop.do((db) => handOverOrder(db, order.id, systemClock))

  await takenIn(shop, { kind: 'orders', content: `Mã đơn,Trạng thái\n${order.code},Hoàn về` })

  const [parcel] = await shop.do((db) => db.shipment.findMany({ where: { orderId: order.id } }))
  expect(parcel).toMatchObject({ status: 'returned' })
  expect(parcel?.takenBackAt).not.toBeNull()
})

test('an order does not come back by a list when one of its parcels arrived', async () => {
  const shop = await givenShop()
  const order = await givenCashOrder(shop)
  const { actorId, orderId } = { actorId: shop.owner.id, orderId: order.id }
  const [line] = await shop.do((db) => db.orderLine.findMany({ where: { orderId } }))
  const pack = (requestKey: string) => {
    const pieces = [{ orderLineId: line?.id ?? '', quantity: 1 }]
    const box = { orderId, actorId, pieces, by: 'own' as const, requestKey }
    return shop.do((db) => makeShipment(db, box, systemClock))
  }
  const { shipmentId } = await pack('first-box')
  await pack('second-box')
  await shop.do((db) => handOverOrder(db, orderId, systemClock))
  await shop.do((db) => deliverShipment(db, { shipmentId, actorId }, systemClock))

  const content = `Mã đơn,Trạng thái\n${order.code},Hoàn về`
  const fileId = await takenIn(shop, { kind: 'orders', content })

  expect(await problemsOf(shop, fileId)).toEqual(['2 status order.step-refused'])
  expect(await statusOf(shop, order)).toMatchObject({ status: 'handed_over' })
})

test('the same list a second time changes nothing; a delivered order does not come back by a list', async () => {
  const shop = await givenShop()
  const order = await givenCashOrder(shop)
  const list = (status: string) => ({
    kind: 'orders' as const,
    content: `Mã đơn,Trạng thái\n${order.code},${status}`,
  })
  await takenIn(shop, list('Đã giao'))

  const again = await givenImport(shop, list('Đã giao'))
  await advance(shop, again)
  const wrong = await givenImport(shop, list('Hoàn về'))
  await advance(shop, wrong)

  expect(await importOf(shop, again)).toMatchObject({ unchanged: 1, updated: 0 })
  expect(await problemsOf(shop, wrong)).toEqual(['2 status order.step-refused'])
})
