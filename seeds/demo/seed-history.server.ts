// One shop's half year: what was made, what was sold, what was invoiced, what was told.
import { asSystem } from '#app/db/doors.server.ts'
import { addDays, localDate } from '#app/lib/time.ts'
import type { LocalDate } from '#app/lib/time.ts'
import type { Keyring } from '#app/lib/secret-box.ts'
import { planBatches, type Batch } from './plan-batches.ts'
import { historyDays, planOrders, type DemandVariant, type PlannedOrder } from './plan-demand.ts'
import { planSales, type SoldVariant } from './plan-sales.ts'
import { randomFrom } from './random.ts'
import { seedLots } from './seed-lots.server.ts'
import type { SeededShop } from './seed-shop.server.ts'
import type { SigningPool } from './signing-pool.ts'
import { writeEvents } from './write-events.server.ts'
import { writeInvoices } from './write-invoices.server.ts'
import { writeSales } from './write-sales.server.ts'

export type HistoryTools = {
  now: Date
  keyring: Keyring
  signing: SigningPool
  report: (text: string) => void
}

/** The pots of the model cooperative are exact; everything else is thinned so that the demo stays quick. */
const thinning = (slug: string, productIndex: number): number => {
  if (slug !== 'yen-hoa') return 0.14
  return productIndex === 0 ? 1 : 0.4
}

const minutes = 60_000

export async function seedHistory(
  shop: SeededShop,
  { now, keyring, signing, report }: HistoryTools,
): Promise<number> {
  const { slug } = shop.plan
  const random = randomFrom(`history/${slug}`)
  const today = localDate(now)
  const first = addDays(today, -historyDays)
  const orders = planOrders(demandOf(shop), { today, now, random })
  report('nhật ký và lô')
  const photoIds = await photosOfShop(shop.id)
  const { lots, locationId } = await seedLots({
    shop,
    first,
    today,
    photoIds,
    batches: batchesOf(shop, orders, { first, today }),
  })
  const sales = planSales({
    orders,
    lots,
    now,
    random,
    variants: soldVariants(shop),
    provinceCode: shop.plan.provinceCode,
  })
  report(`${sales.length} đơn hàng`)
  await asSystem('seed sales', (db) => writeSales(db, { shop, locationId, sales }), 5 * minutes)
  const invoices = await asSystem(
    'seed invoices',
    (db) =>
      writeInvoices(db, {
        shopId: shop.id,
        keyring,
        signing,
        report: (done) => {
          report(`${done} hoá đơn`)
        },
      }),
    5 * minutes,
  )
  await asSystem(
    'seed events',
    (db) => writeEvents(db, { shopId: shop.id, sales, invoices }),
    5 * minutes,
  )
  return sales.length
}

const photosOfShop = (shopId: string): Promise<string[]> =>
  asSystem('seed history', async (db) => {
    const rows = await db.media.findMany({
      where: { shopId, productId: null, position: 2 },
      select: { id: true },
    })
    return rows.map(({ id }) => id)
  })

function demandOf(shop: SeededShop): DemandVariant[] {
  return shop.products.flatMap(({ index, plan, variants }) =>
    variants.map(({ id, share }) => ({
      id,
      productIndex: index,
      mostPieces: plan.daily[1] >= 10 ? 6 : 3,
      daily: thinned(plan.daily, share * thinning(shop.plan.slug, index)),
    })),
  )
}

const thinned = ([before, after]: readonly [number, number], by: number) =>
  [before * by, after * by] as const

function batchesOf(
  shop: SeededShop,
  orders: readonly PlannedOrder[],
  span: { first: LocalDate; today: LocalDate },
): Batch[] {
  return shop.products.flatMap(({ plan, variants }) =>
    variants.flatMap(({ id, share }) => {
      const shelfLifeDays = plan.origin?.shelfLifeDays ?? 3650
      const spare = Math.max(8, Math.round(plan.daily[1] * share * 2))
      return planBatches({ id, shelfLifeDays, spare }, orders, span)
    }),
  )
}

function soldVariants(shop: SeededShop): Map<string, SoldVariant> {
  return new Map(
    shop.products.flatMap(({ id: productId, plan, variants }) =>
      variants.map(({ id, title, price }) => {
        const { title: productTitle, unit, vatClass } = plan
        return [
          id,
          {
            id,
            productId,
            title: productTitle,
            variantTitle: title,
            unit,
            price,
            vatClass,
            isTraced: plan.origin !== null,
          },
        ] as const
      }),
    ),
  )
}
