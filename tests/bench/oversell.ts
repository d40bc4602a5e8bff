// Rushes for what there is too little of: one unit; two products in one cart, put in by half of the buyers the other way
// round; pieces of two lots, one of them past its last day. Counts what was sold and does not exist, and every loser who
// did not hear a clear "no". `--rounds 1000` for the long run.
import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem } from '#app/db/doors.server.ts'
import { checkoutMessages } from '#app/domain/checkout/checkout.messages.ts'
import { inventoryMessages } from '#app/domain/inventory/inventory.messages.ts'
import { Refusal } from '#app/lib/refusal.ts'
import { addDays, localDate, systemClock } from '#app/lib/time.ts'
import { givenProduct } from '#tests/support/given-catalog.ts'
import { givenBuyer, givenCart, givenLot, orderFor, submit } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import type { Bench } from './bench.ts'
import { numbersAfter } from './options.ts'

type Shop = Awaited<ReturnType<typeof givenShop>>
type Lines = { variantId: string; quantity: number }[]
/** What each buyer wants, and how many of them can have it. */
type Rush = { wishes: Lines[]; winners: number }

export const oversell: Bench = {
  name: 'oversell',
  async run(database) {
    configureDatabase({ url: database.appUrl, poolSize: 20 })
    const shop = await givenShop()
    const [rounds = 0] = numbersAfter('rounds', [30])
    const count = { buyers: 0, orders: 0, wrong: 0, unclear: 0 }
    for (let round = 0; round < rounds; round += 1) {
      const rush = await rushes[round % rushes.length]?.(shop)
      if (!rush) continue
      const { won, unclear } = await run(rush)
      count.buyers += rush.wishes.length
      count.orders += won
      count.wrong += Math.abs(won - rush.winners)
      count.unclear += unclear
    }
    const oversold = await piecesThatNeverWere(shop)
    await closeDatabase()
    const isRight = oversold === 0 && count.wrong === 0 && count.unclear === 0
    const dataset = `${rounds} rounds (one unit, two lines, lots), ${count.buyers} buyers, ${count.orders} orders, ${count.unclear} unclear answers, ${count.wrong} winners too many or too few, ${await database.describe()}`
    return { value: oversold, unit: 'units oversold', floor: 0, ratio: isRight ? 1 : 0, dataset }
  },
}

const rushes: readonly ((shop: Shop) => Promise<Rush>)[] = [oneUnit, twoLines, twoLots]

async function oneUnit(shop: Shop): Promise<Rush> {
  const product = await givenProduct(shop)
  await givenLot(shop, product, 1)
  const wish = [{ variantId: product.variantId, quantity: 1 }]
  return { wishes: Array.from({ length: 20 }, () => wish), winners: 1 }
}

async function twoLines(shop: Shop): Promise<Rush> {
  const [pot, jar] = [await givenProduct(shop), await givenProduct(shop)]
  await givenLot(shop, pot, 3)
  await givenLot(shop, jar, 5)
  const lines = [pot, jar].map(({ variantId }) => ({ variantId, quantity: 1 }))
  const wishes = Array.from({ length: 16 }, (_, at) => (at % 2 ? lines : lines.toReversed()))
  return { wishes, winners: 3 }
}

async function twoLots(shop: Shop): Promise<Rush> {
  const product = await givenProduct(shop)
  const today = localDate(systemClock.now())
  await givenLot(shop, product, { quantity: 3, expiresOn: addDays(today, 20) })
  await givenLot(shop, product, { quantity: 2, expiresOn: addDays(today, 40) })
  await givenLot(shop, product, { quantity: 9, expiresOn: today })
  const wish = [{ variantId: product.variantId, quantity: 2 }]
  return { wishes: Array.from({ length: 16 }, () => wish), winners: 2 }
}

async function run({ wishes }: Rush): Promise<{ won: number; unclear: number }> {
  const ready = []
  for (const lines of wishes) {
    const buyer = givenBuyer()
    const cart = await givenCart(buyer, lines)
    ready.push({ buyer, order: await orderFor(buyer, cart) })
  }
  const outcomes = await Promise.allSettled(ready.map(({ buyer, order }) => submit(buyer, order)))
  const losers = outcomes.flatMap((one) =>
    one.status === 'rejected' ? [one.reason as unknown] : [],
  )
  return {
    won: outcomes.length - losers.length,
    unclear: losers.filter((reason) => !isClear(reason)).length,
  }
}

// The checkout answers these with 409 and their sentence; everything else would be a 500.
const sentences = { ...checkoutMessages, ...inventoryMessages }
const isClear = (reason: unknown): boolean =>
  reason instanceof Refusal && Object.hasOwn(sentences, reason.code as string)

/** Pieces on order lines beyond what was made, and of lots that may not be sold. */
async function piecesThatNeverWere(shop: Shop): Promise<number> {
  const [row] = await asSystem(
    'bench: units sold',
    (db) =>
      db.$queryRaw<{ oversold: number }[]>`
      SELECT COALESCE(sum(GREATEST(sold.pieces - CASE WHEN l.expires_on <= current_date THEN 0 ELSE l.quantity_made END, 0)), 0)::int
             AS oversold
      FROM lot l JOIN (
        SELECT shop_id, lot_id, sum(quantity) AS pieces FROM order_line_lot GROUP BY 1, 2
      ) sold ON sold.shop_id = l.shop_id AND sold.lot_id = l.id
      WHERE l.shop_id = ${shop.id}::uuid`,
  )
  return row?.oversold ?? Number.NaN
}
