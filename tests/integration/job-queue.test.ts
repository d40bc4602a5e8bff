// The queue on both of its backends: the same code, the other factory.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { asSystem } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import {
  discardDeadLetter,
  findDeadLetters,
  retryDeadLetter,
} from '#app/domain/operation/dead-letters.server.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { queueBackend } from '#jobs/connection.server.ts'
import { defineJob } from '#jobs/definitions/define-job.ts'
import { handle, type RunningJob } from '#jobs/handle.server.ts'
import { silentLog } from '#jobs/log.ts'
import { findWaiting } from '#jobs/outbox-rows.server.ts'
import { relayOutbox } from '#jobs/relay.server.ts'
import { startWorker } from '#jobs/start-worker.server.ts'
import { findRedisServer, startRedis, type TestRedis } from '#tests/support/redis.ts'
import { until } from '#tests/support/until.ts'
import { testDatabase } from '#tests/support/worker-database.ts'

const program = findRedisServer()
const backends = [
  { name: 'PostgreSQL', usesRedis: false, isThere: true },
  {
    name: program ? 'Redis' : 'Redis (skipped: no redis-server on this machine)',
    usesRedis: true,
    isThere: program !== null,
  },
]
const operator = newId()

const writeDown = (done: string[]) => (payload: { note: string }) => {
  done.push(payload.note)
  return Promise.resolve()
}

const isDone = (id: string) =>
  asSystem('test', async (db) => (await db.outbox.findUnique({ where: { id } }))?.doneAt)

for (const { name, usesRedis, isThere } of backends) {
  describe.skipIf(!isThere)(name, () => {
    let redis: TestRedis | null = null
    beforeAll(async () => {
      if (usesRedis && program) redis = await startRedis(program)
    })
    afterAll(() => redis?.stop())
    const queueConfig = () => ({ databaseUrl: testDatabase.appUrl, redisUrl: redis?.url })

    // Each test has a job of its own name, so that one test's worker never runs another's.
    function givenJob(work: (payload: { note: string }, job: RunningJob) => Promise<void>) {
      const definition = defineJob({
        name: `note-${newId()}`,
        payload: z.object({ note: z.string() }),
        attempts: 2,
        backoffMs: 20,
      })
      const handlers = [handle(definition, work)]
      const ask = (note: string) =>
        asSystem('test', async (db) => {
          await enqueue(db, definition, { note })
          const row = await db.outbox.findFirstOrThrow({
            where: { job: definition.name, payload: { equals: { note } } },
          })
          return row.id
        })
      const options = { handlers, schedules: [], clock: systemClock, log: silentLog, lockMs: 1000 }
      return {
        definition,
        handlers,
        ask,
        start: () => startWorker({ queue: queueConfig(), ...options }),
      }
    }

    test('a job asked for in a transaction that commits is done once, with what it was asked', async () => {
      const done: string[] = []
      const job = givenJob(writeDown(done))

      const id = await job.ask('xuất hoá đơn')
      const worker = await job.start()
      await until('done', () => isDone(id))
      await worker.stop()

      expect(done).toEqual(['xuất hoá đơn'])
    })

    test('a job asked for in a transaction that fails is never done', async () => {
      const done: string[] = []
      const job = givenJob(writeDown(done))
      const failing = asSystem('test', async (db) => {
        await enqueue(db, job.definition, { note: 'không bao giờ' })
        throw new Error('the order could not be placed')
      })
      await expect(failing).rejects.toThrow()

      const id = await job.ask('sau')
      const worker = await job.start()
      await until('done', () => isDone(id))
      await worker.stop()

      expect(done).toEqual(['sau'])
    })

    test('told twice by two relays, and again by one that was killed before it could mark, a job runs once', async () => {
      const done: string[] = []
      const job = givenJob(writeDown(done))
      const id = await job.ask('một lần')
      const queue = queueBackend(queueConfig()).openQueue()

      const killed = {
        ...queue,
        add: (jobs: never) => queue.add(jobs).then(() => Promise.reject(new Error('killed'))),
      }
      await expect(relayOutbox(killed, job.handlers, systemClock)).rejects.toThrow('killed')
      const worker = await job.start()
      await Promise.all([
        relayOutbox(queue, job.handlers, systemClock),
        relayOutbox(queue, job.handlers, systemClock),
      ])
      await until('done', () => isDone(id))
      await asSystem('test', (db) =>
        db.outbox.update({ where: { id }, data: { enqueuedAt: null } }),
      )
      await until('told again', async () => {
        const waiting = await asSystem('test', (db) =>
          findWaiting(db, { now: systemClock.now(), limit: 500 }),
        )
        return !waiting.some((row) => row.id === id)
      })
      await worker.stop()
      await queue.close()

      expect(done).toEqual(['một lần'])
    })

    test('a job that keeps failing rests with its error until an operator retries it under the same id', async () => {
      const ids: string[] = []
      let isRepaired = false
      const job = givenJob((_payload, { jobId }) => {
        ids.push(jobId)
        const fault = new Error('cổng thuế không trả lời lan@example.vn')
        return isRepaired ? Promise.resolve() : Promise.reject(fault)
      })
      const id = await job.ask('thử lại')
      const worker = await job.start()

      const letter = await until('it rests', async () =>
        (await asSystem('test', (db) => findDeadLetters(db))).find((one) => one.id === id),
      )
      isRepaired = true
      await asSystem('test', (db) => retryDeadLetter(db, { id, accountId: operator }, systemClock))
      await until('done', () => isDone(id))
      await worker.stop()

      expect(letter).toMatchObject({ attempts: 2, error: 'cổng thuế không trả lời •••' })
      expect(ids).toEqual([id, id, id])
    })

    test('a job is thrown away only when the word is typed, and never twice', async () => {
      const job = givenJob(() => Promise.reject(new Error('hỏng')))
      const id = await job.ask('bỏ')
      const worker = await job.start()
      await until('it rests', async () =>
        (await asSystem('test', (db) => findDeadLetters(db))).some((one) => one.id === id),
      )
      await worker.stop()
      const discard = (confirmation: string) =>
        asSystem('test', (db) =>
          discardDeadLetter(db, { id, confirmation, accountId: operator }, systemClock),
        )

      await expect(discard('huy')).rejects.toMatchObject({ code: 'operation.confirmation-wrong' })
      await discard('HUY')
      await expect(discard('HUY')).rejects.toMatchObject({ code: 'operation.job-already-handled' })
      const actions = await asSystem('test', (db) =>
        db.operatorAction.findMany({ where: { subjectId: id } }),
      )
      expect(actions.map((row) => row.action)).toEqual(['job.discarded'])
    })

    test('stopping waits for the job that is running', async () => {
      let finish = () => {}
      const begun = Promise.withResolvers<null>()
      const job = givenJob(async () => {
        begun.resolve(null)
        await new Promise<void>((resolve) => (finish = resolve))
      })
      const id = await job.ask('lâu')
      const worker = await job.start()
      await begun.promise

      const stopping = worker.stop()
      finish()
      await stopping

      expect(await isDone(id)).toBeInstanceOf(Date)
    })
  })
}
