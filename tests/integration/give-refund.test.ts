// Refunds that a person gives: once, written down with who and how, whatever the gateway said before.
import { expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import { giveRefund, retryRefund } from '#app/domain/payment/give-refund.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { givenTransferOrder } from '#tests/support/given-transfers.ts'
import { balancesOf, outboxOf } from '#tests/support/order-facts.ts'

/** Transferred twice: 200.000 ₫ wait to be transferred back. */
async function givenDue() {
  const given = await givenTransferOrder()
  await given.told(200_000n)
  await given.told(200_000n)
  const { shop } = given
  const refund = () => shop.do((db) => db.refund.findFirstOrThrow())
  const { id: refundId } = await refund()
  const give = (note = 'FT26327001') =>
    shop.do((db) => giveRefund(db, { refundId, note, actorId: shop.owner.id }, systemClock))
  return { ...given, refundId, refund, give }
}

test('a transfer back leaves the account and ends the debt, with a line in the history', async () => {
  const { shop, refund, give } = await givenDue()

  await give()

  expect(await refund()).toMatchObject({
    status: 'done',
    note: 'FT26327001',
    doneBy: shop.owner.id,
  })
  expect(await balancesOf(shop.id)).toEqual({
    bank: 200_000n,
    sales: -170_000n,
    delivery: -30_000n,
  })
  const lines = await asSystem('test reads the history', (db) =>
    db.auditLog.findMany({ where: { shopId: shop.id, action: 'refund.given' } }),
  )
  expect(lines).toHaveLength(1)
})

test('of two people who give it at once one is told that it is done', async () => {
  const { shop, give } = await givenDue()

  const both = await Promise.allSettled([give('FT1'), give('FT2')])

  expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(both.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { code: 'refund.not-waiting' },
  })
  expect(await balancesOf(shop.id)).toMatchObject({ bank: 200_000n })
})

test('what a gateway is giving at this moment is not given by hand too; a gateway has no part in a transfer', async () => {
  const { shop, refundId } = await givenDue()
  await asSystem('test: it was paid by card', (db) =>
    db.order.updateMany({ where: { shopId: shop.id }, data: { paymentMethod: 'stripe' } }),
  )
  const giving = () =>
    shop.do((db) => giveRefund(db, { refundId, note: 'x', actorId: shop.owner.id }, systemClock))

  await expect(giving()).rejects.toMatchObject({ code: 'refund.not-waiting' })
  await asSystem('test: as it was', (db) =>
    db.order.updateMany({ where: { shopId: shop.id }, data: { paymentMethod: 'bank' } }),
  )

  const retrying = shop.do((db) => retryRefund(db, refundId))
  await expect(retrying).rejects.toMatchObject({ code: 'refund.not-waiting' })
  expect(await outboxOf(shop.id, 'refund-payment')).toBe(0)
})

test("another shop's refund cannot be given", async () => {
  const { refundId, refund } = await givenDue()
  const other = await givenShop()

  const giving = other.do((db) =>
    giveRefund(db, { refundId, note: 'FT1', actorId: other.owner.id }, systemClock),
  )

  await expect(giving).rejects.toMatchObject({ code: 'refund.not-waiting' })
  expect(await refund()).toMatchObject({ status: 'due' })
})
