// From what happened to the letter in the shopper's mailbox, by the event log and the mail job alone.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { cancelOwnOrder } from '#app/domain/aftersale/cancel-own-order.server.ts'
import { lastDayToAsk } from '#app/domain/aftersale/return.ts'
import { lettersConsumer } from '#app/domain/notification/letters-consumer.server.ts'
import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addSeconds, formatDay, systemClock } from '#app/lib/time.ts'
import { givenGoods, givenOrder, ipnOf, testGateways } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { paymentsOf } from '#tests/support/order-facts.ts'
import { lettersAskedBy, readLog } from '#tests/support/read-log.ts'

// The registry reads the environment once, when it is loaded.
process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'nieu-letters-'))
const { sendMailHandler } = await import('#jobs/handlers/send-mail.server.ts')
const { registry } = await import('#plugins/registry.server.ts')

const read = () => readLog(lettersConsumer({ clock: systemClock }))
const someEmail = () => `lan-${newId()}@vidu.vn`

/** Runs every mail job of the shop, twice over, and returns what lies in that mailbox, oldest first. */
async function mailboxOf(shop: GivenShop, email: string) {
  for (const { id, payload } of await lettersAskedBy(shop)) {
    const job = { jobId: id, attempt: 1, clock: systemClock }
    await sendMailHandler.run(payload, job)
    await sendMailHandler.run(payload, job)
  }
  const letters = await registry.mailbox.list(1000)
  return letters.filter((letter) => letter.to === email).toReversed()
}

async function givenBought(paymentMethod: 'cod' | 'vnpay', email: string | null) {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 5, { title: 'Cá kho niêu đất' })
  const lines = [{ variantId: goods.variantId, quantity: 2 }]
  const order = await givenOrder(lines, { paymentMethod, email })
  return { shop, order }
}

async function orderIdOf(shop: GivenShop): Promise<string> {
  return shop.do(async (db) => (await db.order.findFirstOrThrow({ select: { id: true } })).id)
}

test('a cash order is confirmed by one letter, however often the log is read', async () => {
  const email = someEmail()
  const { shop, order } = await givenBought('cod', email)

  await read()
  await asSystem('test', (db) =>
    db.consumerCursor.update({ where: { consumer: 'letters' }, data: { xactId: 0n, seq: 0n } }),
  )
  await read()

  const letters = await mailboxOf(shop, email)
  expect(letters.map(({ subject }) => subject)).toEqual([`Đã nhận đơn hàng ${order.code}`])
  expect(letters[0]?.text).toContain('2 × Cá kho niêu đất')
  expect(letters[0]?.text).toContain('Bạn trả tiền mặt khi nhận hàng.')
  expect(letters[0]?.text).toContain(`/orders/${order.code}`)
})

test('whoever bought in English gets a letter in English', async () => {
  const email = someEmail()
  const shop = await givenShop()
  const { variantId } = await givenGoods(shop, 5, { title: 'Cá kho niêu đất' })
  const order = await givenOrder([{ variantId, quantity: 1 }], { email, locale: 'en' })

  await read()

  const [letter] = await mailboxOf(shop, email)
  expect(letter?.subject).toBe(`We have your order ${order.code}`)
})

test('goods of several shops in one checkout are one letter with all of them', async () => {
  const email = someEmail()
  const [one, other] = [await givenShop(), await givenShop()]
  const fish = await givenGoods(one, 5, { title: 'Cá kho' })
  const tea = await givenGoods(other, 5, { title: 'Trà sen' })
  const lines = [fish, tea].map(({ variantId }) => ({ variantId, quantity: 1 }))
  await givenOrder(lines, { email })

  await read()

  await mailboxOf(one, email)
  const letters = await mailboxOf(other, email)
  expect(letters).toHaveLength(1)
  expect(letters[0]?.text).toContain('1 × Cá kho')
  expect(letters[0]?.text).toContain('1 × Trà sen')
})

