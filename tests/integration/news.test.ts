// What the people of a shop are told, by whom it may be heard, and what of it is new to each.
import { expect, test } from 'vitest'

import { asSystem, inShop } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { addCertificate } from '#app/domain/catalog/certificate.server.ts'
import { turnDay } from '#app/domain/catalog/turn-day.server.ts'
import type { ShopRole } from '#app/domain/identity/permissions.ts'
import { composeLetter } from '#app/domain/notification/compose-letter.server.ts'
import { remindTrials } from '#app/domain/notification/remind-trials.server.ts'
import { newsConsumer } from '#app/domain/notification/news-consumer.server.ts'
import {
  countUnread,
  findNews,
  markRead,
  saveChoices,
} from '#app/domain/notification/notification-views.server.ts'
import { notify } from '#app/domain/notification/notify.server.ts'
import { removeMember } from '#app/domain/tenancy/team.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addDays, addSeconds, fixedClock, localDate, systemClock } from '#app/lib/time.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenMember, givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { givenProgramme, givenTrialShop } from '#tests/support/given-programme.ts'
import { lettersAskedBy, readLog } from '#tests/support/read-log.ts'

const read = () => readLog(newsConsumer({ clock: systemClock }))
const everything = { topic: null, after: null }
const context = { origin: 'http://localhost:3000', secret: 'x'.repeat(32), clock: systemClock }

const newsOf = (shop: GivenShop, person: { id: string }, role: ShopRole) =>
  shop.do((db) => findNews(db, { accountId: person.id, role }, everything))
const unreadOf = (shop: GivenShop, person: { id: string }, role: ShopRole) =>
  shop.do((db) => countUnread(db, { accountId: person.id, role }))
const tell = (shop: GivenShop, onceKey: string, seconds = 0) =>
  shop.do((db) =>
    notify(db, {
      shopId: shop.id,
      kind: 'order.new',
      facts: { code: 'A1B2C3', pieces: 1, total: '90000' },
      aboutId: newId(),
      onceKey,
      at: addSeconds(systemClock.now(), seconds),
    }),
  )

async function givenSold(): Promise<GivenShop> {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 5)
  await givenOrder([{ variantId: goods.variantId, quantity: 2 }])
  return shop
}

test('an order is news to the owner, once, and leads to the order', async () => {
  const shop = await givenSold()

  await read()
  await asSystem('test', (db) =>
    db.consumerCursor.update({ where: { consumer: 'news' }, data: { xactId: 0n, seq: 0n } }),
  )
  await read()

  const { news } = await newsOf(shop, shop.owner, 'owner')
  expect(news).toHaveLength(1)
  expect(news[0]).toMatchObject({ kind: 'order.new', facts: { pieces: 2 }, isUnread: true })
  expect(news[0]?.place).toMatch(/^orders\/[0-9a-f-]{36}$/)
})

test('a farmer hears of no order, and gets no letter about one', async () => {
  const shop = await givenShop()
  const farmer = await givenMember(shop, 'farmer')

  await tell(shop, 'a')

  expect((await newsOf(shop, farmer, 'farmer')).news).toEqual([])
  const readers = (await lettersAskedBy(shop)).map(({ payload }) => payload.accountId)
  expect(readers).toEqual([shop.owner.id])
})

test('each person has read what they have read; nothing becomes unread again', async () => {
  const shop = await givenShop()
  const staff = await givenMember(shop, 'staff')
  await tell(shop, 'a', -20)
  await tell(shop, 'b', -10)

  const [newest] = (await newsOf(shop, shop.owner, 'owner')).news
  await shop.do((db) => markRead(db, shop.owner.id, newest?.at ?? systemClock.now()))
  await shop.do((db) => markRead(db, shop.owner.id, addSeconds(systemClock.now(), -3600)))
  await tell(shop, 'c')

  expect(await unreadOf(shop, shop.owner, 'owner')).toBe(1)
  expect(await unreadOf(shop, staff, 'staff')).toBe(3)
})

test('a topic that a person switched off is neither shown, counted nor mailed', async () => {
  const shop = await givenShop()
  await shop.do((db) =>
    saveChoices(
      db,
      { accountId: shop.owner.id, role: 'owner' },
      { shown: ['stock'], mailed: ['stock'] },
    ),
  )

  await tell(shop, 'a')

  expect(await unreadOf(shop, shop.owner, 'owner')).toBe(0)
  expect((await newsOf(shop, shop.owner, 'owner')).news).toEqual([])
  expect(await lettersAskedBy(shop)).toEqual([])
})

