import { beforeAll, expect, test } from 'vitest'
import { asSystem, inProvince, inShop } from '#app/db/doors.server.ts'
import { applyToProgramme } from '#app/domain/programme/apply-to-programme.server.ts'
import { decideApplication } from '#app/domain/programme/decide-application.server.ts'
import { findApplications, findShopTrial } from '#app/domain/programme/programme-views.server.ts'
import { newId } from '#app/lib/ids.ts'
import { fixedClock, type LocalDate } from '#app/lib/time.ts'
import {
  admit,
  givenApplication,
  givenProgramme,
  givenTrialShop,
  noon,
} from '#tests/support/given-programme.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'

beforeAll(async () => {
  await givenProgramme('37')
  await givenProgramme('92')
})

const day = (text: string) => text as LocalDate
const again = { actorId: null, motivation: 'Xin tham gia lại lần nữa' }
const refuseWith =
  (note: string) => (shop: { id: string; applicationId: string; provinceCode: string }) =>
    asSystem('test', (db) =>
      decideApplication(
        db,
        { ...shop, shopId: shop.id, decision: 'refuse', note, officerId: newId() },
        noon,
      ),
    )

test('an admitted shop has access from that day for three calendar months', async () => {
  const shop = await givenTrialShop({ clock: fixedClock('2026-11-30T05:00:00Z') })

  const file = (today: string) => inShop(shop.id, (db) => findShopTrial(db, day(today)))

  expect((await file('2026-11-30')).trial).toEqual({ startsOn: '2026-11-30', endsOn: '2027-02-28' })
  expect((await file('2027-02-27')).access).toMatchObject({ state: 'running', daysLeft: 1 })
  expect((await file('2027-02-28')).access.state).toBe('ended')
})

test('of two officers who decide at once, one decides', async () => {
  const shop = await givenApplication()

  const outcomes = await Promise.allSettled([admit(shop), admit(shop)])

  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(refused.map((outcome) => outcome.reason as unknown)).toEqual([
    expect.objectContaining({ code: 'programme.already-decided' }),
  ])
  expect(await asSystem('test', (db) => db.trial.count({ where: { shopId: shop.id } }))).toBe(1)
})

test('an officer of another province finds no such application', async () => {
  const shop = await givenApplication({ provinceCode: '37' })

  const deciding = admit({ ...shop, provinceCode: '92' })

  await expect(deciding).rejects.toMatchObject({ code: 'programme.application-not-found' })
})

test("staff of one province never see another's applications or trials", async () => {
  const mine = await givenTrialShop({ provinceCode: '37' })
  const theirs = await givenTrialShop({ provinceCode: '92' })

  const seen = await inProvince('37', (db) => findApplications(db))
  const trials = await inProvince('37', (db) => db.trial.findMany())

  expect(seen.map((row) => row.shopId)).toContain(mine.id)
  expect(seen.map((row) => row.shopId)).not.toContain(theirs.id)
  expect(trials.map((row) => row.shopId)).not.toContain(theirs.id)
})

test('a refusal needs a reason, and a refused shop may ask again', async () => {
  const shop = await givenApplication()

  await expect(refuseWith('')(shop)).rejects.toMatchObject({ code: 'programme.note-needed' })
  await refuseWith('Chưa có giấy chứng nhận an toàn thực phẩm')(shop)
  const refused = await inShop(shop.id, (db) => findShopTrial(db, day('2026-11-22')))
  await inShop(shop.id, (db) => applyToProgramme(db, again, noon))

  expect(refused.application).toMatchObject({
    status: 'refused',
    decisionNote: 'Chưa có giấy chứng nhận an toàn thực phẩm',
  })
  const asked = await inShop(shop.id, (db) => findShopTrial(db, day('2026-11-22')))
  expect(asked.application).toMatchObject({ status: 'submitted', decisionNote: null })
})

test('a shop that waits for an answer cannot ask twice', async () => {
  const shop = await givenApplication()

  const asking = inShop(shop.id, (db) => applyToProgramme(db, again, noon))

  await expect(asking).rejects.toMatchObject({ code: 'programme.already-applied' })
})

test('a shop in a province without a programme is told so', async () => {
  const shop = await givenShopRow({ provinceCode: '01' })

  const asking = inShop(shop.id, (db) => applyToProgramme(db, again, noon))

  await expect(asking).rejects.toMatchObject({ code: 'programme.none-open' })
})

test('a shop can write neither an admission nor a trial for itself', async () => {
  const shop = await givenApplication()

  const admitting = () =>
    inShop(shop.id, (db) => db.application.updateMany({ data: { status: 'admitted' } }))
  const lengthening = () =>
    inShop(shop.id, (db) => db.trial.updateMany({ data: { endsOn: noon.now() } }))

  await expect(admitting()).rejects.toThrow(/row-level security/)
  await expect(lengthening()).rejects.toThrow(/permission denied/)
})

test('the shop keeps who asked and who decided', async () => {
  const shop = await givenTrialShop()

  const log = await inShop(shop.id, (db) => db.auditLog.findMany({ orderBy: { at: 'asc' } }))

  expect(log.map((row) => row.action)).toEqual(
    expect.arrayContaining(['programme.applied', 'programme.admitted']),
  )
})
