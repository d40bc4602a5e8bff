// Goods come back: asked for by the shopper, answered by the shop, decided by the operator; money and stock follow once.
import { expect, test } from 'vitest'

import { asSystem, inMarket, inShop } from '#app/db/doors.server.ts'
import { answerReturn, receiveReturn } from '#app/domain/aftersale/answer-return.server.ts'
import { cancelOwnOrder } from '#app/domain/aftersale/cancel-own-order.server.ts'
import { decideDispute } from '#app/domain/aftersale/decide-dispute.server.ts'
import { disputeReturn, withdrawReturn } from '#app/domain/aftersale/own-return.server.ts'
import { requestReturn, type RequestReturn } from '#app/domain/aftersale/request-return.server.ts'
import { findReturn, listReturns } from '#app/domain/aftersale/return-views.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { addSeconds, systemClock, type Clock } from '#app/lib/time.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenAccount, givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { balancesOf, ordersOf, stockOf } from '#tests/support/order-facts.ts'

const photo = {
  storageKey: 'shops/x/photos/y.webp',
  contentType: 'image/webp',
  width: 800,
  height: 600,
  byteSize: 1000,
  sha256: '0'.repeat(64),
}
const later = (days: number): Clock => ({ now: () => addSeconds(systemClock.now(), days * 86_400) })

async function givenDelivered() {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 10)
  const placed = await givenOrder([{ variantId: goods.variantId, quantity: 3 }])
  const [order] = await ordersOf(placed.checkoutId)
  const line = order?.lines[0]
  if (!order || !line) throw new Error('nothing was ordered')
  await shop.do((db) => handOverOrder(db, order.id, systemClock))
  await shop.do((db) => deliverOrder(db, order.id, systemClock))
  return { shop, goods, order, lineId: line.id, buyer: placed.buyer }
}
type Sale = Awaited<ReturnType<typeof givenDelivered>>

const ask = (
  sale: Sale,
  facts: Partial<RequestReturn> & { quantity?: number } = {},
  clock = systemClock,
) => {
  const { quantity = 2, ...rest } = facts
  return sale.shop.do((db) =>
    requestReturn(
      db,
      {
        orderId: sale.order.id,
        lines: [{ orderLineId: sale.lineId, quantity }],
        reason: 'spoiled',
        note: 'Hai hũ bị phồng nắp',
        photos: [photo],
        accountId: null,
        ...rest,
      },
      clock,
    ),
  )
}

const actorId = '01900000-0000-7000-8000-0000000000aa'
const answer = (shop: GivenShop, returnId: string, needsGoods: boolean | null) =>
  shop.do((db) => {
    const given = { returnId, actorId, answer: 'Xin lỗi chị' }
    return answerReturn(
      db,
      needsGoods === null
        ? { ...given, isApproved: false }
        : { ...given, isApproved: true, needsGoods, withDelivery: false },
      systemClock,
    )
  })

test('spoilt jars are refunded at once, and are not put back on the shelf', async () => {
  const sale = await givenDelivered()
  const { returnId } = await ask(sale)

  await answer(sale.shop, returnId, false)

  const seen = await inMarket(sale.buyer.buyer, (db) => findReturn(db, returnId))
  expect(seen).toMatchObject({ status: 'refunded', refund: { amount: { amount: 170_000n } } })
  expect(seen?.trail.map(({ step, by }) => `${by} ${step}`)).toEqual([
    'shopper requested',
    'shop approved',
    'shop refunded',
  ])
  expect(await stockOf(sale.goods.lot)).toEqual({ onHand: 7, held: 0 })
  // 3 × 85.000 and 30.000 to deliver were collected; two jars are owed back.
  expect(await balancesOf(sale.shop.id)).toMatchObject({ 'payable.refund': -170_000n })
})