test('the letter leads to the desk and says where to stop it; who left the team gets none', async () => {
  const shop = await givenShop()
  const second = await givenMember(shop, 'owner')
  await tell(shop, 'a')
  const asked = await lettersAskedBy(shop)
  const subjectOf = (person: { id: string }) =>
    asked.find(({ payload }) => payload.accountId === person.id)?.payload as never

  const letter = await composeLetter(subjectOf(shop.owner), context)
  await shop.do((db) =>
    removeMember(
      db,
      { shopId: shop.id, accountId: second.id, actorId: shop.owner.id },
      systemClock,
    ),
  )

  expect(letter).toMatchObject({ to: shop.owner.email })
  expect(letter?.text).toContain('Đơn mới A1B2C3: 1 món, 90.000')
  expect(letter?.text).toContain(`http://localhost:3000/seller/${shop.slug}/orders/`)
  expect(letter?.text).toContain(`/seller/${shop.slug}/settings/notifications`)
  expect(await composeLetter(subjectOf(second), context)).toBeNull()
})

test('goods that run out again and again ring once a day', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 2, { title: 'Tương bần' })
  const low = () =>
    shop.do((db) =>
      recordEvent(db, {
        type: 'stock.low',
        shopId: shop.id,
        subjectId: goods.variantId,
        payload: { variantId: goods.variantId },
        at: systemClock.now(),
      }),
    )
  await low()
  await low()

  await read()

  const { news } = await newsOf(shop, shop.owner, 'owner')
  expect(news.map(({ kind, facts }) => [kind, facts])).toEqual([
    ['stock.low', { title: 'Tương bần', left: 2 }],
  ])
})

test('long lists come page by page, and another shop sees none of them', async () => {
  const [shop, other] = [await givenShop(), await givenShop()]
  for (let index = 0; index < 35; index += 1) await tell(shop, `n${index}`, index - 40)

  const first = await newsOf(shop, shop.owner, 'owner')
  const second = await shop.do((db) =>
    findNews(
      db,
      { accountId: shop.owner.id, role: 'owner' },
      { topic: 'orders', after: first.nextCursor },
    ),
  )

  expect([first.news.length, second.news.length, second.nextCursor]).toEqual([30, 5, null])
  expect((await newsOf(other, shop.owner, 'owner')).news).toEqual([])
})

test('a trial that ends soon is told once for each of its reminders', async () => {
  await givenProgramme()
  const shop = await givenTrialShop()
  const on = (day: string) => {
    const clock = fixedClock(`${day}T03:00:00Z`)
    return asSystem('test', (db) => remindTrials(db, clock))
  }

  for (const day of ['2027-02-07', '2027-02-08', '2027-02-09', '2027-02-21', '2027-02-22'])
    await on(day)

  const anyOwner = { accountId: newId(), role: 'owner' } as const
  const { news } = await inShop(shop.id, (db) => findNews(db, anyOwner, everything))
  expect(news.map(({ facts }) => facts)).toEqual([
    { days: 1, day: '2027-02-21' },
    { days: 14, day: '2027-02-21' },
  ])
})

test('a certificate that ends is told with its product, its day and the days that are left', async () => {
  const shop = await givenShop()
  const { id: productId } = await givenGoods(shop, 1, { title: 'Cá kho niêu đất' })
  const today = localDate(systemClock.now())
  const facts = { kind: 'ocop', number: 'OCOP-1', issuer: 'UBND', stars: 4 } as const
  const dates = { issuedOn: addDays(today, -900), expiresOn: addDays(today, 25) }
  await shop.do((db) => addCertificate(db, { productId, ...facts, ...dates }, systemClock))

  await asSystem('test', (db) => turnDay(db, systemClock))
  await read()

  const { news } = await newsOf(shop, shop.owner, 'owner')
  expect(news[0]).toMatchObject({
    kind: 'certificate.ends',
    facts: { title: 'Cá kho niêu đất', day: dates.expiresOn, days: 25 },
    place: `products/${productId}/proof`,
  })
})
