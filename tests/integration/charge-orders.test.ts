// What an order costs its shop, from the events of real orders to the ledger.
import { beforeAll, expect, test } from 'vitest'
import { asSystem } from '#app/db/doors.server.ts'
import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { applyToProgramme } from '#app/domain/programme/apply-to-programme.server.ts'
import { chargeOrders } from '#app/domain/settlement/charge-orders.server.ts'
import { drawMonth } from '#app/domain/settlement/draw-statements.server.ts'
import { monthOf, spanOf } from '#app/domain/settlement/month.ts'
import { findMonthBook } from '#app/domain/settlement/statement-views.server.ts'
import { addDays, localDate, systemClock, toDateColumn } from '#app/lib/time.ts'
import { catchUp, deliver, givenPaidOrder } from '#tests/support/given-money.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { admit, givenProgramme } from '#tests/support/given-programme.ts'
import { balancesOf, ordersOf } from '#tests/support/order-facts.ts'

const now = systemClock.now()
const today = localDate(now)

beforeAll(() =>
  asSystem('test: a general commission', (db) =>
    db.commissionRule.createMany({
      data: { rateBps: 300, validFrom: toDateColumn(addDays(today, -30)) },
      skipDuplicates: true,
    }),
  ),
)

// Of one shop: the most specific rule wins, whatever other tests of this database agreed on with everybody.
const agreeOn = (shop: GivenShop, rateBps: number) =>
  asSystem('test: a commission of one shop', (db) =>
    db.commissionRule.create({
      data: { forShopId: shop.id, rateBps, validFrom: toDateColumn(addDays(today, -30)) },
    }),
  )

const paidOrder = async (shop: GivenShop) =>
  (await givenPaidOrder([await givenGoods(shop, 20)], 2)).id

const chargesOf = (shop: GivenShop) =>
  shop.do((db) => db.orderCharge.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] }))

test('a household whose money the market collected is taxed when it is paid, and pays commission when it is delivered', async () => {
  const shop = await givenShop({ legalForm: 'household' })
  await agreeOn(shop, 300)
  const orderId = await paidOrder(shop)
  const order = await shop.do((db) => db.order.findFirstOrThrow({ where: { id: orderId } }))
  await catchUp()
  const taxed = await balancesOf(shop.id)
  await deliver(shop, orderId)
  await catchUp()
  await catchUp()

  const tax = (order.subtotal * 15n) / 1000n + (order.deliveryFee * 45n) / 1000n
  expect(taxed).toMatchObject({ 'tax.withheld': tax, 'payable.tax': -tax })
  expect(taxed).not.toHaveProperty('fee.commission')
  const commission = (order.subtotal * 3n) / 100n
  expect(await balancesOf(shop.id)).toMatchObject({
    'fee.commission': commission,
    'payable.platform': -commission,
    'payable.tax': -tax,
  })
})

test('a cancelled order ends with nothing charged, and both steps can be read', async () => {
  const shop = await givenShop({ legalForm: 'household' })
  const orderId = await paidOrder(shop)
  await catchUp()
  await shop.do((db) => cancelOrder(db, { orderId, reason: 'hết hàng' }, systemClock))
  await catchUp()

  const charges = await chargesOf(shop)
  expect(charges.length).toBeGreaterThan(2)
  expect(charges.reduce((sum, { amount }) => sum + amount, 0n)).toBe(0n)
  expect(await balancesOf(shop.id)).not.toHaveProperty('payable.tax')
})

test('cash that the shop collects itself is not taxed by the market', async () => {
  const shop = await givenShop({ legalForm: 'household' })
  const goods = await givenGoods(shop, 5)
  const { checkoutId } = await givenOrder([{ variantId: goods.variantId, quantity: 1 }])
  const [order] = await ordersOf(checkoutId)
  await deliver(shop, order?.id ?? '')
  await catchUp()

  const kinds = (await chargesOf(shop)).map(({ kind }) => kind)
  expect(kinds).toEqual(['commission'])
})

test('a shop on trial is charged nothing, and the snapshot says why', async () => {
  const shop = await givenShop()
  await givenTrial(shop)
  await deliver(shop, await paidOrder(shop))
  await catchUp()

  expect(await chargesOf(shop)).toMatchObject([{ kind: 'commission', amount: 0n, rule: 'trial' }])
})

test('charging the same order again, for whatever reason, charges nothing', async () => {
  const shop = await givenShop()
  const orderId = await paidOrder(shop)
  await deliver(shop, orderId)
  await catchUp()
  const before = await balancesOf(shop.id)

  const again = { shopId: shop.id, orderId, at: now, cause: 'again' }
  await asSystem('test charges again', (db) => chargeOrders(db, [again]))

  expect(await balancesOf(shop.id)).toEqual(before)
})

test('what is heard of after a month was closed is booked in the month that is open', async () => {
  const shop = await givenShop()
  const orderId = await paidOrder(shop)
  await deliver(shop, orderId)
  const month = monthOf(now)
  await asSystem('test closes this month early', (db) =>
    drawMonth(db, { month, shopId: shop.id }, systemClock),
  )
  await catchUp()

  const [charge] = await chargesOf(shop)
  expect(charge?.at).toEqual(spanOf(month).to)
  const book = await shop.do((db) => findMonthBook(db, month))
  expect(book.movements.map(({ account }) => account)).not.toContain('fee.commission')
})

async function givenTrial(shop: GivenShop): Promise<void> {
  await givenProgramme(shop.provinceCode)
  const asked = { actorId: shop.owner.id, motivation: 'Bán ra ngoài tỉnh quanh năm' }
  const { id: applicationId } = await shop.do((db) => applyToProgramme(db, asked, systemClock))
  const { id, slug, name, provinceCode } = shop
  await admit({ id, slug, name, provinceCode, applicationId }, systemClock)
}
