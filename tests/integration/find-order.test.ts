// A guest finds an order again by its code and telephone number, and nobody guesses one.
import { expect, test } from 'vitest'

import { asSystem, inMarket, readMarket } from '#app/db/doors.server.ts'
import { findOrderGroup } from '#app/domain/order/order-views.server.ts'
import { openOrder } from '#app/domain/order/open-order.server.ts'
import { lookUpLimits, passSeconds } from '#app/domain/order/order-pass.ts'
import { listOwnGroups } from '#app/domain/order/own-order-views.server.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import { address, givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenAccount, givenShop } from '#tests/support/given-people.ts'

const somewhere = () =>
  `192.0.2.${Math.trunc(performance.now() * 1000) % 250}-${crypto.randomUUID()}`

async function givenBought() {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 20)
  return { shop, goods, order: await givenOrder([{ variantId: goods.variantId, quantity: 1 }]) }
}

const open = (code: string, phone: string = address.phone, from = somewhere()) =>
  openOrder({ code, phone, address: from }, systemClock)

const read = (token: string, code: string) =>
  readMarket({ orderPassHash: sha256Hex(token) }, (db) => findOrderGroup(db, code))

test('code and telephone open that one order, with its parcels', async () => {
  const { order, goods } = await givenBought()
  const other = await givenOrder([{ variantId: goods.variantId, quantity: 1 }])

  const { token } = await open(order.code)

  expect(await read(token, order.code)).toMatchObject({
    code: order.code,
    recipient: address.recipient,
    orders: [{ lines: [{ quantity: 1 }] }],
  })
  expect(await read(token, other.code)).toBeNull()
})

test('a wrong number and an unknown code hear the same', async () => {
  const { order } = await givenBought()

  await expect(open(order.code, '0987654321')).rejects.toMatchObject({
    code: 'order.wrong-look-up',
  })
  await expect(open('ZZZZZZZZ')).rejects.toMatchObject({ code: 'order.wrong-look-up' })
})

test('after too many failures even the right number must wait, from any address', async () => {
  const { order } = await givenBought()
  for (let guess = 0; guess < lookUpLimits.perCode; guess += 1)
    await expect(open(order.code, '0900000000')).rejects.toThrow('order.wrong-look-up')

  await expect(open(order.code)).rejects.toMatchObject({ code: 'order.too-many-look-ups' })
})

test('one address that tries many codes must wait too, others need not', async () => {
  const { order } = await givenBought()
  const from = somewhere()
  for (let guess = 0; guess < lookUpLimits.perAddress; guess += 1)
    await expect(open(`ABCD${guess + 100}`, '0900000000', from)).rejects.toThrow(
      'order.wrong-look-up',
    )

  await expect(open(order.code, address.phone, from)).rejects.toMatchObject({
    code: 'order.too-many-look-ups',
  })
  await expect(open(order.code)).resolves.toHaveProperty('token')
})

test('a pass ends', async () => {
  const { order } = await givenBought()
  const { token } = await open(order.code)
  await asSystem('test: a day later', (db) =>
    db.orderPass.updateMany({
      where: { tokenHash: sha256Hex(token) },
      data: { expiresAt: addSeconds(systemClock.now(), -1) },
    }),
  )

  expect(passSeconds).toBeGreaterThan(0)
  expect(await read(token, order.code)).toBeNull()
})

test('an account lists its own orders page by page and nobody else’s', async () => {
  const { goods } = await givenBought()
  const account = await givenAccount()
  const placed: string[] = []
  for (let time = 0; time < 3; time += 1) {
    const lines = [{ variantId: goods.variantId, quantity: 1 }]
    placed.push((await givenOrder(lines, { accountId: account.id })).code)
  }
  const list = (accountId: string, after: string | null = null) =>
    inMarket({ accountId }, (db) => listOwnGroups(db, { accountId, after }))

  const { groups, nextCursor } = await list(account.id)

  expect(groups.map(({ code }) => code)).toEqual(placed.toReversed())
  expect(groups[0]?.parcels[0]).toMatchObject({ status: 'confirmed', titles: ['Mắm tép Gia Viễn'] })
  expect(nextCursor).toBeNull()
  expect((await list((await givenAccount()).id)).groups).toEqual([])
})
