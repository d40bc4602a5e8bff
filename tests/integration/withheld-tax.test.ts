// Tax that the market keeps from household sellers: month by month, offset by returns, filed once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem, type SystemDb } from '#app/db/doors.server.ts'
import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import {
  addCommissionRule,
  endCommissionRule,
  findCommissionRules,
} from '#app/domain/settlement/commission-rules.server.ts'
import { fileTax } from '#app/domain/settlement/file-tax.server.ts'
import { monthOf, nextMonth, spanOf } from '#app/domain/settlement/month.ts'
import { taxCsv } from '#app/domain/settlement/tax-csv.ts'
import { findShopTax, findTaxMonth } from '#app/domain/settlement/tax-views.server.ts'
import { addDays, addSeconds, localDate, systemClock } from '#app/lib/time.ts'
import { catchUp, givenMarketFile, givenPaidOrder } from '#tests/support/given-money.ts'
import { givenGoods } from '#tests/support/given-orders.ts'
import { givenAccount, givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { balancesOf } from '#tests/support/order-facts.ts'
import { openScratchDatabase } from '#tests/support/scratch-database.ts'

// A month is filed for the whole market: in a database of its own no other test's sellers are in it.
const scratch = await openScratchDatabase('withheld_tax')
let operator: { id: string }
beforeAll(async () => {
  configureDatabase({ url: scratch.appUrl, poolSize: 4 })
  operator = await givenAccount({ isOperator: true })
})
afterAll(async () => {
  await closeDatabase()
  await scratch.close()
})

const month = monthOf(systemClock.now())
const afterMonth = { now: () => addSeconds(spanOf(month).to, 3601) }
const system = <T>(work: (db: SystemDb) => Promise<T>) => asSystem('test of tax', work)
const file = (which = month, clock = afterMonth) =>
  system((db) =>
    fileTax(db, { month: which, reference: '11220260001', actorId: operator.id }, clock),
  )
const rowOf = async (shop: GivenShop, which = month) =>
  (await system((db) => findTaxMonth(db, which))).find(({ shopId }) => shopId === shop.id)

const givenSale = async (shop: GivenShop) => {
  const order = await givenPaidOrder([await givenGoods(shop, 9)], 2)
  await catchUp()
  return order
}

test('a month is filed when it is over, once, and what comes later counts in the next', async () => {
  const shop = await givenShop({ legalForm: 'household', taxCode: '036160002287' })
  const [kept, given] = [await givenSale(shop), await givenSale(shop)]
  await givenMarketFile([kept, given].map(({ reference, total }) => ({ reference, gross: total })))
  const before = await balancesOf(shop.id)
  await expect(file(month, systemClock)).rejects.toMatchObject({ code: 'tax.month-open' })
  await file()
  await expect(file()).rejects.toMatchObject({ code: 'tax.filed-before' })

  const row = await rowOf(shop)
  expect(row).toMatchObject({ base: kept.total + given.total, takenBack: 0n })
  const tax = (row?.vat ?? 0n) + (row?.pit ?? 0n)
  const books = await balancesOf(shop.id)
  expect(books).not.toHaveProperty('payable.tax')
  expect(books['receivable.platform']).toBe((before['receivable.platform'] ?? 0n) - tax)
  expect(books['tax.withheld']).toBe(tax)

  await shop.do((db) => cancelOrder(db, { orderId: given.id, reason: 'hết hàng' }, systemClock))
  await catchUp()
  expect(await rowOf(shop)).toEqual(row)
  expect(await rowOf(shop, nextMonth(month))).toMatchObject({
    base: -given.total,
    takenBack: -given.total,
  })
})

test('a seller reads what was kept and how far the year is from the limit', async () => {
  const [household, cooperative] = [await givenShop({ legalForm: 'household' }), await givenShop()]
  const order = await givenSale(household)
  await givenSale(cooperative)

  expect(await household.do((db) => findShopTax(db, systemClock))).toMatchObject({
    isHousehold: true,
    soldThisYear: order.total,
    taxFree: 1_000_000_000n,
    months: [{ base: order.total, isFiled: false }],
  })
  expect(await cooperative.do((db) => findShopTax(db, systemClock))).toMatchObject({
    isHousehold: false,
    months: [],
  })
})

test('the summary sums to what the books keep', async () => {
  const rows = await system((db) => findTaxMonth(db, nextMonth(month)))
  const csv = taxCsv(rows)

  expect(rows.length).toBeGreaterThan(0)
  expect(csv.trimEnd().split('\r\n')).toHaveLength(rows.length + 2)
  const kept = await system(
    (db) =>
      db.$queryRaw<{ sum: bigint }[]>`
      SELECT -sum(amount)::bigint AS sum FROM ledger_entry WHERE account = 'payable.tax'`,
  )
  expect(rows.reduce((sum, { vat, pit }) => sum + vat + pit, 0n)).toBe(kept[0]?.sum)
})

test('a commission begins today or later, once a day, and ends instead of being rewritten', async () => {
  const today = localDate(systemClock.now())
  const rule = {
    forShopId: null,
    category: 'herb',
    rateBps: 250,
    validFrom: addDays(today, 1),
    note: '',
    actorId: operator.id,
  }
  const add = (validFrom = rule.validFrom) =>
    system((db) => addCommissionRule(db, { ...rule, validFrom }, systemClock))
  await expect(add(addDays(today, -1))).rejects.toMatchObject({ code: 'commission.in-the-past' })
  const id = await add()
  await expect(add()).rejects.toMatchObject({ code: 'commission.same-day' })
  const end = (lastDay = addDays(today, 9)) =>
    system((db) => endCommissionRule(db, { id, lastDay, actorId: operator.id }, systemClock))
  await expect(end(today)).rejects.toMatchObject({ code: 'commission.not-found' })
  await end()

  const rules = await system(findCommissionRules)
  expect(rules.find((one) => one.id === id)).toMatchObject({
    rateBps: 250,
    validTo: addDays(today, 9),
  })
})
