// Real processes, really killed (SIGKILL), at the worst moments.
import { spawn, type ChildProcess } from 'node:child_process'
import { expect, test } from 'vitest'
import { asSystem, inShop } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { silentLog } from '#jobs/log.ts'
import { startWorker } from '#jobs/start-worker.server.ts'
import { countEvents, measuredOf } from '#tests/support/count-events.ts'
import { givenConfirmedOrder } from '#tests/support/given-programme.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import { keepOnce, keepOnceJob } from '#tests/support/kept-once.ts'
import { until } from '#tests/support/until.ts'
import { testDatabase } from '#tests/support/worker-database.ts'

async function killedAt(moment: 'consumer' | 'relay' | 'job'): Promise<void> {
  const child = spawn(process.execPath, ['tests/support/killed-worker.ts', moment], {
    env: { ...process.env, KILLED_DATABASE_URL: testDatabase.appUrl },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await saysReached(child)
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

const saysReached = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the process ended before its moment: ${code}`)))
  })

async function askedOnce(): Promise<{ shopId: string; id: string }> {
  const shop = await givenShopRow()
  const payload = { shopId: shop.id, handle: 'ban-chay' }
  await inShop(shop.id, (db) => enqueue(db, keepOnceJob, payload))
  const row = await asSystem('test', (db) =>
    db.outbox.findFirstOrThrow({ where: { shopId: shop.id } }),
  )
  return { shopId: shop.id, id: row.id }
}

async function workUntilDone(id: string): Promise<void> {
  const worker = await startWorker({
    queue: { databaseUrl: testDatabase.appUrl },
    handlers: [keepOnce()],
    schedules: [],
    clock: systemClock,
    log: silentLog,
    lockMs: 1500,
  })
  const row = () => asSystem('test', (db) => db.outbox.findUniqueOrThrow({ where: { id } }))
  await until('the job is done', async () => (await row()).doneAt, 25_000)
  await worker.stop()
}

const collectionsOf = (shopId: string) => inShop(shopId, (db) => db.collection.count())

test('a worker killed between the event and the figure counts the order exactly once in the end', async () => {
  const shop = await givenShopRow()
  await countEvents()
  await givenConfirmedOrder(shop.id, { total: 370_000n })

  await killedAt('consumer')
  const afterKill = await measuredOf(shop.id)
  await countEvents()
  await countEvents()

  expect(afterKill.orders).toBe(0n)
  expect(await measuredOf(shop.id)).toMatchObject({ orders: 1n, revenue: 370_000n })
})

test('a relay killed after it told the queue and before it marked the row neither loses nor doubles the job', async () => {
  const { shopId, id } = await askedOnce()

  await killedAt('relay')
  const row = await asSystem('test', (db) => db.outbox.findUniqueOrThrow({ where: { id } }))
  await workUntilDone(id)

  expect(row.enqueuedAt).toBeNull()
  expect(await collectionsOf(shopId)).toBe(1)
})

test("a worker killed after a job's effect and before its end leaves one effect and a finished job", async () => {
  const { shopId, id } = await askedOnce()

  await killedAt('job')
  await workUntilDone(id)

  expect(await collectionsOf(shopId)).toBe(1)
})