test('goods that come back are refunded when they arrive, and sold again', async () => {
  const sale = await givenDelivered()
  const { returnId } = await ask(sale, { reason: 'changed-mind', photos: [] })
  await answer(sale.shop, returnId, true)
  const receive = (quantity: number) =>
    sale.shop.do((db) =>
      receiveReturn(
        db,
        {
          returnId,
          actorId,
          lines: [{ orderLineId: sale.lineId, quantity }],
          isRestocked: true,
          withDelivery: true,
        },
        systemClock,
      ),
    )

  await expect(receive(3)).rejects.toMatchObject({
    code: 'return.too-many-pieces',
    detail: { left: 2 },
  })
  await receive(1)

  const seen = await inMarket(sale.buyer.buyer, (db) => findReturn(db, returnId))
  expect(seen?.refund?.amount.amount).toBe(115_000n)
  expect(await stockOf(sale.goods.lot)).toEqual({ onHand: 8, held: 0 })
  await expect(receive(1)).rejects.toMatchObject({ code: 'return.moved-on' })
})

test('the same pieces are not asked for twice, at once or later', async () => {
  const sale = await givenDelivered()

  const both = await Promise.allSettled([ask(sale), ask(sale)])

  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(ask(sale, { quantity: 2 })).rejects.toMatchObject({ code: 'return.too-many-pieces' })
  await expect(ask(sale, { quantity: 1 })).resolves.toHaveProperty('returnId')
})

test('two of the shop who approve at once refund once', async () => {
  const sale = await givenDelivered()
  const { returnId } = await ask(sale)

  const both = await Promise.allSettled([
    answer(sale.shop, returnId, false),
    answer(sale.shop, returnId, false),
  ])

  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await balancesOf(sale.shop.id)).toMatchObject({ 'payable.refund': -170_000n })
})

test('too late, without a photo, without a piece, before delivery: each is told', async () => {
  const sale = await givenDelivered()
  const waiting = await givenOrder([{ variantId: sale.goods.variantId, quantity: 1 }])
  const [undelivered] = await ordersOf(waiting.checkoutId)

  await expect(ask(sale, {}, later(9))).rejects.toMatchObject({ code: 'return.too-late' })
  await expect(ask(sale, { photos: [] })).rejects.toMatchObject({ code: 'return.needs-photo' })
  await expect(ask(sale, { quantity: 0 })).rejects.toMatchObject({ code: 'return.nothing-asked' })
  await expect(ask(sale, { orderId: undelivered?.id ?? '' })).rejects.toMatchObject({
    code: 'return.not-delivered',
  })
})

test('a refusal goes to the operator, whose word is the last', async () => {
  const sale = await givenDelivered()
  const { returnId } = await ask(sale)
  await answer(sale.shop, returnId, null)
  const own = { returnId, accountId: null }
  await sale.shop.do((db) => disputeReturn(db, { ...own, note: 'Ảnh đã rõ' }, systemClock))
  const operator = await givenAccount({ isOperator: true })

  await expect(answer(sale.shop, returnId, false)).rejects.toMatchObject({
    code: 'return.is-the-operators',
  })
  const decided = { returnId, decision: 'shopper', note: 'Ảnh cho thấy nắp phồng' } as const
  await inShop(sale.shop.id, (db) =>
    decideDispute(db, { ...decided, withDelivery: true, operatorId: operator.id }, systemClock),
  )

  const seen = await inMarket(sale.buyer.buyer, (db) => findReturn(db, returnId))
  expect(seen).toMatchObject({ status: 'refunded', decision: 'shopper' })
  expect(seen?.refund?.amount.amount).toBe(200_000n)
  expect(seen?.trail.map(({ step }) => step)).toEqual([
    'requested',
    'refused',
    'disputed',
    'decided',
    'refunded',
  ])
  const audit = await asSystem('test', (db) =>
    db.auditLog.findMany({
      where: { shopId: sale.shop.id, subjectId: returnId },
      orderBy: { id: 'asc' },
    }),
  )
  expect(audit.map(({ action }) => action)).toEqual(['return.refused', 'return.decided'])
})

