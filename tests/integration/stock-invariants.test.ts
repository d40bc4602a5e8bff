// Each kind of broken row of the stock keeper's book is named by the checker.
import { afterAll, beforeAll, expect, test } from 'vitest'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem } from '#app/db/doors.server.ts'
import { editCollection } from '#app/domain/catalog/edit-collection.server.ts'
import { createCollection } from '#app/domain/catalog/save-collection.server.ts'
import { storefrontConsumer } from '#app/domain/event/storefront-consumer.server.ts'
import { adjustStock } from '#app/domain/inventory/adjust-stock.server.ts'
import { countLots } from '#app/domain/inventory/count-lots.server.ts'
import { postCount } from '#app/domain/inventory/end-count.server.ts'
import { addLocation } from '#app/domain/inventory/save-location.server.ts'
import { startCount } from '#app/domain/inventory/start-count.server.ts'
import { transferStock } from '#app/domain/inventory/transfer-stock.server.ts'
import { undoMove } from '#app/domain/inventory/undo-move.server.ts'
import { checks } from '#app/domain/invariant/stock-invariants.server.ts'
import { findWeighing } from '#app/domain/weighing/weighing-views.server.ts'
import { weighLines } from '#app/domain/weighing/weigh-lines.server.ts'
import { randomKey } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { openScratchDatabase } from '#tests/support/scratch-database.ts'
import { readLog } from '#tests/support/read-log.ts'

// A database of its own: broken rows go with it, and neither another test nor the checker at the end meets them.
const scratch = await openScratchDatabase('stock_invariants')
configureDatabase({ url: scratch.appUrl, poolSize: 4 })

const found = () =>
  asSystem('test checks invariants', async (db) => {
    const sentences: string[] = []
    for (const check of checks) {
      for (const { row, because } of await check.find(db)) sentences.push(`${row}: ${because}`)
    }
    return sentences.join('\n')
  })

const readEvents = () => readLog(storefrontConsumer({ tellsSearch: false }))

beforeAll(async () => {
  const shop = await givenShop()
  const actorId = shop.owner.id
  const goods = await givenGoods(shop, 20, { soldGrams: 1000 })
  const { id: lotId, locationId } = goods.lot
  const words = { note: '', actorId }
  await shop.do(async (db) => {
    const { id: toId } = await addLocation(db, { name: 'Kho lạnh', actorId }, systemClock)
    const move = { lotId, fromId: locationId, toId, quantity: 4, clientKey: randomKey(), ...words }
    await transferStock(db, move, systemClock)
    const loss = { lotId, locationId, quantity: 1, direction: 'out', reason: 'waste' } as const
    await adjustStock(db, { ...loss, clientKey: randomKey(), ...words }, systemClock)
    const { id: moveId } = await db.stockMove.findFirstOrThrow({ where: { reason: 'waste' } })
    await undoMove(db, { moveId, actorId }, systemClock)
    const { id: countId } = await startCount(db, { locationId, actorId }, systemClock)
    await countLots(db, { countId, lots: [{ lotId, quantity: 15 }], actorId }, systemClock)
    await postCount(db, { countId, actorId }, systemClock)
    const title = { title: 'Rẻ', description: '' }
    const { id: collectionId } = await createCollection(db, title, systemClock)
    const rule = { maxPrice: '100000' }
    await editCollection(db, { collectionId, ...title, rule }, systemClock)
  })
  const { checkoutId } = await givenOrder([{ variantId: goods.variantId, quantity: 2 }])
  await shop.do(async (db) => {
    const order = await db.order.findFirstOrThrow({ where: { checkoutId } })
    const [line] = (await findWeighing(db, order.id))?.lines ?? []
    const lines = [{ orderLineId: line?.id ?? '', grams: 1800 }]
    await weighLines(db, { orderId: order.id, lines, actorId }, systemClock)
  })
  await readEvents()
})
afterAll(async () => {
  await closeDatabase()
  await scratch.close()
})

test('nothing is wrong with a book that was kept by the app', async () => {
  expect(await found()).toBe('')
})

/** Does something with triggers and keys off, looks, and undoes it. */
async function brokenBy(sql: string): Promise<string> {
  const { owner } = scratch
  await owner.query('SET session_replication_role = replica')
  const before = await found()
  const steps = sql.split(' THEN ')
  await owner.query(steps[0] ?? '')
  const after = await found()
  for (const undo of steps.slice(1)) await owner.query(undo)
  expect(await found()).toBe(before)
  return after
}

test.each([
  [
    'half a transfer',
    `UPDATE stock_move SET quantity = quantity + 1 WHERE reason = 'transfer' AND quantity > 0
     THEN UPDATE stock_move SET quantity = quantity - 1 WHERE reason = 'transfer' AND quantity > 0`,
    'sum to 1',
  ],
  [
    'an undoing of something else',
    `UPDATE stock_move SET quantity = quantity * 2 WHERE reverses_id IS NOT NULL
     THEN UPDATE stock_move SET quantity = quantity / 2 WHERE reverses_id IS NOT NULL`,
    'undoes -1',
  ],
  [
    'a count that moved something else',
    `UPDATE stock_count_line SET counted = counted + 3 THEN UPDATE stock_count_line SET counted = counted - 3`,
    'moved -1',
  ],
  [
    'a dropped count that moved stock',
    `UPDATE stock_count SET status = 'dropped' THEN UPDATE stock_count SET status = 'posted'`,
    'counted 0, moved -1',
  ],
  [
    'a shop without a main room',
    `UPDATE location SET is_default = false WHERE name = 'Kho chính'
     THEN UPDATE location SET is_default = true WHERE name = 'Kho chính'`,
    'no main room',
  ],
  [
    'stock in a closed room',
    `UPDATE location SET is_open = false WHERE name = 'Kho lạnh'
     THEN UPDATE location SET is_open = true WHERE name = 'Kho lạnh'`,
    'lie in a closed room',
  ],
  [
    'a light box that was refunded with another sum',
    `UPDATE order_line_weight SET amount = amount + 1 THEN UPDATE order_line_weight SET amount = amount - 1`,
    'refunded 17000',
  ],
  [
    'a collection that lacks what fits',
    `UPDATE collection SET rule = '{"maxPrice": "1"}' THEN UPDATE collection SET rule = '{"maxPrice": "100000"}'`,
    'should not hold',
  ],
])('%s is found', async (_what, sql, words) => {
  expect(await brokenBy(sql)).toContain(words)
})
