// The payment jobs against the simulated gateway over HTTP: each runs twice and has one effect.
import { afterAll, beforeAll, expect, test } from 'vitest'

import { inShop } from '#app/db/doors.server.ts'
import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { saveGatewayAccount } from '#app/domain/payment/save-gateway-account.server.ts'
import { startPayment } from '#app/domain/payment/start-payment.server.ts'
import { newId } from '#app/lib/ids.ts'
import { parseKeyring } from '#app/lib/secret-box.ts'
import { addSeconds, systemClock, type Clock } from '#app/lib/time.ts'
import type { PaymentGateways } from '#plugins/payment/port.ts'
import { startSimulator, type Simulator } from '#plugins/payment/vnpay/simulator/server.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { ordersOf, paymentsOf, refundsOf, stockOf } from '#tests/support/order-facts.ts'

const platformSecret = 'the-secret-of-the-platform-terminal'
const shopSecret = 'the-secret-of-one-shop-alone'

let simulator: Simulator
let gateways: PaymentGateways
let run: (job: string, payload: unknown, clock?: Clock) => Promise<void>
let keyring: ReturnType<typeof parseKeyring>

beforeAll(async () => {
  simulator = await startSimulator({
    host: '127.0.0.1',
    port: 0,
    clock: systemClock,
    stateFile: null,
    // Nobody listens there: every IPN of this gateway is lost.
    terminals: [
      { tmnCode: 'NIEUDEMO', secret: platformSecret, ipnUrl: 'http://127.0.0.1:9/' },
      { tmnCode: 'YENHOA01', secret: shopSecret, ipnUrl: 'http://127.0.0.1:9/' },
    ],
    ipn: { attempts: 1, retryMs: 10, lateMs: 10, timeoutMs: 200 },
  })
  process.env.VNPAY_URL = `${simulator.origin}/paymentv2/vpcpay.html`
  process.env.VNPAY_TMN_CODE = 'NIEUDEMO'
  process.env.VNPAY_HASH_SECRET = platformSecret
  // The registry reads the environment when it is first imported.
  const { registry } = await import('#plugins/registry.server.ts')
  const { handlers } = await import('#jobs/handlers.server.ts')
  const { env } = await import('#app/env.server.ts')
  gateways = registry.payment
  keyring = parseKeyring(env.KEYRING)
  run = async (job, payload, clock = systemClock) => {
    const handler = handlers.find((one) => one.definition.name === job)
    await handler?.run(payload, { jobId: newId(), attempt: 1, clock })
  }
})
afterAll(() => simulator.close())

async function givenAtTheBank(choice: 'pay' | 'cancel' | null, shop?: GivenShop) {
  const seller = shop ?? (await givenShop())
  const goods = await givenGoods(seller, 5)
  const lines = [{ variantId: goods.variantId, quantity: 2 }]
  const { checkoutId } = await givenOrder(lines, { paymentMethod: 'vnpay' })
  const back = new URL('http://localhost/payments/vnpay/return')
  const payUrl = await startPayment(
    {
      checkoutId,
      buyer: {},
      returnUrl: () => back,
      buyerAddress: '127.0.0.1',
      locale: 'vi',
    },
    { gateways, clock: systemClock },
  )
  if (!payUrl) throw new Error('there is nowhere to pay')
  const page = await (await fetch(payUrl)).text()
  const action = /action="(\/bank\/[0-9a-f]+)"/.exec(page)?.[1] ?? ''
  const returned = choice && (await press(action, choice))
  return { seller, goods, checkoutId, payUrl, returned }
}

async function press(action: string, choice: string): Promise<URL> {
  const body = new URLSearchParams({ choice })
  const answer = await fetch(new URL(action, simulator.origin), {
    method: 'POST',
    body,
    redirect: 'manual',
  })
  return new URL(answer.headers.get('location') ?? 'http://nowhere')
}

const minutesLater = (minutes: number): Clock => ({
  now: () => addSeconds(systemClock.now(), minutes * 60),
})

test('the sweep finds out that a payment succeeded whose notice was lost', async () => {
  const { goods, checkoutId } = await givenAtTheBank('pay')

  await run('sweep-payments', {}, minutesLater(3))
  await run('sweep-payments', {}, minutesLater(6))

  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'confirmed' }])
  expect(await stockOf(goods.lot)).toEqual({ onHand: 3, held: 0 })
})

test('the end of the hold asks first: what was paid is confirmed, what was not goes back', async () => {
  const paid = await givenAtTheBank('pay')
  const left = await givenAtTheBank(null)

  for (const { checkoutId } of [paid, left, paid, left]) {
    await run('expire-checkout', { checkoutId }, minutesLater(17))
  }

  expect(await ordersOf(paid.checkoutId)).toMatchObject([{ status: 'confirmed' }])
  expect(await ordersOf(left.checkoutId)).toMatchObject([{ status: 'expired' }])
  expect(await stockOf(left.goods.lot)).toEqual({ onHand: 5, held: 0 })
})

test('a refund is asked for once, however often its job runs', async () => {
  const { seller, checkoutId } = await givenAtTheBank('pay')
  await run('expire-checkout', { checkoutId }, minutesLater(1))
  const orderId = (await ordersOf(checkoutId))[0]?.id ?? ''
  await seller.do((db) => cancelOrder(db, { orderId, reason: 'hết niêu' }, systemClock))
  const { id: refundId } = await inShop(seller.id, (db) => db.refund.findFirstOrThrow())

  await run('refund-payment', { shopId: seller.id, refundId })
  await run('refund-payment', { shopId: seller.id, refundId })

  expect(await refundsOf(checkoutId)).toMatchObject([{ status: 'done', amount: 200_000n }])
  const reference = (await paymentsOf(checkoutId))[0]?.reference
  const atBank = simulator.transactions().find((entry) => entry.reference === reference)
  expect(atBank?.refunded).toBe('20000000')
})

test("a shop with a terminal of its own is paid over it, and only that terminal's word counts", async () => {
  const seller = await givenShop()
  await seller.do((db) =>
    saveGatewayAccount(
      db,
      {
        shopId: seller.id,
        provider: 'vnpay',
        secrets: { tmnCode: 'YENHOA01', secret: shopSecret },
        facts: { label: 'YENHOA01' },
        actorId: null,
      },
      { keyring, clock: systemClock },
    ),
  )

  const { payUrl, returned, checkoutId } = await givenAtTheBank('pay', seller)
  const [payment] = await paymentsOf(checkoutId)
  const changed = new URLSearchParams(returned?.searchParams)
  changed.set('vnp_TmnCode', 'NIEUDEMO')

  expect(payUrl.searchParams.get('vnp_TmnCode')).toBe('YENHOA01')
  expect(payment?.accountShopId).toBe(seller.id)
  expect(await receiveNotice(changed, { gateways, clock: systemClock })).toBe('forged')
  const proven = returned?.searchParams ?? new URLSearchParams()
  expect(await receiveNotice(proven, { gateways, clock: systemClock })).toBe('recorded')
})
