// What a stock keeper does to the book: corrections, transfers, counts, thresholds. The level is the journal's sum after
// each of them.
import { expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import { adjustStock } from '#app/domain/inventory/adjust-stock.server.ts'
import { countLots } from '#app/domain/inventory/count-lots.server.ts'
import { findCount, listCounts } from '#app/domain/inventory/count-views.server.ts'
import { dropCount, postCount } from '#app/domain/inventory/end-count.server.ts'
import { findMoves, findPlacedLots } from '#app/domain/inventory/move-views.server.ts'
import {
  addLocation,
  makeMainLocation,
  setLocationOpen,
} from '#app/domain/inventory/save-location.server.ts'
import { setLowStock } from '#app/domain/inventory/set-low-stock.server.ts'
import { startCount } from '#app/domain/inventory/start-count.server.ts'
import { stockWatch } from '#app/domain/inventory/stock-watch.server.ts'
import { findLowStock, findStockLine, listStock } from '#app/domain/inventory/stock-views.server.ts'
import { transferStock } from '#app/domain/inventory/transfer-stock.server.ts'
import { undoMove } from '#app/domain/inventory/undo-move.server.ts'
import { checks } from '#app/domain/invariant/inventory-invariants.server.ts'
import { randomKey } from '#app/lib/ids.ts'
import { addDays, localDate, systemClock } from '#app/lib/time.ts'
import { givenGoods, givenLot, givenOrder } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { readLog } from '#tests/support/read-log.ts'

async function givenStore(pieces = 10) {
  const shop = await givenShop()
  const goods = await givenGoods(shop, pieces)
  const { lot, variantId } = goods
  const place = { lotId: lot.id, locationId: lot.locationId }
  const correction = (quantity: number, direction: 'in' | 'out' = 'out') => ({
    ...place,
    quantity,
    direction,
    reason: 'adjust' as const,
    note: 'ghi nhầm',
    actorId: shop.owner.id,
    clientKey: randomKey(),
  })
  const free = async () =>
    (await shop.do((db) => findStockLine(db, variantId, systemClock)))?.available
  return { shop, goods, place, variantId, correction, free, actorId: shop.owner.id }
}

const broken = (shopId: string) =>
  asSystem('test', async (db) => {
    const rows = []
    for (const check of checks) rows.push(...(await check.find(db)))
    return rows.filter(({ row }) => row.includes(shopId))
  })

test('a correction is one line of the journal with who, why and how much, and can be undone once', async () => {
  const { shop, variantId, correction, free, actorId } = await givenStore()

  await shop.do((db) => adjustStock(db, correction(3), systemClock))
  const { moves } = await shop.do((db) => findMoves(db, { variantId, before: null }))
  const [move] = moves
  expect(move).toMatchObject({
    quantity: '-3',
    reason: 'adjust',
    note: 'ghi nhầm',
    actorName: shop.owner.displayName,
    mayUndo: true,
  })
  const undo = () => shop.do((db) => undoMove(db, { moveId: move?.id ?? '', actorId }, systemClock))
  await undo()

  expect(await free()).toBe(10)
  await expect(undo()).rejects.toMatchObject({ code: 'stock.move-undone-already' })
  expect(await broken(shop.id)).toEqual([])
})

test('a double tap corrects once', async () => {
  const { shop, correction, free } = await givenStore()
  const same = correction(4)

  await Promise.all([1, 2].map(() => shop.do((db) => adjustStock(db, same, systemClock))))

  expect(await free()).toBe(6)
})

test('what a sale or the making wrote is not undone from the stock room', async () => {
  const { shop, variantId, actorId } = await givenStore()
  await givenOrder([{ variantId, quantity: 2 }])
  const { moves } = await shop.do((db) => findMoves(db, { variantId, before: null }))

  expect(moves.map(({ reason, mayUndo }) => [reason, mayUndo])).toEqual([
    ['sale', false],
    ['made', false],
  ])
  for (const { id } of moves) {
    await expect(
      shop.do((db) => undoMove(db, { moveId: id, actorId }, systemClock)),
    ).rejects.toMatchObject({ code: 'stock.move-final' })
  }
})

test('half a jar cannot be written off, and not more than is free', async () => {
  const { shop, correction, variantId } = await givenStore(5)
  await givenOrder([{ variantId, quantity: 3 }], { paymentMethod: 'vnpay' })

  const adjust = (quantity: number) =>
    shop.do((db) => adjustStock(db, correction(quantity), systemClock))

  await expect(adjust(0.5)).rejects.toMatchObject({ code: 'stock.not-whole' })
  await expect(adjust(3)).rejects.toMatchObject({
    code: 'stock.too-little',
    detail: { left: '2', asked: '3' },
  })
})

test('a transfer moves pieces of one lot between rooms and sells from both', async () => {
  const { shop, place, variantId, free, actorId } = await givenStore()
  const { id: toId } = await shop.do((db) =>
    addLocation(db, { name: 'Kho lạnh', actorId }, systemClock),
  )
  const move = {
    lotId: place.lotId,
    fromId: place.locationId,
    toId,
    quantity: 4,
    note: '',
    actorId,
    clientKey: randomKey(),
  }
  await shop.do((db) => transferStock(db, move, systemClock))

  const lots = await shop.do((db) => findPlacedLots(db, variantId, systemClock))
  expect(lots.map(({ locationName, onHand }) => [locationName, onHand]).toSorted()).toEqual([
    ['Kho chính', '6'],
    ['Kho lạnh', '4'],
  ])
  await givenOrder([{ variantId, quantity: 9 }])
  expect(await free()).toBe(1)
  expect(await broken(shop.id)).toEqual([])
})

test('a room with stock in it, and the main room, stay open', async () => {
  const { shop, place, actorId } = await givenStore()
  const { id } = await shop.do((db) => addLocation(db, { name: 'Kho lạnh', actorId }, systemClock))
  const close = (room: string) =>
    shop.do((db) => setLocationOpen(db, { id: room, isOpen: false, actorId }, systemClock))

  await expect(close(place.locationId)).rejects.toMatchObject({ code: 'location.is-default' })
  await shop.do((db) => makeMainLocation(db, { id, actorId }, systemClock))
  await expect(close(place.locationId)).rejects.toMatchObject({ code: 'location.not-empty' })
  await expect(
    shop.do((db) => addLocation(db, { name: 'KHO LẠNH', actorId }, systemClock)),
  ).rejects.toMatchObject({ code: 'location.name-taken' })
})

test('a count posts the difference to the book at the moment of counting, whatever was sold since', async () => {
  const { shop, place, variantId, free, actorId } = await givenStore(10)
  const { id: countId } = await shop.do((db) =>
    startCount(db, { locationId: place.locationId, actorId }, systemClock),
  )
  const lots = [{ lotId: place.lotId, quantity: 8 }]
  await shop.do((db) => countLots(db, { countId, lots, actorId }, systemClock))
  await givenOrder([{ variantId, quantity: 5 }])
  // The page is saved whole again: the same number keeps its first book.
  await shop.do((db) => countLots(db, { countId, lots, actorId }, systemClock))

  const posted = await shop.do((db) => postCount(db, { countId, actorId }, systemClock))

  expect(posted).toEqual({ counted: 1, corrected: 1 })
  expect(await free()).toBe(3)
  expect(await broken(shop.id)).toEqual([])
  await expect(
    shop.do((db) => postCount(db, { countId, actorId }, systemClock)),
  ).rejects.toMatchObject({ code: 'count.over' })
})

test('the book is hidden until a lot is counted; a dropped count changes nothing', async () => {
  const { shop, place, free, actorId } = await givenStore(10)
  const count = await shop.do((db) =>
    startCount(db, { locationId: place.locationId, actorId }, systemClock),
  )
  const again = await shop.do((db) =>
    startCount(db, { locationId: place.locationId, actorId }, systemClock),
  )
  const look = () => shop.do((db) => findCount(db, count.id, systemClock))

  expect(again.id).toBe(count.id)
  expect((await look())?.lines[0]).toMatchObject({ counted: null, difference: null })
  const lots = [{ lotId: place.lotId, quantity: 12 }]
  await shop.do((db) => countLots(db, { countId: count.id, lots, actorId }, systemClock))
  expect((await look())?.lines[0]).toMatchObject({ counted: '12', difference: '2' })
  await shop.do((db) => dropCount(db, { countId: count.id, actorId }, systemClock))
  expect(await free()).toBe(10)
  expect((await shop.do(listCounts))[0]).toMatchObject({ status: 'dropped', counted: 1 })
})

test('counting less than orders hold posts nothing and says which lot', async () => {
  const { shop, place, goods, variantId, free, actorId } = await givenStore(5)
  const other = await givenLot(shop, goods, 5)
  await givenOrder([{ variantId, quantity: 9 }], { paymentMethod: 'vnpay' })
  const { id: countId } = await shop.do((db) =>
    startCount(db, { locationId: place.locationId, actorId }, systemClock),
  )
  const lots = [place.lotId, other.id].map((lotId) => ({ lotId, quantity: 3 }))
  await shop.do((db) => countLots(db, { countId, lots, actorId }, systemClock))

  const posting = shop.do((db) => postCount(db, { countId, actorId }, systemClock))

  await expect(posting).rejects.toMatchObject({ code: 'count.promised', detail: { unit: 'hũ' } })
  expect(await free()).toBe(1)
})

test('a threshold raises one alert when it is reached, and ends it when there is more again', async () => {
  const { shop, variantId, correction } = await givenStore(10)
  const watch = () => readLog(stockWatch(systemClock))
  const told = () =>
    asSystem('test', (db) =>
      db.domainEvent.count({ where: { shopId: shop.id, type: 'stock.low' } }),
    )
  await shop.do((db) => setLowStock(db, { variantId, lowStockAt: 4 }, systemClock))
  await watch()
  expect(await shop.do((db) => findLowStock(db))).toEqual([])

  await givenOrder([{ variantId, quantity: 6 }])
  await watch()
  await givenOrder([{ variantId, quantity: 1 }])
  await watch()
  expect(await shop.do((db) => findLowStock(db))).toMatchObject([{ variantId, left: 4 }])
  expect(await told()).toBe(1)

  await shop.do((db) => adjustStock(db, correction(20, 'in'), systemClock))
  await watch()
  expect(await shop.do((db) => findLowStock(db))).toEqual([])
})

test('the list finds goods by name without marks, and those whose lot ends within a week', async () => {
  const { shop, goods } = await givenStore(3)
  const soon = addDays(localDate(systemClock.now()), 3)
  await givenLot(shop, goods, { quantity: 2, expiresOn: soon })
  const ask = (show: 'all' | 'soon' | 'out', text = '') =>
    shop.do((db) => listStock(db, { show, text, after: null }, systemClock))

  expect((await ask('all', 'mam tep')).lines).toMatchObject([{ available: 5, nextExpiry: soon }])
  expect((await ask('soon')).lines).toHaveLength(1)
  expect((await ask('out')).lines).toEqual([])
})
