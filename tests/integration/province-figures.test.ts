// What an officer sees: the province's own figures, small cells hidden, nobody's personal data.
import { beforeAll, expect, test } from 'vitest'
import { figuresCsv } from '#admin/figures-csv.ts'
import { asSystem, inProvince } from '#app/db/doors.server.ts'
import { findIndicators } from '#app/domain/metric/indicator-views.server.ts'
import { findProvinceFigures } from '#app/domain/metric/province-figures.server.ts'
import {
  countShopsOutside,
  findShopDays,
  findShopFiles,
} from '#app/domain/programme/shop-files.server.ts'
import { fixedClock, type LocalDate } from '#app/lib/time.ts'
import { countEvents } from '#tests/support/count-events.ts'
import {
  givenConfirmedOrder,
  givenInvoice,
  givenProgramme,
  givenTrialShop,
  type AppliedShop,
} from '#tests/support/given-programme.ts'
import { givenShopRow, type ShopRow } from '#tests/support/given-shop-row.ts'

const day = (text: string) => text as LocalDate
const period = { from: day('2026-11-16'), to: day('2026-11-22') }
// A province that no other test sells in.
const province = '22'
let [admitted, outsider]: [AppliedShop | null, ShopRow | null] = [null, null]
let communes: string[] = []

beforeAll(async () => {
  await givenProgramme(province)
  communes = await asSystem('test', async (db) =>
    (
      await db.commune.findMany({
        where: { provinceCode: province },
        orderBy: { code: 'asc' },
        take: 3,
      })
    ).map((one) => one.code),
  )
  const noonOf = (date: string) => fixedClock(`${date}T05:00:00Z`)
  admitted = await givenTrialShop({
    provinceCode: province,
    communeCode: communes[0]!,
    clock: noonOf('2026-11-20'),
  })
  outsider = await givenShopRow({ provinceCode: province, communeCode: communes[1]! })
  for (let shop = 0; shop < 5; shop += 1) {
    const { id } = await givenShopRow({ provinceCode: province, communeCode: communes[2]! })
    await givenConfirmedOrder(id, { total: 100_000n, isCashless: false }, noonOf('2026-11-18'))
  }
  const paid = await givenConfirmedOrder(
    admitted.id,
    { total: 370_000n, lines: 2 },
    noonOf('2026-11-22'),
  )
  await givenInvoice(admitted.id, paid, noonOf('2026-11-22'))
  await givenConfirmedOrder(admitted.id, { total: 185_000n }, noonOf('2026-11-12'))
  await givenConfirmedOrder(outsider.id, { total: 5_000_000n }, noonOf('2026-11-21'))
  await countEvents()
})

const look = () => inProvince(province, (db) => findProvinceFigures(db, period))

test('the figures of a week count its orders, its money and its shares, and compare with the week before', async () => {
  const { totals, previous, shopsInTrial, asOf } = await look()

  expect(totals.measured).toMatchObject({
    orders: 7n,
    revenue: 5_870_000n,
    cashless_orders: 2n,
    invoiced_orders: 1n,
  })
  expect(totals.shares).toEqual({ cashless: 2857, invoiced: 1428, tracedLines: 8750 })
  expect(previous.measured.orders).toBe(1n)
  expect(shopsInTrial).toEqual({ now: 1, before: 0 })
  expect(asOf).toBeInstanceOf(Date)
})

test('every day of the span has its row, also one without a sale', async () => {
  const { days } = await look()

  expect(days.map((one) => [one.day, one.measured.orders])).toEqual([
    ['2026-11-16', 0n],
    ['2026-11-17', 0n],
    ['2026-11-18', 5n],
    ['2026-11-19', 0n],
    ['2026-11-20', 0n],
    ['2026-11-21', 1n],
    ['2026-11-22', 1n],
  ])
})

test('a commune with one shop outside the programme is hidden, and so is the next smallest crowd', async () => {
  const { breakdowns } = await look()

  const shown = new Map(
    breakdowns.commune.map((cell) => [cell.key, cell.figures?.measured.revenue ?? null]),
  )
  expect(shown.get(communes[0]!)).toBe(370_000n)
  expect(shown.get(communes[1]!)).toBeNull()
  expect(shown.get(communes[2]!)).toBeNull()
})

test('the file of an admitted shop is there, any other shop is only a number', async () => {
  const seen = await inProvince(province, async (db) => ({
    files: await findShopFiles(db, { period, today: day('2026-11-22') }),
    outside: await countShopsOutside(db),
    outsiderDays: await findShopDays(db, outsider!.id, period),
    shops: await db.shop.findMany({ select: { id: true } }),
  }))

  expect(seen.files.map((file) => [file.shopId, file.measured.orders])).toEqual([
    [admitted!.id, 1n],
  ])
  expect(seen.outside).toBe(6)
  expect(seen.outsiderDays.every((one) => one.measured.orders === 0n)).toBe(true)
  expect(seen.shops.map((shop) => shop.id)).toEqual([admitted!.id])
})

test('staff of another province see nothing of it', async () => {
  const seen = await inProvince('92', async (db) => ({
    figures: await findProvinceFigures(db, period),
    file: await findShopFiles(db, { period, today: day('2026-11-22'), shopId: admitted!.id }),
    days: await db.rollupShopDay.findMany({ where: { shopId: admitted!.id } }),
  }))

  expect(seen.figures.breakdowns.commune.filter((cell) => communes.includes(cell.key))).toEqual([])
  expect(seen.file).toEqual([])
  expect(seen.days).toEqual([])
})

const personal = [
  'order',
  'order_line',
  'cart',
  'checkout',
  'order_group',
  'payment',
  'account',
  'session',
  'invoice',
]
for (const table of personal) {
  test(`an officer's door does not open on ${table}`, async () => {
    const looking = inProvince(province, (db) => db.$queryRawUnsafe(`SELECT * FROM "${table}"`))

    await expect(looking).rejects.toThrow(/permission denied/)
  })
}

test('the spreadsheet hides what the screen hides and names its totals', async () => {
  const csv = figuresCsv(await look(), 'commune', 'vi')

  const lines = csv.split('\r\n')
  expect(csv.startsWith('\uFEFFXã, phường') || csv.startsWith('\uFEFF"Xã, phường"')).toBe(true)
  expect(lines.find((line) => line.includes(communes[1]!))).toMatch(/(Ít hơn 5,?){5}/)
  expect(lines.find((line) => line.startsWith('Cộng'))).toBe('Cộng,7,5870000,28.57,14.28,87.50')
})

test('every indicator in force names the decision it comes from', async () => {
  const indicators = await inProvince(province, (db) => findIndicators(db, day('2026-11-22')))

  expect(indicators.length).toBeGreaterThan(10)
  expect(indicators.every((one) => /Quyết định \d+/.test(one.legalReference))).toBe(true)
  expect(indicators.find((one) => one.code === 'CT-04')?.formula.goal?.basisPoints).toBe(8000)
})
