import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { productLimits, variantTitle, type ProductRefusal } from './product.ts'
import { lockProduct, productChanged } from './product-rows.server.ts'
import { combinationCount, combinations, type GridRefusal } from './variant-grid.ts'

/**
 * Makes every variant that the options allow and that is not there yet; each begins with the price, unit and weight of
 * the first. Returns how many. Refuses: product.not-found, variant.too-many, grid.all-made.
 */
export async function fillVariants(db: ShopDb, productId: string, clock: Clock): Promise<number> {
  const product = await lockProduct(db, productId)
  const most = productLimits.variants
  if (combinationCount(product.options) > most)
    throw refuse<ProductRefusal>('variant.too-many', { most })
  const present = await db.variant.findMany({
    where: { productId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const [first] = present
  if (!first) throw refuse<ProductRefusal>('product.not-found')
  const taken = new Set(present.map(({ optionValues }) => JSON.stringify(optionValues)))
  const missing = combinations(product.options).filter(
    (chosen) => !taken.has(JSON.stringify(chosen)),
  )
  if (missing.length === 0) throw refuse<GridRefusal>('grid.all-made')
  if (present.length + missing.length > most)
    throw refuse<ProductRefusal>('variant.too-many', { most })

  const at = clock.now()
  const last = present.at(-1)?.position ?? 0
  const { shopId, price, unit, netContent, weightGrams, shelfLifeDays, maxYieldBps } = first
  await db.variant.createMany({
    data: missing.map((optionValues, index) => ({
      shopId,
      productId,
      title: variantTitle(optionValues),
      optionValues,
      price,
      unit,
      netContent,
      weightGrams,
      shelfLifeDays,
      maxYieldBps,
      position: last + 1 + index,
      createdAt: at,
      updatedAt: at,
    })),
  })
  await productChanged(db, product, at)
  return missing.length
}
