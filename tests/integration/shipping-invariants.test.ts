// Each kind of broken parcel is named by the checker, and what the commands write is not.
import { afterAll, beforeEach, expect, test } from 'vitest'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem, inShop } from '#app/db/doors.server.ts'
import { checks } from '#app/domain/invariant/shipping-invariants.server.ts'
import { makeShipment } from '#app/domain/shipping/make-shipment.server.ts'
import { saveZone } from '#app/domain/shipping/save-zone.server.ts'
import { handOverShipment } from '#app/domain/shipping/shipment-steps.server.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { ordersOf } from '#tests/support/order-facts.ts'
import { openScratchDatabase } from '#tests/support/scratch-database.ts'

// A database of its own: broken rows go with it.
const scratch = await openScratchDatabase('shipping_invariants')
configureDatabase({ url: scratch.appUrl, poolSize: 4 })
const { owner } = scratch

const found = () =>
  asSystem('test checks invariants', async (db) => {
    const sentences: string[] = []
    for (const check of checks)
      for (const { row, because } of await check.find(db)) sentences.push(`${row}: ${because}`)
    return sentences
  })

afterAll(async () => {
  await closeDatabase()
  await scratch.close()
})

type Sent = { order: string; out: string; packed: string; otherLine: string }

let sent: Sent
let before: Set<string>
beforeEach(async () => {
  sent = await givenParcels()
  before = new Set(await found())
})

/** One parcel that left with a pot, one that waits with another, and a second order. */
async function givenParcels(): Promise<Sent> {
  const shop = await givenShop()
  const actorId = shop.owner.id
  const goods = await givenGoods(shop, 20)
  const [one, two] = [
    await givenOrder([{ variantId: goods.variantId, quantity: 3 }]),
    await givenOrder([{ variantId: goods.variantId, quantity: 1 }]),
  ]
  const [order] = await ordersOf(one.checkoutId)
  const [other] = await ordersOf(two.checkoutId)
  const orderLineId = order?.lines[0]?.id ?? ''
  const pack = () =>
    inShop(shop.id, (db) =>
      makeShipment(
        db,
        {
          orderId: order?.id ?? '',
          pieces: [{ orderLineId, quantity: 1 }],
          by: 'own',
          requestKey: newId(),
          actorId,
        },
        systemClock,
      ),
    )
  const out = await pack()
  await inShop(shop.id, (db) =>
    handOverShipment(db, { shipmentId: out.shipmentId, actorId }, systemClock),
  )
  const packed = await pack()
  const zone = { shopId: shop.id, zoneId: null, name: 'Trong xã', actorId }
  const places = { provinceCodes: [], communeCodes: ['14560'] }
  await inShop(shop.id, (db) => saveZone(db, { ...zone, ...places }, systemClock))
  return {
    order: order?.id ?? '',
    out: out.shipmentId,
    packed: packed.shipmentId,
    otherLine: other?.lines[0]?.id ?? '',
  }
}

test('nothing that the commands write is broken', () => {
  expect([...before]).toEqual([])
})

const breakages: [string, (facts: Sent) => string, RegExp][] = [
  [
    'a piece in two boxes',
    ({ packed }) => `UPDATE shipment_line SET quantity = 9 WHERE shipment_id = '${packed}'`,
    /order_line .*: 3 pieces, 10 in parcels/,
  ],
  [
    'a piece that was sent without a parcel',
    ({ order }) => `UPDATE order_line SET shipped_quantity = 2 WHERE order_id = '${order}'`,
    /2 counted as sent, 1 in parcels that left/,
  ],
  [
    'a piece of another order in a box',
    ({ packed, otherLine }) =>
      `UPDATE shipment_line SET order_line_id = '${otherLine}' WHERE shipment_id = '${packed}'`,
    /1 of another order/,
  ],
  [
    'an empty box',
    ({ packed }) => `DELETE FROM shipment_line WHERE shipment_id = '${packed}'`,
    /shipment .*: 0 lines/,
  ],
  [
    'a box that left at no time',
    ({ out }) => `UPDATE shipment SET handed_over_at = NULL WHERE id = '${out}'`,
    /is handed_over with other times/,
  ],
  [
    'an order that is ahead of its parcels',
    ({ order }) =>
      `UPDATE "order" SET status = 'delivered', handed_over_at = now(), delivered_at = now(), paid_at = now()
       WHERE id = '${order}'`,
    /is delivered, its parcels are handed_over, preparing/,
  ],
  [
    'an order that came back without its parcel',
    ({ order, packed }) =>
      `UPDATE shipment SET status = 'cancelled' WHERE id = '${packed}';
       UPDATE "order" SET status = 'returned', handed_over_at = now(), returned_at = now() WHERE id = '${order}'`,
    /is returned, its parcels are handed_over$/m,
  ],
  [
    'boxes that collect more than the order costs',
    ({ out }) => `UPDATE shipment SET cod_amount = 999999 WHERE id = '${out}'`,
    /parcels collect 1084999/,
  ],
  [
    'a commune in the wrong province',
    () => `UPDATE delivery_zone_place SET province_code = '92' WHERE place_code = '14560'`,
    /delivery_zone_place 14560 .*says province 92, the commune is in 37/,
  ],
]

test.each(breakages)('%s is found', async (_, statement, sentence) => {
  await owner.query('SET session_replication_role = replica')
  await owner.query(statement(sent))

  const now = (await found()).filter((one) => !before.has(one))

  expect(now.join('\n')).toMatch(sentence)
})
