import { expect, test } from 'vitest'
import { asSystem } from '#app/db/doors.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addSeconds, fixedClock } from '#app/lib/time.ts'
import { defineJob } from '#jobs/definitions/define-job.ts'
import { dropOldRowsHandler } from '#jobs/handlers/drop-old-rows.server.ts'
import { handlers } from '#jobs/handlers.server.ts'
import { keepSchedules } from '#jobs/keep-schedules.server.ts'
import { schedules, type Schedule } from '#jobs/schedules.ts'
import { z } from 'zod'

const noon = fixedClock('2026-11-22T05:00:00Z')
const later = (seconds: number) => ({ now: () => addSeconds(noon.now(), seconds) })

const givenSchedule = (): Schedule => ({
  definition: defineJob({ name: `sweep-${newId()}`, payload: z.object({}).strict() }),
  everySeconds: 60,
})
const rowsOf = (schedule: Schedule) =>
  asSystem('test', (db) => db.outbox.findMany({ where: { job: schedule.definition.name } }))

test('a tick is written once, however many workers keep the schedule', async () => {
  const schedule = givenSchedule()

  await Promise.all([1, 2, 3, 4].map(() => keepSchedules([schedule], noon)))

  expect(await rowsOf(schedule)).toHaveLength(1)
})

test('the next tick waits until the last one is over', async () => {
  const schedule = givenSchedule()
  await keepSchedules([schedule], noon)

  await keepSchedules([schedule], later(60))
  const whileOpen = await rowsOf(schedule)
  await asSystem('test', (db) =>
    db.outbox.updateMany({
      where: { job: schedule.definition.name },
      data: { doneAt: noon.now() },
    }),
  )
  await keepSchedules([schedule], later(60))

  expect(whileOpen).toHaveLength(1)
  expect(await rowsOf(schedule)).toHaveLength(2)
})

test('after a day without a worker one tick is made, not all that were missed', async () => {
  const schedule = givenSchedule()

  await keepSchedules([schedule], later(86_400))

  expect(await rowsOf(schedule)).toHaveLength(1)
})

test('every schedule has a handler, and no two handlers have one name', () => {
  const names = handlers.map((handler) => handler.definition.name)

  expect(new Set(names).size).toBe(names.length)
  for (const { definition } of schedules) expect(names).toContain(definition.name)
})

test('finished jobs leave after a week, failed ones stay until somebody decides', async () => {
  const ended = { job: `old-${newId()}`, payload: { about: 1 }, createdAt: noon.now() }
  await asSystem('test', (db) =>
    db.outbox.createMany({
      data: [
        { ...ended, doneAt: later(-8 * 86_400).now() },
        { ...ended, doneAt: later(-6 * 86_400).now() },
        { ...ended, failedAt: later(-300 * 86_400).now(), error: 'hỏng' },
      ],
    }),
  )

  await dropOldRowsHandler.run({}, { jobId: newId(), attempt: 1, clock: noon })

  const left = await asSystem('test', (db) => db.outbox.findMany({ where: { job: ended.job } }))
  expect(left.map((row) => row.error ?? 'done').toSorted()).toEqual(['done', 'hỏng'])
})
