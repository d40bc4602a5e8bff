// Promotions that a test starts from: rows, without the form.
import { asSystem, inShop } from '#app/db/doors.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { newId } from '#app/lib/ids.ts'
import { fromIso } from '#app/lib/time.ts'

export type GivenPromotion = { id: string }
type ShopFacts = Partial<Omit<Prisma.PromotionUncheckedCreateInput, 'products'>> & {
  productIds?: readonly string[]
  giftProductIds?: readonly string[]
}

const always = { startsAt: fromIso('2026-01-01T00:00:00Z'), title: 'Ưu đãi thử' }
const tenThousandOff = { kind: 'amount', amount: 10_000n }

/** 10.000 đ off everything, by itself, unless said otherwise. */
export async function givenPromotion(
  shop: { id: string },
  { productIds = [], giftProductIds = [], ...facts }: ShopFacts = {},
): Promise<GivenPromotion> {
  const id = newId()
  const terms = facts.kind ? {} : tenThousandOff
  await inShop(shop.id, async (db) => {
    await db.promotion.create({ data: { ...always, ...terms, ...facts, id } as never })
    const products = [
      ...productIds.map((productId) => ({ promotionId: id, productId, part: 'counts' })),
      ...giftProductIds.map((productId) => ({ promotionId: id, productId, part: 'gift' })),
    ]
    await db.promotionProduct.createMany({ data: products })
  })
  return { id }
}

/** Of the market: always with a code, so that other tests' carts do not meet it. */
export async function givenMarketPromotion(
  facts: Partial<Prisma.MarketPromotionUncheckedCreateInput> & { code: string },
): Promise<GivenPromotion> {
  const id = newId()
  const terms = facts.kind ? {} : tenThousandOff
  await asSystem('test promotion', (db) =>
    db.marketPromotion.create({ data: { ...always, ...terms, ...facts, id } as never }),
  )
  return { id }
}

export const usesOf = (checkoutId: string) =>
  asSystem('test looks at uses', (db) =>
    db.promotionUse.findMany({
      where: { checkoutId },
      orderBy: [{ shopId: 'asc' }, { title: 'asc' }],
    }),
  )
