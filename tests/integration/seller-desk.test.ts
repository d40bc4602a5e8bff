// What the shop's people see at their desk: orders by filter, customers, what is due today.
import { expect, test } from 'vitest'

import { requestReturn } from '#app/domain/aftersale/request-return.server.ts'
import { writeToShop } from '#app/domain/message/send-message.server.ts'
import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { findCustomer, listCustomers } from '#app/domain/order/customer-views.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { findDue } from '#app/domain/order/due-views.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { listOrders, type OrderFilter } from '#app/domain/order/order-list-views.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addDays, localDate, systemClock } from '#app/lib/time.ts'
import { givenGoods, givenOrder, type Placing } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { ordersOf } from '#tests/support/order-facts.ts'

const everything: OrderFilter = {
  status: null,
  paymentMethod: null,
  text: '',
  product: '',
  from: null,
  to: null,
  after: null,
}

const list = async (shop: GivenShop, filter: Partial<OrderFilter> = {}) => {
  const { orders } = await shop.do((db) => listOrders(db, { ...everything, ...filter }))
  return orders.map(({ code }) => code)
}

async function givenDesk() {
  const shop = await givenShop()
  const fish = await givenGoods(shop, 50)
  const tea = await givenGoods(shop, 50, { title: 'Trà hoa vàng' })
  const place = async (goods: { variantId: string }, facts: Placing = {}) => {
    const placed = await givenOrder([{ variantId: goods.variantId, quantity: 1 }], facts)
    const [order] = await ordersOf(placed.checkoutId)
    if (!order) throw new Error('nothing was ordered')
    return order
  }
  return { shop, fish, tea, place }
}

test('orders are found by state, way of paying, product, words and days', async () => {
  const { shop, fish, tea, place } = await givenDesk()
  const cash = await place(fish)
  const unpaid = await place(tea, { paymentMethod: 'vnpay' })
  const other = await place(fish, { recipient: 'Trần Bích', phone: '0987000111' })
  const today = localDate(systemClock.now())

  expect(await list(shop)).toEqual([other.code, unpaid.code, cash.code])
  expect(await list(shop, { status: 'awaiting_payment' })).toEqual([unpaid.code])
  expect(await list(shop, { paymentMethod: 'cod' })).toEqual([other.code, cash.code])
  expect(await list(shop, { product: 'hoa vàng' })).toEqual([unpaid.code])
  expect(await list(shop, { text: '0987' })).toEqual([other.code])
  expect(await list(shop, { from: today, to: today })).toHaveLength(3)
  expect(await list(shop, { from: addDays(today, 1) })).toEqual([])
  expect(await list(shop, { to: addDays(today, -1) })).toEqual([])
})

test('a long list goes on where its page ended', async () => {
  const { shop, fish, place } = await givenDesk()
  for (let one = 0; one < 31; one += 1) await place(fish)
  const page = (after: string | null) => shop.do((db) => listOrders(db, { ...everything, after }))

  const first = await page(null)
  const second = await page(first.nextCursor)

  expect([first.orders.length, second.orders.length, second.nextCursor]).toEqual([30, 1, null])
  const ids = [...first.orders, ...second.orders].map(({ id }) => id)
  expect(new Set(ids).size).toBe(31)
})

test('a customer is one telephone number, with what was really bought', async () => {
  const { shop, fish, place } = await givenDesk()
  const who = { recipient: 'Trần Bích', phone: '0987000111' }
  await place(fish, who)
  const cancelled = await place(fish, who)
  const last = await place(fish, { ...who, addressLine: 'Số 9 phố Mới' })
  await place(fish)
  await shop.do((db) => cancelOrder(db, { orderId: cancelled.id, reason: 'Đổi ý' }, systemClock))

  const { customers } = await shop.do((db) => listCustomers(db, { text: '', after: null }))
  const found = await shop.do((db) => listCustomers(db, { text: 'bích', after: null }))
  const person = await shop.do((db) => findCustomer(db, last.id))

  expect(customers.map(({ name, orders, spent }) => [name, orders, spent.amount])).toEqual([
    ['Nguyễn Thị Lan', 1, 115_000n],
    ['Trần Bích', 2, 230_000n],
  ])
  expect(found.customers.map(({ id }) => id)).toEqual([last.id])
  expect(person).toMatchObject({ phone: '0987000111', spent: { amount: 230_000n } })
  expect(person?.orders).toHaveLength(3)
  expect(person?.places.map(({ addressLine }) => addressLine)).toEqual(['Số 9 phố Mới', 'Xóm 5'])
})

test('a name with a per cent sign finds that name and not everybody', async () => {
  const { shop, fish, place } = await givenDesk()
  await place(fish)
  await place(fish, { recipient: 'Quán 100%', phone: '0987000222' })

  const { customers } = await shop.do((db) => listCustomers(db, { text: '0%', after: null }))

  expect(customers.map(({ name }) => name)).toEqual(['Quán 100%'])
})

test('what waits for the shop is counted, the most binding date with it', async () => {
  const { shop, fish, place } = await givenDesk()
  const order = await place(fish)
  await shop.do((db) => handOverOrder(db, order.id, systemClock))
  await shop.do((db) => deliverOrder(db, order.id, systemClock))
  const nothing = await shop.do((db) => findDue(db))
  await shop.do((db) =>
    requestReturn(
      db,
      {
        orderId: order.id,
        lines: [{ orderLineId: order.lines[0]?.id ?? '', quantity: 1 }],
        reason: 'changed-mind',
        note: 'Tôi đổi ý',
        photos: [],
        accountId: null,
      },
      systemClock,
    ),
  )
  const message = { body: 'Bao giờ lấy hàng?', requestKey: newId() }
  const of = { of: { orderId: order.id }, shopperName: 'Lan', accountId: null }
  await shop.do((db) => writeToShop(db, { ...of, ...message }, systemClock))

  const due = await shop.do((db) => findDue(db))

  expect(nothing).toMatchObject({ returns: { waiting: 0, nextDueAt: null }, messages: 0 })
  expect(due).toMatchObject({ returns: { waiting: 1, toReceive: 0 }, messages: 1, reviews: 0 })
  expect(due.returns.nextDueAt).not.toBeNull()
})