test('what the operator decided for the shop is not asked for again', async () => {
  const sale = await givenDelivered()
  const { returnId } = await ask(sale, { quantity: 3 })
  await answer(sale.shop, returnId, null)
  const own = { returnId, accountId: null, note: 'Tôi không đồng ý' }
  await sale.shop.do((db) => disputeReturn(db, own, systemClock))
  const decided = {
    returnId,
    decision: 'shop',
    note: 'Ảnh không thấy gì',
    withDelivery: false,
  } as const
  await sale.shop.do((db) => decideDispute(db, { ...decided, operatorId: actorId }, systemClock))

  const seen = await inMarket(sale.buyer.buyer, (db) => findReturn(db, returnId))

  expect(seen).toMatchObject({ status: 'closed', decision: 'shop', refund: null })
  await expect(ask(sale, { quantity: 1 })).rejects.toMatchObject({ code: 'return.too-many-pieces' })
})

test('a shop that stays silent loses its say after the time to answer, not before', async () => {
  const sale = await givenDelivered()
  const { returnId } = await ask(sale)
  const dispute = (clock: Clock) =>
    sale.shop.do((db) =>
      disputeReturn(db, { returnId, accountId: null, note: 'Không ai trả lời' }, clock),
    )

  await expect(dispute(later(1))).rejects.toMatchObject({ code: 'return.too-early-to-dispute' })
  await dispute(later(3))

  const { returns } = await sale.shop.do((db) =>
    listReturns(db, { status: 'disputed', after: null }),
  )
  expect(returns).toMatchObject([{ id: returnId, titles: ['Mắm tép Gia Viễn'] }])
})

test('what was withdrawn can be asked for again', async () => {
  const sale = await givenDelivered()
  const { returnId } = await ask(sale, { quantity: 3 })
  await sale.shop.do((db) => withdrawReturn(db, { returnId, accountId: null }, systemClock))

  await expect(ask(sale, { quantity: 3 })).resolves.toHaveProperty('returnId')
  await expect(answer(sale.shop, returnId, false)).rejects.toMatchObject({
    code: 'return.moved-on',
  })
})

test('nobody else sees a case: not another shop, not another shopper', async () => {
  const sale = await givenDelivered()
  const { returnId } = await ask(sale)
  const stranger = await givenAccount()

  expect(await (await givenShop()).do((db) => findReturn(db, returnId))).toBeNull()
  expect(await inMarket({ accountId: stranger.id }, (db) => findReturn(db, returnId))).toBeNull()
})

test('a shopper cancels until something has left the shop', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 10)
  const order = async () => {
    const placed = await givenOrder([{ variantId: goods.variantId, quantity: 2 }])
    const [row] = await ordersOf(placed.checkoutId)
    if (!row) throw new Error('nothing was ordered')
    return { id: row.id, checkoutId: placed.checkoutId }
  }
  const cancel = (orderId: string) =>
    shop.do((db) => cancelOwnOrder(db, { orderId, reason: 'Đổi ý', accountId: null }, systemClock))
  const [own, sentInPart] = [await order(), await order()]
  await shop.do((db) =>
    db.orderLine.updateMany({ where: { orderId: sentInPart.id }, data: { shippedQuantity: 1 } }),
  )

  await cancel(own.id)

  expect(await ordersOf(own.checkoutId)).toMatchObject([
    { status: 'cancelled', cancelledBy: 'shopper', cancelNote: 'Đổi ý' },
  ])
  expect(await stockOf(goods.lot)).toEqual({ onHand: 8, held: 0 })
  await expect(cancel(own.id)).rejects.toMatchObject({ code: 'order.already-cancelled' })
  await expect(cancel(sentInPart.id)).rejects.toMatchObject({ code: 'order.too-late-to-cancel' })
})
