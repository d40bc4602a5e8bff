// Who bought is forgotten when the time of keeping is over: not before, not twice, and the figures stay.
import { expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import {
  dropOldContacts,
  findForgettable,
  forgetOrders,
} from '#app/domain/aftersale/forget-buyers.server.ts'
import { requestReturn } from '#app/domain/aftersale/request-return.server.ts'
import { writeToShop } from '#app/domain/message/send-message.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { openOrder } from '#app/domain/order/open-order.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addSeconds, systemClock, type Clock } from '#app/lib/time.ts'
import { givenCardOrder, givenCards } from '#tests/support/given-gift-cards.ts'
import { address, givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { ordersOf } from '#tests/support/order-facts.ts'

const later = (days: number): Clock => ({ now: () => addSeconds(systemClock.now(), days * 86_400) })

async function givenDelivered() {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 10)
  const placed = await givenOrder([{ variantId: goods.variantId, quantity: 2 }])
  const [order] = await ordersOf(placed.checkoutId)
  const line = order?.lines[0]
  if (!order || !line) throw new Error('nothing was ordered')
  await shop.do((db) => handOverOrder(db, order.id, systemClock))
  await shop.do((db) => deliverOrder(db, order.id, systemClock))
  return { shop, order, lineId: line.id, checkoutId: placed.checkoutId, code: placed.code }
}

const find = (orderId: string, clock: Clock) =>
  asSystem('test', async (db) => {
    const { orderIds, storageKeys } = await findForgettable(db, 100_000, clock)
    return { isFound: orderIds.includes(orderId), storageKeys }
  })
const forget = (orderId: string) => asSystem('test', (db) => forgetOrders(db, [orderId]))

test('a micro shop keeps its buyers a year, a larger one three', async () => {
  const { shop, order } = await givenDelivered()
  const isFound = async (days: number) => (await find(order.id, later(days))).isFound

  expect([await isFound(360), await isFound(370)]).toEqual([false, true])
  await shop.do((db) => db.shop.update({ where: { id: shop.id }, data: { sizeClass: 'small' } }))
  expect([await isFound(370), await isFound(1090), await isFound(1100)]).toEqual([
    false,
    false,
    true,
  ])
})

test('an order that is still on its way is never forgotten, an unpaid one soon', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 10)
  const open = await givenOrder([{ variantId: goods.variantId, quantity: 1 }])
  const unpaid = await givenOrder([{ variantId: goods.variantId, quantity: 1 }], {
    paymentMethod: 'vnpay',
  })
  const [[waiting], [ended]] = [await ordersOf(open.checkoutId), await ordersOf(unpaid.checkoutId)]
  await shop.do((db) =>
    db.order.updateMany({ where: { id: ended?.id ?? '' }, data: { status: 'expired' } }),
  )

  expect((await find(waiting?.id ?? '', later(2000))).isFound).toBe(false)
  expect((await find(ended?.id ?? '', later(80))).isFound).toBe(false)
  expect((await find(ended?.id ?? '', later(95))).isFound).toBe(true)
  // Whoever looks after this test finds it as it was.
  await shop.do((db) =>
    db.order.updateMany({ where: { id: ended?.id ?? '' }, data: { status: 'awaiting_payment' } }),
  )
})

test('the person, their words and their pictures go; the sums stay', async () => {
  const { shop, order, lineId, checkoutId, code } = await givenDelivered()
  const storageKey = `shops/${shop.id}/photos/${newId()}.webp`
  const photo = {
    storageKey,
    contentType: 'image/webp',
    width: 800,
    height: 600,
    byteSize: 1000,
    sha256: '0'.repeat(64),
  }
  const asked = {
    orderId: order.id,
    lines: [{ orderLineId: lineId, quantity: 1 }],
    reason: 'spoiled',
    note: 'Nhà tôi ở sau chợ',
    photos: [photo],
    accountId: null,
  } as const
  await shop.do((db) => requestReturn(db, asked, systemClock))
  const message = { body: 'Gọi cho tôi nhé', requestKey: newId(), accountId: null }
  const of = { of: { orderId: order.id }, shopperName: address.recipient }
  await shop.do((db) => writeToShop(db, { ...of, ...message }, systemClock))

  const { storageKeys } = await find(order.id, later(400))
  await forget(order.id)
  await forget(order.id)

  expect(storageKeys).toContain(storageKey)
  const left = await asSystem('test', async (db) => ({
    order: await db.order.findFirstOrThrow({ where: { id: order.id } }),
    checkout: await db.checkout.findUniqueOrThrow({ where: { id: checkoutId } }),
    notes: await db.orderReturn.findMany({ where: { orderId: order.id }, select: { note: true } }),
    threads: await db.messageThread.count({ where: { orderId: order.id } }),
    photos: await db.aftersalePhoto.count({ where: { storageKey } }),
  }))
  expect(JSON.stringify(left.order, text)).not.toMatch(/0912345678|Nguyễn Thị Lan|Xóm 5/)
  expect(JSON.stringify(left.checkout, text)).not.toMatch(/0912345678|Nguyễn Thị Lan|Xóm 5/)
  expect(left).toMatchObject({ notes: [{ note: '' }], threads: 0, photos: 0 })
  expect(left.order.total).toBe(order.total)
  const lookUp = { code, phone: address.phone, address: newId() }
  await expect(openOrder(lookUp, systemClock)).rejects.toMatchObject({
    code: 'order.wrong-look-up',
  })
})
const text = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

test('a pass that ended and an old attempt are dropped', async () => {
  const { code } = await givenDelivered()
  await openOrder({ code, phone: address.phone, address: newId() }, systemClock)
  const count = () =>
    asSystem('test', async (db) => {
      const rows = [await db.orderPass.count(), await db.orderLookUp.count()]
      return rows.reduce((sum, one) => sum + one, 0)
    })

  expect(await count()).toBeGreaterThan(0)
  await asSystem('test', (db) => dropOldContacts(db, later(40)))
  expect(await count()).toBe(0)
})

test('whom a gift card was for is forgotten when the card is used up and its keeping is over', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 5)
  const named = (amount: bigint) => ({ amount, recipientName: 'Lan', recipientEmail: null })
  const [used, left] = await givenCards(shop, [], { cards: [named(50_000n), named(50_000n)] })
  if (!used || !left) throw new Error('no cards were issued')
  await givenCardOrder([{ variantId: goods.variantId, quantity: 1 }], [used])
  const names = () =>
    shop.do(async (db) => {
      const rows = await db.giftCard.findMany({ orderBy: { balance: 'asc' } })
      return rows.map(({ recipientName }) => recipientName)
    })

  await asSystem('test', (db) => dropOldContacts(db, later(40)))
  expect(await names()).toEqual(['Lan', 'Lan'])
  await asSystem('test', (db) => dropOldContacts(db, later(3 * 366)))
  expect(await names()).toEqual(['', 'Lan'])
})