test('whoever pays at a gateway hears when the money has come, not before', async () => {
  const email = someEmail()
  const { shop, order } = await givenBought('vnpay', email)
  await read()
  expect(await mailboxOf(shop, email)).toEqual([])

  const [payment] = await paymentsOf(order.checkoutId)
  if (!payment) throw new Error('no payment was opened')
  await receiveNotice(ipnOf(payment), { gateways: testGateways, clock: systemClock })
  await read()

  const subjects = (await mailboxOf(shop, email)).map(({ subject }) => subject)
  expect(subjects).toEqual([`Đã nhận tiền cho đơn hàng ${order.code}`])
})

test('a parcel that leaves and an order that is cancelled are told, with the reason', async () => {
  const [sent, dropped] = [someEmail(), someEmail()]
  const leaving = await givenBought('cod', sent)
  const dropping = await givenBought('cod', dropped)
  const [leavingId, droppingId] = [await orderIdOf(leaving.shop), await orderIdOf(dropping.shop)]

  await leaving.shop.do((db) => handOverOrder(db, leavingId, systemClock))
  await dropping.shop.do((db) =>
    cancelOrder(db, { orderId: droppingId, reason: 'Hết chạch sụn hôm nay' }, systemClock),
  )
  await read()

  const about = async ({ shop }: { shop: GivenShop }, email: string, subject: string) =>
    (await mailboxOf(shop, email)).find((letter) => letter.subject === subject)
  const shipped = await about(leaving, sent, `${leaving.shop.name} đã gửi hàng cho bạn`)
  expect(shipped?.text).toContain('Tiền cần chuẩn bị')
  const cancelled = await about(dropping, dropped, `${dropping.shop.name} đã huỷ đơn hàng`)
  expect(cancelled?.text).toContain('Hết chạch sụn hôm nay')
})

test('whoever cancelled their own order is not told that the shop did', async () => {
  const email = someEmail()
  const { shop } = await givenBought('cod', email)
  const orderId = await orderIdOf(shop)
  await shop.do((db) =>
    cancelOwnOrder(db, { orderId, reason: 'Khách đổi ý', accountId: null }, systemClock),
  )

  await read()

  const letters = await mailboxOf(shop, email)
  const cancelled = letters.find(
    ({ subject }) => subject === `Bạn đã huỷ đơn hàng của ${shop.name}`,
  )
  expect(cancelled?.text).toContain('đã huỷ')
  expect(cancelled?.text).not.toContain('Khách đổi ý')
})

test('a delivered order says until when something can be told, the day that the return’s page says', async () => {
  const email = someEmail()
  const { shop } = await givenBought('cod', email)
  const orderId = await orderIdOf(shop)
  await shop.do((db) => handOverOrder(db, orderId, systemClock))
  await shop.do((db) => deliverOrder(db, orderId, systemClock))

  await read()

  const letters = await mailboxOf(shop, email)
  const arrived = letters.find(({ subject }) => subject === `Hàng của ${shop.name} đã đến`)
  const lastDay = formatDay(lastDayToAsk(systemClock.now(), 7))
  expect(arrived?.text).toContain(`báo cửa hàng chậm nhất ngày ${lastDay}.`)
})

test('without an address nobody is written to, and the job is done', async () => {
  const { shop } = await givenBought('cod', null)
  await read()

  for (const { id, payload } of await lettersAskedBy(shop)) {
    await sendMailHandler.run(payload, { jobId: id, attempt: 1, clock: systemClock })
  }

  const ids = (await lettersAskedBy(shop)).map(({ id }) => id)
  expect(ids).toHaveLength(1)
  expect(await registry.mailbox.find(ids[0] ?? '')).toBeNull()
})

test('what happened long ago is not written about when a worker comes back', async () => {
  const email = someEmail()
  const { shop } = await givenBought('cod', email)
  const orderId = await orderIdOf(shop)
  const at = addSeconds(systemClock.now(), -10 * 86_400)
  await asSystem('test', (db) =>
    recordEvent(db, {
      type: 'order.delivered',
      shopId: shop.id,
      subjectId: orderId,
      payload: { orderId },
      at,
    }),
  )

  await read()

  expect(await mailboxOf(shop, email)).toHaveLength(1)
})
