// What follows the demo's sales: reviews and answers, letters, returns in every state, and the orders of the demo's
// shopper. Reviews are written in bulk; cases go through the product's own commands, so their money and trail are real.
import { asSystem, type SystemDb } from '#app/db/doors.server.ts'
import { newId } from '#app/lib/ids.ts'
import type { Clock } from '#app/lib/time.ts'
import { planReviews, type Delivered } from './plan-words.ts'
import { randomFrom } from './random.ts'
import { seedCases } from './seed-cases.server.ts'
import { seedTalks } from './seed-talks.server.ts'

export type SeededShopRow = { id: string; slug: string }

export const demoShopper = 'khach@nieu.demo'

/** After every shop's history. The same day gives the same words. */
export async function seedAftersale(clock: Clock): Promise<void> {
  const shops = await asSystem('seed: shops', (db) =>
    db.shop.findMany({ select: { id: true, slug: true }, orderBy: { slug: 'asc' } }),
  )
  const shopper = await asSystem('seed: the shopper', (db) => giveOrders(db, demoShopper))
  for (const shop of shops) {
    await asSystem('seed: reviews', (db) => writeReviews(db, shop, clock))
    await seedTalks(shop, shopper, clock)
  }
  await seedCases(shops, clock)
}

const perShop = 60

async function writeReviews(db: SystemDb, shop: SeededShopRow, clock: Clock): Promise<void> {
  const orders = await db.$queryRaw<Delivered[]>`
    SELECT o.id AS "orderId", o.recipient, o.delivered_at AS "deliveredAt", l.product_id AS "productId", p.category
    FROM "order" o
    JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.id AND l.position = 1
    JOIN product p ON p.shop_id = l.shop_id AND p.id = l.product_id
    WHERE o.shop_id = ${shop.id}::uuid AND o.status = 'delivered'
    ORDER BY o.id DESC LIMIT ${perShop * 3}`
  const now = clock.now()
  const planned = planReviews(orders, now, randomFrom(`reviews/${shop.slug}`)).slice(0, perShop)
  const rows = planned.map((review) => {
    const isAnswered = review.answeredAt !== null && review.answeredAt < now
    return {
      ...review,
      answer: isAnswered ? review.answer : '',
      answeredAt: isAnswered ? review.answeredAt : null,
      id: newId(review.writtenAt.getTime()),
      shopId: shop.id,
      status: 'published',
    }
  })
  await db.review.createMany({ data: rows })
  if (shop.slug === 'yen-hoa') await holdTwo(db, rows, clock)
}

// One advertisement waits for the operator, one review was reported by the shop.
type Held = readonly { id: string; rating: number }[]

async function holdTwo(db: SystemDb, rows: Held, clock: Clock): Promise<void> {
  const [newest] = rows
  const worst = rows.toSorted((a, b) => a.rating - b.rating).find(({ id }) => id !== newest?.id)
  if (!newest || !worst) return
  await db.review.updateMany({
    where: { id: newest.id },
    data: { status: 'waiting', body: 'Hàng được. Ai cần sỉ gọi mình 0912 000 111 nhé.' },
  })
  await db.review.updateMany({
    where: { id: worst.id },
    data: { reportedAt: clock.now(), statusReason: 'Khách nhầm với lô của nơi khác' },
  })
}

/** Some of the model cooperative's latest orders are the demo shopper's own. */
async function giveOrders(db: SystemDb, email: string): Promise<{ id: string; name: string }> {
  const account = await db.account.findFirstOrThrow({
    where: { email },
    select: { id: true, displayName: true },
  })
  const groups = await db.$queryRaw<{ checkoutId: string }[]>`
    SELECT r."checkoutId" FROM (
      SELECT o.id, o.checkout_id AS "checkoutId", row_number() OVER (ORDER BY o.id DESC) AS place
      FROM "order" o JOIN shop s ON s.id = o.shop_id
      WHERE s.slug IN ('yen-hoa', 'mat-ong-cuc-phuong', 'tra-ba-sao')
    ) r WHERE r.place % 9 = 1 ORDER BY r.id DESC LIMIT 10`
  const { id, displayName } = account
  const checkoutIds = groups.map(({ checkoutId }) => checkoutId)
  const data = { accountId: id }
  await db.orderGroup.updateMany({ where: { checkoutId: { in: checkoutIds } }, data })
  await db.checkout.updateMany({ where: { id: { in: checkoutIds } }, data })
  await db.order.updateMany({ where: { checkoutId: { in: checkoutIds } }, data })
  return { id, name: displayName }
}
