// An article that was given a later day: nobody sees it before, and on that day no remembered page stands in its way.
import pg from 'pg'
import { expect, test } from 'vitest'

import { inMarket } from '#app/db/doors.server.ts'
import { findArticlesAt } from '#app/domain/content/content-views.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addDays, addSeconds, localDate, startOfDay, systemClock } from '#app/lib/time.ts'
import { turnDayHandler } from '#jobs/handlers/turn-day.server.ts'
import { givenArticle, givenBlog } from '#tests/support/given-content.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { testDatabase } from '#tests/support/worker-database.ts'

const today = localDate(systemClock.now())
const [tomorrow, dayAfter] = [addDays(today, 1), addDays(today, 2)]

async function givenWaiting(publishOn = tomorrow) {
  const shop = await givenShop()
  const blog = await givenBlog(shop)
  const { handle } = await givenArticle(shop, blog, { publishOn })
  const place = { blogId: blog.id, handle }
  const seen = async () => (await inMarket({}, (db) => findArticlesAt(db, [place]))).length > 0
  return { shop, seen }
}

/** Whose kept pages were dropped by the turn of the day at that instant. */
async function droppedAt(now: Date): Promise<(string | undefined)[]> {
  const ear = new pg.Client({ connectionString: testDatabase.appUrl })
  await ear.connect()
  const heard: (string | undefined)[] = []
  ear.on('notification', ({ payload }) => heard.push(payload))
  await ear.query('LISTEN page_cache')
  await turnDayHandler.run({}, { jobId: newId(), attempt: 1, clock: { now: () => now } })
  // What was told before this was heard before it.
  await ear.query(`NOTIFY page_cache, 'the end'`)
  await expect.poll(() => heard).toContain('the end')
  await ear.end()
  return heard
}

test('an article is not there before its day', async () => {
  const { seen } = await givenWaiting()

  expect(await seen()).toBe(false)
})

test('when its day begins the shop’s kept pages go; those of shops whose article waits on stay', async () => {
  const { shop } = await givenWaiting(tomorrow)
  const { shop: patient } = await givenWaiting(dayAfter)
  const { shop: shown } = await givenWaiting(today)

  const before = await droppedAt(addSeconds(startOfDay(tomorrow), -1))
  const onTheDay = await droppedAt(startOfDay(tomorrow))

  expect(before).not.toContain(`shop:${shop.id}`)
  expect(onTheDay).toContain(`shop:${shop.id}`)
  expect(onTheDay).not.toContain(`shop:${patient.id}`)
  expect(onTheDay).not.toContain(`shop:${shown.id}`)
})

test('a worker that comes an hour late drops them too; on the next evening there is nothing left to drop', async () => {
  const { shop } = await givenWaiting(tomorrow)

  const late = await droppedAt(addSeconds(startOfDay(tomorrow), 3600))
  const evening = await droppedAt(addSeconds(startOfDay(tomorrow), 18 * 3600))

  expect(late).toContain(`shop:${shop.id}`)
  expect(evening).not.toContain(`shop:${shop.id}`)
})
