// Money on its way: charging as the worker does it, and cash that a carrier took.
import { asSystem } from '#app/db/doors.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { markDelivered } from '#app/domain/order/mark-delivered.server.ts'
import { markHandedOver } from '#app/domain/order/mark-handed-over.server.ts'
import { lockOrder } from '#app/domain/order/order-rows.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { loadMarketFile } from '#app/domain/settlement/load-market-file.server.ts'
import { moneyConsumer } from '#app/domain/settlement/money-consumer.server.ts'
import { readRemittance } from '#app/domain/settlement/read-remittance.server.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock, type Clock } from '#app/lib/time.ts'
import { givenGoods, givenOrder, ipnOf, testGateways } from './given-orders.ts'
import type { GivenShop } from './given-people.ts'
import { ordersOf, paymentsOf } from './order-facts.ts'
import { readLog } from './read-log.ts'

/** Reads every event that has not been charged for. */
export const catchUp = (): Promise<true> => readLog(moneyConsumer)

/** A cash order that a carrier brought: the shopper paid it, the shop has seen nothing yet. */
export async function givenCashInTransit(
  shop: GivenShop,
  variant: { variantId: string },
  quantity = 1,
): Promise<{ id: string; code: string; total: bigint }> {
  const { checkoutId } = await givenOrder([{ variantId: variant.variantId, quantity }])
  const [placed] = await ordersOf(checkoutId)
  if (!placed) throw new Error('no order was placed')
  await arriveByCarrier(shop, placed.id)
  return { id: placed.id, code: placed.code, total: placed.total }
}

/** The carrier has brought it and holds the shopper's cash. */
export const arriveByCarrier = (shop: GivenShop, orderId: string) =>
  shop.do(async (db) => {
    const order = await lockOrder(db, orderId)
    if (order) await markHandedOver(db, order, systemClock)
    const onTheWay = await lockOrder(db, orderId)
    if (onTheWay)
      await markDelivered(db, { order: onTheWay, byCarrier: onTheWay.total }, systemClock)
  })

export type PaidOrder = { id: string; checkoutId: string; reference: string; total: bigint }

/** Paid over the market's own terminal. With goods of several shops: the order of the first of them. */
export async function givenPaidOrder(
  variants: readonly { variantId: string }[],
  quantity = 1,
): Promise<PaidOrder> {
  const lines = variants.map(({ variantId }) => ({ variantId, quantity }))
  const { checkoutId } = await givenOrder(lines, { paymentMethod: 'vnpay' })
  const [payment] = await paymentsOf(checkoutId)
  if (!payment) throw new Error('no payment was opened')
  await receiveNotice(ipnOf(payment), { gateways: testGateways, clock: systemClock })
  const orders = await ordersOf(checkoutId)
  const mine = orders.find(({ lines: own }) =>
    own.some(({ variantId }) => variantId === variants[0]?.variantId),
  )
  if (!mine) throw new Error('no order was placed')
  return { id: mine.id, checkoutId, reference: payment.reference, total: mine.total }
}

export const deliver = (shop: GivenShop, orderId: string, clock: Clock = systemClock) =>
  shop.do(async (db) => {
    await handOverOrder(db, orderId, clock)
    await deliverOrder(db, orderId, clock)
  })

type MarketLine = { reference: string; gross: bigint; fee?: bigint }

/** VNPay's file about the market's terminal, loaded. */
export async function givenMarketFile(lines: readonly MarketLine[]) {
  const rows = lines.map(({ reference, gross, fee = 0n }) => `${reference},${gross},${fee}`)
  const text = `vnp_TxnRef,Số tiền,Phí giao dịch\n${rows.join('\n')}\n`
  const read = await readRemittance(new TextEncoder().encode(text))
  const file = { source: 'vnpay' as const, fileName: `vnpay-${newId()}.csv`, actorId: null }
  return asSystem('test loads a file of the gateway', (db) =>
    loadMarketFile(db, { ...file, ...read, fileHash: newId() }, systemClock),
  )
}

/** A delivered order whose money the market holds. */
export async function givenClaim(shop: GivenShop, quantity = 1): Promise<PaidOrder> {
  const order = await givenPaidOrder([await givenGoods(shop, quantity + 5)], quantity)
  await deliver(shop, order.id)
  await givenMarketFile([{ reference: order.reference, gross: order.total }])
  await catchUp()
  return order
}
