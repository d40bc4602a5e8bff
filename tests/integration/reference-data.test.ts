import { expect, test } from 'vitest'
import { asSystem, inMarket } from '#app/db/doors.server.ts'
import { loadPlaceDirectory } from '#app/domain/place/place-views.server.ts'
import { searchCommunes } from '#app/domain/place/search-communes.ts'
import { findRule, findVatRule } from '#app/domain/rule/rule-views.server.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { seedReference } from '#seeds/reference/seed-reference.ts'

const day = (text: string) => text as LocalDate

test('34 provinces, 3,321 communes and 10,602 parts of old communes are there by code', async () => {
  const directory = await inMarket({}, loadPlaceDirectory)

  expect(directory.provinces).toHaveLength(34)
  expect(directory.communes).toHaveLength(3321)
  expect(directory.changes).toHaveLength(10_602)
  const divided = directory.changes.filter(({ isDivided }) => isDivided)
  expect(new Set(divided.map(({ oldCode }) => oldCode)).size).toBe(471)
  expect(divided).toHaveLength(1033)
})

test('seeding again changes nothing and is quick', async () => {
  const count = () =>
    asSystem(
      'test: count versions',
      (db) =>
        db.$queryRaw`SELECT max(xmin::text::bigint) AS newest, count(*)::int AS rows FROM commune`,
    )
  const before = await count()
  const started = performance.now()

  await asSystem('test: seed again', seedReference)

  expect(performance.now() - started).toBeLessThan(10_000)
  expect(await count()).toEqual(before)
})

test('a commune of Ninh Bình is found from four letters, and an old one leads to where it is now', async () => {
  const directory = await inMarket({}, loadPlaceDirectory)

  const now = searchCommunes(directory, { query: 'yen kh', provinceCode: '37' })
  expect(now[0]?.fullName).toBe('Xã Yên Khánh')

  const before = searchCommunes(directory, { query: 'phuc xa ba dinh', provinceCode: '01' })
  expect(before[0]).toMatchObject({
    fullName: 'Phường Hồng Hà',
    formerly: { name: 'Phường Phúc Xá', district: 'Quận Ba Đình' },
  })
})

test('the reduced VAT rate ends with 2026 and own farm produce bears none', async () => {
  const rate = (vatClass: 'standard' | 'farm-produce-own', on: string) =>
    inMarket({}, async (db) => (await findVatRule(db, vatClass, day(on))).rateCode)

  expect(await rate('standard', '2026-12-31')).toBe('8%')
  expect(await rate('standard', '2027-01-01')).toBe('10%')
  expect(await rate('farm-produce-own', '2026-11-22')).toBe('KCT')
})

test('a trial lasts three calendar months, by a rule that names its law', async () => {
  expect(await inMarket({}, (db) => findRule(db, 'programme.trial', day('2026-11-22')))).toEqual({
    months: 3,
  })
})

test('a day before the first rule is a fault, not a guess', async () => {
  const asking = inMarket({}, (db) => findVatRule(db, 'standard', day('2020-01-01')))

  await expect(asking).rejects.toThrow('no tax rule')
})
