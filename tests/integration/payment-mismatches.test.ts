// The operators' list of what does not fit: everything is in it once, the worst first, until somebody found out.
import { expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { findMismatches } from '#app/domain/payment/mismatch-views.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { recordRefundRefused } from '#app/domain/payment/refund-rows.server.ts'
import { writeFinding, type WriteFinding } from '#app/domain/payment/write-finding.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addSeconds, systemClock, type Clock } from '#app/lib/time.ts'
import { givenGoods, givenOrder, ipnOf, testGateways } from '#tests/support/given-orders.ts'
import { givenAccount, givenShop } from '#tests/support/given-people.ts'
import { ordersOf, paymentsOf } from '#tests/support/order-facts.ts'

const hear = (facts: Parameters<typeof ipnOf>[0], secret?: string) =>
  receiveNotice(ipnOf(facts, secret), { gateways: testGateways, clock: systemClock })
const hoursLater = (hours: number): Clock => ({
  now: () => addSeconds(systemClock.now(), hours * 3_600),
})

async function givenWaiting() {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 5)
  const lines = [{ variantId: goods.variantId, quantity: 2 }]
  const { checkoutId } = await givenOrder(lines, { paymentMethod: 'vnpay' })
  const [payment] = await paymentsOf(checkoutId)
  if (!payment) throw new Error('no payment was opened')
  return { shop, checkoutId, payment }
}

const listed = async (clock: Clock = systemClock) =>
  asSystem('test looks at mismatches', (db) => findMismatches(db, clock))
const about = async (reference: string, clock?: Clock) =>
  (await listed(clock)).filter((one) => one.reference === reference)

const find = (finding: Omit<WriteFinding, 'actorId'>, actorId: string) =>
  asSystem('test writes a finding', (db) => writeFinding(db, { ...finding, actorId }, systemClock))

test('a wrong amount is listed with what was asked and what was said, until somebody found out', async () => {
  const { payment } = await givenWaiting()
  const { id: actorId } = await givenAccount()
  await hear({ ...payment, amount: 5_000n })
  const [mismatch] = await about(payment.reference)

  expect(mismatch).toMatchObject({ kind: 'wrong-amount', amount: 200_000n, provider: 'vnpay' })
  expect(mismatch?.detail).toContain('500000')

  const { subjectKind, subjectId } = mismatch ?? { subjectKind: 'message', subjectId: newId() }
  await find({ subjectKind, subjectId, note: 'Khách trả nhầm, VNPay đã hoàn' }, actorId)
  expect(await about(payment.reference)).toEqual([])
  const again = find({ subjectKind, subjectId, note: 'lần nữa' }, actorId)
  await expect(again).rejects.toMatchObject({ code: 'mismatch.noted-already' })
})

test('a signed notice about nothing of ours, and a forged one, are listed apart', async () => {
  const reference = `KHONGCO${newId().slice(-8)}`
  await hear({ reference, amount: 7_000n })
  await hear({ reference, amount: 7_000n }, 'another-secret-than-ours')

  const mine = (await listed()).filter((one) => one.detail.includes(reference))

  expect(mine.map((one) => one.kind)).toEqual(['unknown-reference', 'forged'])
})

test('a notice that came before its order proves the payment when it is told again', async () => {
  const { checkoutId, payment } = await givenWaiting()
  const rename = (reference: string) =>
    asSystem('test hides a payment', (db) =>
      db.payment.update({ where: { id: payment.id }, data: { reference } }),
    )
  await rename(`hidden-${payment.id}`)

  expect(await hear(payment)).toBe('unknown-reference')
  await rename(payment.reference)
  expect(await hear(payment)).toBe('recorded')

  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'confirmed' }])
  const proofs = await asSystem('test looks at proofs', (db) =>
    db.gatewayMessage.findMany({ where: { paymentId: payment.id, outcome: 'confirmed' } }),
  )
  expect(proofs).toHaveLength(1)
})

test('a payment is pending too long an hour after its end, not before', async () => {
  const { payment } = await givenWaiting()

  expect(await about(payment.reference, hoursLater(1))).toEqual([])
  expect(await about(payment.reference, hoursLater(2))).toMatchObject([
    { kind: 'pending-long', subjectId: payment.id },
  ])
})

test('a refund that the gateway refused stands above one that only takes long', async () => {
  const { shop, checkoutId, payment } = await givenWaiting()
  await hear(payment)
  const [order] = await ordersOf(checkoutId)
  const give = (deliveryFee: bigint) =>
    shop.do((db) =>
      refundOrder(
        db,
        {
          orderId: order?.id ?? '',
          lines: [],
          deliveryFee,
          reason: 'goodwill',
          requestKey: newId(),
          actorId: null,
        },
        systemClock,
      ),
    )
  const [refused, late] = [await give(1_000n), await give(2_000n)]
  await shop.do((db) => recordRefundRefused(db, { id: refused.refundId, code: '93' }, systemClock))

  const mine = await about(order?.code ?? '', hoursLater(25))

  expect(mine).toMatchObject([
    { kind: 'refund-refused', subjectId: refused.refundId, amount: 1_000n, shopName: shop.name },
    { kind: 'refund-late', subjectId: late.refundId },
  ])
  expect(mine[0]?.detail).toContain('93')
})

test('a finding about nothing is refused', async () => {
  const { id: actorId } = await givenAccount()

  const finding = find({ subjectKind: 'payment', subjectId: newId(), note: 'không có gì' }, actorId)

  await expect(finding).rejects.toMatchObject({ code: 'mismatch.gone' })
})
