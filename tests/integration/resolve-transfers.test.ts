// What people do about transfers: statements, notes by hand, wrong words, and too little for an order that is over.
import { expect, test } from 'vitest'

import { inCheckout } from '#app/db/doors.server.ts'
import { expireCheckout } from '#app/domain/checkout/expire-checkout.server.ts'
import { loadStatement } from '#app/domain/payment/load-statement.server.ts'
import {
  attachTransfer,
  noteTransfer,
  returnShort,
  setTransferAside,
} from '#app/domain/payment/resolve-transfer.server.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { givenTransferOrder, tell, transfersOf } from '#tests/support/given-transfers.ts'
import { balancesOf, ordersOf, paymentsOf, refundsOf } from '#tests/support/order-facts.ts'

const later = { now: () => addSeconds(systemClock.now(), 2 * 3_600) }

async function givenWordless() {
  const given = await givenTransferOrder()
  const { id: transferId } = await tell(given.shop, { amount: 200_000n })
  const by = { shopId: given.shop.id, actorId: given.shop.owner.id, transferId }
  return { ...given, transferId, by }
}

const statement = (lines: string[]) =>
  Buffer.from(
    ['SAO KÊ TÀI KHOẢN', 'Ngày GD,Số tham chiếu,Ghi nợ,Ghi có,Diễn giải', ...lines].join('\n'),
  )

test('a statement confirms the orders it names; again, or after the webhook, it changes nothing', async () => {
  const one = await givenTransferOrder()
  const other = await givenTransferOrder(10, one.shop)
  await one.told(200_000n, { reference: 'FT001' })
  const bytes = statement([
    `22/11/2026 10:00:00,FT001,,"200,000",${one.payment.reference}`,
    `22/11/2026 10:05:00,FT002,,"200,000",MBVCB ${other.payment.reference} CT`,
    '22/11/2026 11:00:00,FT003,"50,000",,PHI DICH VU',
    `hôm qua,FT004,,"1,000",x`,
    '22/11/2026,FT005,,1.5,x',
  ])
  const load = () =>
    loadStatement({ shopId: one.shop.id, accountNumber: '3300201234567', bytes }, systemClock)

  const first = await load()
  const second = await load()

  expect(first).toEqual({
    movements: 2,
    fresh: 1,
    matched: 1,
    problems: [
      { row: 6, column: 'day' },
      { row: 7, column: 'amount' },
    ],
  })
  expect(second).toMatchObject({ movements: 2, fresh: 0, matched: 0 })
  expect(await ordersOf(other.checkoutId)).toMatchObject([{ status: 'confirmed' }])
  expect(await balancesOf(one.shop.id)).toMatchObject({ bank: 400_000n })
})

test('a file that is no statement is refused, and nothing of it is kept', async () => {
  const { shop } = await givenTransferOrder()
  const bytes = Buffer.from('Tên,Giá\nNiêu cá,85000\n')

  const loading = loadStatement({ shopId: shop.id, accountNumber: '1', bytes }, systemClock)

  await expect(loading).rejects.toMatchObject({ code: 'transfer.no-head' })
  expect(await transfersOf(shop)).toEqual([])
})

test('wrong words: a person says which order it is, and it is paid', async () => {
  const { shop, order, checkoutId, by } = await givenWordless()

  const status = await attachTransfer({ ...by, orderCode: order.code.toLowerCase() }, systemClock)

  expect(status).toBe('matched')
  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'confirmed' }])
  expect(await balancesOf(shop.id)).toMatchObject({ bank: 200_000n })
})

test('of two people who decide about one transfer the second is told so', async () => {
  const { order, by, shop } = await givenWordless()

  const both = await Promise.allSettled([
    attachTransfer({ ...by, orderCode: order.code }, systemClock),
    shop.do((db) => setTransferAside(db, { ...by, note: 'tiền vay' }, systemClock)),
  ])

  expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(both.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { code: 'transfer.not-open' },
  })
})

test('an order of another shop, or one that is not paid by transfer, is no order here', async () => {
  const { by } = await givenWordless()
  const elsewhere = await givenTransferOrder()

  const attaching = attachTransfer({ ...by, orderCode: elsewhere.order.code }, systemClock)

  await expect(attaching).rejects.toMatchObject({ code: 'transfer.no-such-order' })
})

test('what a person noted by its number is the same movement when the bank tells it', async () => {
  const { shop, order, checkoutId, told } = await givenTransferOrder()
  const by = { shopId: shop.id, actorId: shop.owner.id }
  const noted = { ...by, orderCode: order.code, amount: 200_000n, reference: 'FT009' }

  expect(await noteTransfer(noted, systemClock)).toBe('matched')
  await told(200_000n, { reference: 'FT009' })

  expect(await transfersOf(shop)).toMatchObject([{ source: 'hand', status: 'matched' }])
  expect(await refundsOf(checkoutId)).toEqual([])
})

test('too little, and the order is over: what came is owed back, and what still comes is too', async () => {
  const { shop, checkoutId, told } = await givenTransferOrder()
  const { id: transferId } = await told(150_000n)
  const by = { shopId: shop.id, actorId: shop.owner.id, transferId }
  await expect(returnShort(by, systemClock)).rejects.toMatchObject({
    code: 'transfer.still-waiting',
  })
  await inCheckout(checkoutId, {}, (db) =>
    expireCheckout(db, { checkoutId, isGatewayDone: true }, later),
  )

  await returnShort(by, later)
  await expect(returnShort(by, later)).rejects.toMatchObject({ code: 'transfer.not-open' })
  await told(50_000n, { clock: later })

  expect(await paymentsOf(checkoutId)).toMatchObject([{ status: 'surplus', received: 200_000n }])
  expect(await refundsOf(checkoutId)).toEqual([
    { amount: 150_000n, reason: 'underpaid', status: 'due' },
    { amount: 50_000n, reason: 'overpaid', status: 'due' },
  ])
  expect(await balancesOf(shop.id)).toEqual({ bank: 200_000n, 'payable.refund': -200_000n })
})

test("another shop's transfer cannot be decided", async () => {
  const { by, order } = await givenWordless()
  const other = await givenShop()
  const mine = { ...by, shopId: other.id, actorId: other.owner.id }

  const aside = other.do((db) => setTransferAside(db, { ...mine, note: 'của tôi' }, systemClock))

  await expect(aside).rejects.toMatchObject({ code: 'transfer.not-open' })
  await expect(
    attachTransfer({ ...mine, orderCode: order.code }, systemClock),
  ).rejects.toMatchObject({ code: 'transfer.no-such-order' })
})
