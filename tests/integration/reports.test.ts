// What a shop looks back on: the same figures whichever way they are cut, and the same that the province counts.
import { expect, test } from 'vitest'

import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { findReport } from '#app/domain/report/report-views.server.ts'
import { reportQuery } from '#app/domain/report/report.forms.ts'
import {
  periodOf,
  reportKinds,
  spanPeriod,
  sumOf,
  type ReportKind,
} from '#app/domain/report/report.ts'
import { newId } from '#app/lib/ids.ts'
import { addDays, fixedClock, localDate, systemClock, type LocalDate } from '#app/lib/time.ts'
import { countEvents, measuredOf } from '#tests/support/count-events.ts'
import { givenGoods, givenOrder, type Placing } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'

const today = localDate(systemClock.now())
const now = { from: today, to: today }

const report = (shop: GivenShop, by: ReportKind, period = now) =>
  shop.do((db) => findReport(db, { by, period }))

async function givenSelling() {
  const shop = await givenShop()
  const fish = await givenGoods(shop, 20, { title: 'Cá kho', price: 185_000n })
  const tea = await givenGoods(shop, 20, { title: 'Trà sen', price: 90_000n })
  const buy = (pieces: { fish?: number; tea?: number }, facts: Placing = {}) => {
    const wanted = [
      { variantId: fish.variantId, quantity: pieces.fish ?? 0 },
      { variantId: tea.variantId, quantity: pieces.tea ?? 0 },
    ]
    return givenOrder(
      wanted.filter(({ quantity }) => quantity > 0),
      facts,
    )
  }
  return { shop, fish, tea, buy }
}

const lastOrder = (shop: GivenShop) =>
  shop.do((db) => db.order.findFirstOrThrow({ orderBy: { id: 'desc' }, include: { lines: true } }))

test('goods, delivery and what stays come to the same sum by day, channel and commune', async () => {
  const { shop, buy } = await givenSelling()
  await buy({ fish: 2 })
  await buy({ fish: 1, tea: 3 }, { communeCode: '14701' })

  for (const by of ['day', 'channel', 'commune'] as const) {
    expect([by, sumOf(await report(shop, by))]).toMatchObject([
      by,
      { orders: 2, pieces: 6, goods: 825_000n, discount: 0n, refunded: 0n },
    ])
  }
  const communes = await report(shop, 'commune')
  expect(communes.map(({ key, orders }) => [key, orders])).toEqual([
    ['14701', 1],
    ['14560', 1],
  ])
  expect(communes[0]?.name).toMatch(/, .*Ninh Bình$/)
})

test('by product each title has its pieces and its money, what brought most first', async () => {
  const { shop, fish, tea, buy } = await givenSelling()
  await buy({ fish: 1, tea: 1 })
  await buy({ fish: 2 })

  expect(await report(shop, 'product')).toMatchObject([
    { key: fish.id, name: 'Cá kho', orders: 2, pieces: 3, net: 555_000n },
    { key: tea.id, name: 'Trà sen', orders: 1, pieces: 1, net: 90_000n },
  ])
})

test('what was given back is taken off its order, off its product and off what the province counts', async () => {
  const { shop, buy } = await givenSelling()
  await buy({ fish: 2 })
  const { id: orderId, lines, total } = await lastOrder(shop)
  const [line] = lines
  await shop.do((db) =>
    refundOrder(
      db,
      {
        orderId,
        lines: [{ orderLineId: line?.id ?? '', quantity: 1, isRestocked: true }],
        deliveryFee: 0n,
        reason: 'damaged',
        requestKey: newId(),
        actorId: shop.owner.id,
      },
      systemClock,
    ),
  )

  const [day] = await report(shop, 'day')
  expect(day).toMatchObject({ pieces: 1, total, refunded: 185_000n, net: total - 185_000n })
  await countEvents()
  expect((await measuredOf(shop.id)).revenue).toBe(day?.net)
  expect(await report(shop, 'product')).toMatchObject([
    { pieces: 1, refunded: 185_000n, net: 185_000n },
  ])
})

test('a cancelled order is no sale, and the sum is what the province counts', async () => {
  const { shop, buy } = await givenSelling()
  await buy({ fish: 1 })
  await buy({ tea: 2 })
  const { id: orderId } = await lastOrder(shop)
  await shop.do((db) => cancelOrder(db, { orderId, reason: 'nhầm' }, systemClock))

  await countEvents()

  const sum = sumOf(await report(shop, 'day'))
  const counted = await measuredOf(shop.id)
  expect(sum.orders).toBe(1)
  expect([BigInt(sum.orders), sum.total]).toEqual([counted.orders, counted.revenue])
})

test('half past midnight in Viet Nam is the new day', async () => {
  const { shop } = await givenSelling()
  const goods = await givenGoods(shop, 5, {})
  const clock = fixedClock('2026-11-20T17:30:00Z')
  await givenOrder([{ variantId: goods.variantId, quantity: 1 }], {}, clock)
  const on = (day: string) => {
    const period = { from: day as LocalDate, to: day as LocalDate }
    return report(shop, 'day', period)
  }

  expect((await on('2026-11-21'))[0]?.orders).toBe(1)
  expect((await on('2026-11-20'))[0]?.orders).toBe(0)
})

test('another shop sees nothing of it, and days without a sale are zeros', async () => {
  const { buy } = await givenSelling()
  await buy({ fish: 1 })
  const other = await givenShop()

  for (const by of reportKinds) {
    const rows = await report(other, by, { from: addDays(today, -2), to: today })
    expect([by, rows.length, sumOf(rows).orders]).toEqual([by, by === 'day' ? 3 : 0, 0])
  }
})

test('days at the end of the calendar are no days, and no fault of ours', async () => {
  const shop = await givenShop()
  const asked = reportQuery.parse({ by: 'channel', from: '9999-01-01', to: '9999-12-31' })

  const period = periodOf(asked, today)

  expect(period).toEqual(spanPeriod('30', today))
  expect(await report(shop, 'channel', period)).toEqual([])
})
