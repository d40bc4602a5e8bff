// A job with one visible effect: a collection of the shop. Run twice it must still be one.
import { z } from 'zod'
import { defineJob } from '#jobs/definitions/define-job.ts'
import { handle } from '#jobs/handle.server.ts'

export const keepOnceJob = defineJob({
  name: 'test-keep-once',
  payload: z.object({ shopId: z.uuid(), handle: z.string() }),
})

export const keepOnce = (afterEffect: () => Promise<void> = () => Promise.resolve()) =>
  handle(keepOnceJob, async ({ handle: name }, job) => {
    await job.inShop(async (db) => {
      const known = await db.collection.findFirst({ where: { handle: name } })
      if (!known) await db.collection.create({ data: { handle: name, title: 'Bán chạy' } })
    })
    await afterEffect()
  })
