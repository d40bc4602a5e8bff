// Files go first, then the rows that name them: after a crash in between the next run finds the rows again, and
// removing a file that is gone is fine.
import { asSystem } from '#app/db/doors.server.ts'
import {
  dropOldContacts,
  findForgettable,
  forgetOrders,
} from '#app/domain/aftersale/forget-buyers.server.ts'
import { registry } from '#plugins/registry.server.ts'
import { forgetBuyers } from '../definitions/forget-buyers.ts'
import { handle } from '../handle.server.ts'

const atOnce = 500

export const forgetBuyersHandler = handle(forgetBuyers, async (_payload, job) => {
  for (let isMore = true; isMore;) {
    const { orderIds, storageKeys } = await asSystem('sweep: orders past their keeping', (db) =>
      findForgettable(db, atOnce, job.clock),
    )
    for (const key of storageKeys) await registry.storage.remove(key)
    await asSystem('sweep: who bought is forgotten', (db) => forgetOrders(db, orderIds))
    isMore = orderIds.length === atOnce
  }
  await asSystem('sweep: old passes and threads', (db) => dropOldContacts(db, job.clock))
})
