// What adding and changing a variant have in common: the checks and the columns.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { fitsOptions, variantTitle, type OptionShape, type ProductRefusal } from './product.ts'
import type { VariantFacts } from './product.forms.ts'

type Sellable = Omit<VariantFacts, 'optionValues'>

/** Refuses a combination that does not fit the options or that another variant has already. */
export async function checkCombination(
  db: ShopDb,
  {
    productId,
    options,
    optionValues,
    exceptId,
  }: {
    productId: string
    options: readonly OptionShape[]
    optionValues: readonly string[]
    exceptId?: string
  },
): Promise<void> {
  if (!fitsOptions(optionValues, options)) throw refuse<ProductRefusal>('variant.does-not-fit')
  const same = await db.variant.findFirst({
    where: {
      productId,
      optionValues: { equals: [...optionValues] },
      ...(exceptId && { id: { not: exceptId } }),
    },
    select: { id: true },
  })
  if (same) throw refuse<ProductRefusal>('variant.exists-already')
}

/** Refuses a struck-through price that is no reduction, and a code that another variant of the shop has. */
export async function checkSellable(db: ShopDb, facts: Sellable, exceptId?: string): Promise<void> {
  if (facts.compareAtPrice !== undefined && facts.compareAtPrice <= facts.price) {
    throw refuse<ProductRefusal>('variant.before-price-too-low')
  }
  if (!facts.sku) return
  const taken = await db.variant.findFirst({
    where: { sku: facts.sku, ...(exceptId && { id: { not: exceptId } }) },
    select: { id: true },
  })
  if (taken) throw refuse<ProductRefusal>('variant.sku-taken')
}

export const variantColumns = (facts: Sellable, optionValues: readonly string[]) => ({
  title: variantTitle(optionValues),
  optionValues: [...optionValues],
  price: facts.price,
  compareAtPrice: facts.compareAtPrice ?? null,
  unit: facts.unit,
  netContent: facts.netContent ?? null,
  weightGrams: facts.weightGrams ?? null,
  soldGrams: facts.soldGrams ?? null,
  sku: facts.sku ?? null,
  gtin: facts.gtin ?? null,
})
