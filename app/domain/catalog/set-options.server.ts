import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import {
  carryOver,
  hasRepeats,
  variantTitle,
  type OptionShape,
  type ProductRefusal,
} from './product.ts'
import { lockProduct, productChanged } from './product-rows.server.ts'

/**
 * Replaces the options of a product, in order. Variants keep their values; a new option takes its first value.
 * Refuses: product.not-found, product.option-repeated, product.value-in-use, product.options-would-collide.
 */
export async function setOptions(
  db: ShopDb,
  { productId, options }: { productId: string; options: readonly OptionShape[] },
  clock: Clock,
): Promise<void> {
  const product = await lockProduct(db, productId)
  if (hasRepeats(options)) throw refuse<ProductRefusal>('product.option-repeated')
  const variants = await db.variant.findMany({
    where: { productId },
    select: { id: true, optionValues: true },
  })
  const moved = variants.map(({ id, optionValues }) => {
    const values = carryOver(optionValues, product.options, options)
    if (!values) throw refuse<ProductRefusal>('product.value-in-use')
    return { id, values }
  })
  const combinations = new Set(moved.map(({ values }) => JSON.stringify(values)))
  if (combinations.size < moved.length)
    throw refuse<ProductRefusal>('product.options-would-collide')

  const at = clock.now()
  await db.productOption.deleteMany({ where: { productId } })
  await db.productOption.createMany({
    data: options.map(({ name, values }, index) => ({
      shopId: product.shopId,
      productId,
      name,
      values: [...values],
      position: index + 1,
    })),
  })
  const rows = moved.map(({ id, values }) => ({ id, values, title: variantTitle(values) }))
  await db.$executeRaw`
    UPDATE variant SET option_values = moved."values", title = moved.title, updated_at = ${at}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS moved (id uuid, "values" text[], title text)
    WHERE variant.id = moved.id AND variant.shop_id = current_shop_id()`
  await productChanged(db, product, at)
}
