// Shopper and shop write to each other; nobody else reads along.
import { expect, test } from 'vitest'

import { inMarket } from '#app/db/doors.server.ts'
import {
  findThread,
  listOwnThreads,
  listThreads,
} from '#app/domain/message/message-views.server.ts'
import { threadsQuery } from '#app/domain/message/message.forms.ts'
import { shopperMessagesPerHour } from '#app/domain/message/message.ts'
import {
  answerThread,
  markRead,
  writeToShop,
  type WriteToShop,
} from '#app/domain/message/send-message.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addSeconds, fromEpochMs, systemClock, type Clock } from '#app/lib/time.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenAccount, givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { ordersOf } from '#tests/support/order-facts.ts'

async function givenBought() {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 5)
  const placed = await givenOrder([{ variantId: goods.variantId, quantity: 1 }])
  const [order] = await ordersOf(placed.checkoutId)
  return { shop, orderId: order?.id ?? '', buyer: placed.buyer.buyer }
}

const write = (
  shop: GivenShop,
  message: Pick<WriteToShop, 'of'> & Partial<WriteToShop>,
  clock = systemClock,
) =>
  shop.do((db) =>
    writeToShop(
      db,
      {
        shopperName: 'Nguyễn Thị Lan',
        accountId: null,
        body: 'Khi nào giao ạ?',
        requestKey: newId(),
        ...message,
      },
      clock,
    ),
  )

const answerAt = (shop: GivenShop, words: { threadId: string; body: string }, clock: Clock) =>
  shop.do((db) =>
    answerThread(db, { ...words, actorId: shop.owner.id, requestKey: newId() }, clock),
  )

const answer = (shop: GivenShop, threadId: string, body: string) =>
  answerAt(shop, { threadId, body }, systemClock)

test('a guest asks about an order and reads the answer', async () => {
  const { shop, orderId, buyer } = await givenBought()
  const of = { orderId }
  const { threadId } = await write(shop, { of })
  await answer(shop, threadId, 'Sáng mai chị nhé')

  const thread = await inMarket(buyer, (db) => findThread(db, of))

  expect(thread).toMatchObject({ isUnreadByShopper: true, isUnreadByShop: false })
  expect(thread?.messages.map(({ sentBy, body }) => `${sentBy}: ${body}`)).toEqual([
    'shopper: Khi nào giao ạ?',
    'shop: Sáng mai chị nhé',
  ])
  await shop.do((db) => markRead(db, { threadId, side: 'shopper', until: systemClock.now() }))
  expect(await inMarket(buyer, (db) => findThread(db, of))).toMatchObject({
    isUnreadByShopper: false,
  })
})

test('a word that comes while the page is made is still new, and a late page takes nothing back', async () => {
  const { shop, orderId, buyer } = await givenBought()
  const { threadId } = await write(shop, { of: { orderId } })
  const after = (seconds: number) => ({ now: () => addSeconds(systemClock.now(), seconds) })
  const look = () => inMarket(buyer, (db) => findThread(db, { orderId }))
  const seen = (until: Date) => shop.do((db) => markRead(db, { threadId, side: 'shopper', until }))
  await answerAt(shop, { threadId, body: 'Sáng mai chị nhé' }, after(10))
  const first = await look()
  await answerAt(shop, { threadId, body: 'À, chiều mai ạ' }, after(20))

  await seen(first?.lastAt ?? systemClock.now())
  expect(await look()).toMatchObject({ isUnreadByShopper: true })
  const second = await look()
  await seen(second?.lastAt ?? systemClock.now())
  await seen(first?.lastAt ?? systemClock.now())

  expect(await look()).toMatchObject({ isUnreadByShopper: false })
})

test('pressing twice, or two first messages at once, is one thread and loses nothing', async () => {
  const { shop, orderId } = await givenBought()
  const of = { orderId }
  const requestKey = newId()
  await Promise.all([
    write(shop, { of, requestKey }),
    write(shop, { of, requestKey }),
    write(shop, { of, body: 'Cho em thêm ớt' }),
  ])

  const { threads } = await shop.do((db) => listThreads(db, { isWaiting: true, after: null }))
  const thread = await shop.do((db) => findThread(db, of))

  expect(threads).toHaveLength(1)
  expect(thread?.messages.map(({ body }) => body).toSorted()).toEqual([
    'Cho em thêm ớt',
    'Khi nào giao ạ?',
  ])
})

test('a signed-in shopper asks before buying, and finds all threads in one place', async () => {
  const [shop, other] = [await givenShop(), await givenShop()]
  const account = await givenAccount()
  const own = { of: { accountId: account.id }, accountId: account.id }
  await write(shop, own)
  await write(other, { ...own, body: 'Có bán buôn không ạ?' })

  const threads = await inMarket({ accountId: account.id }, (db) => listOwnThreads(db, account.id))

  expect(threads.map(({ shopId, lastBody }) => [shopId, lastBody])).toEqual([
    [other.id, 'Có bán buôn không ạ?'],
    [shop.id, 'Khi nào giao ạ?'],
  ])
})

test('a thread is read by nobody else: another shopper, another shop, a stranger', async () => {
  const { shop, orderId } = await givenBought()
  const second = await givenBought()
  const { threadId } = await write(shop, { of: { orderId } })
  const read = { id: threadId }

  expect(await inMarket(second.buyer, (db) => findThread(db, read))).toBeNull()
  expect(await inMarket({}, (db) => findThread(db, read))).toBeNull()
  expect(await second.shop.do((db) => findThread(db, read))).toBeNull()
  await expect(answer(second.shop, threadId, 'Chào bạn')).rejects.toMatchObject({
    code: 'message.thread-not-found',
  })
})

test('a flood is stopped for an hour, an answer of the shop never is', async () => {
  const { shop, orderId } = await givenBought()
  const of = { orderId }
  const { threadId } = await write(shop, { of })
  for (let sent = 1; sent < shopperMessagesPerHour; sent += 1) await write(shop, { of })

  await expect(write(shop, { of })).rejects.toMatchObject({ code: 'message.too-many' })
  await answer(shop, threadId, 'Em đây ạ')
  const later = { now: () => addSeconds(systemClock.now(), 3601) }
  await expect(write(shop, { of }, later)).resolves.toEqual({ threadId })
})

test('the list goes on where its page ended, also between threads of the same instant', async () => {
  const shop = await givenShop()
  const at = { now: () => fromEpochMs(1_795_000_000_000) }
  for (let one = 0; one < 32; one += 1) {
    const accountId = newId()
    await write(shop, { of: { accountId }, accountId }, at)
  }
  const list = (cursor: string | null) => {
    const { after } = threadsQuery.parse({ after: cursor })
    return shop.do((db) => listThreads(db, { isWaiting: false, after }))
  }

  const first = await list(null)
  const second = await list(first.nextCursor)

  expect([first.threads.length, second.threads.length]).toEqual([30, 2])
  expect(new Set([...first.threads, ...second.threads].map(({ id }) => id)).size).toBe(32)
  expect(second.nextCursor).toBeNull()
})
