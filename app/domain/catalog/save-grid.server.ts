// Many variants of one product, changed together: a page of the grid, or all their prices. Two statements however many
// rows there are; only rows that differ are written.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { recordStockChanged } from '#app/domain/inventory/stock-changed.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { GridRow } from './grid.forms.ts'
import type { ProductRefusal } from './product.ts'
import { lockProduct, productChanged, type LockedProduct } from './product-rows.server.ts'
import { reprice, type GridRefusal, type Reprice } from './variant-grid.ts'

export type SaveGrid = { productId: string; rows: readonly GridRow[]; actorId: string }

/**
 * Returns how many variants changed. Refuses: product.not-found, variant.not-found, grid.price-missing,
 * grid.before-price-too-low, grid.sku-repeated, grid.sku-in-use; each names the row.
 */
export async function saveGrid(
  db: ShopDb,
  { productId, rows, actorId }: SaveGrid,
  clock: Clock,
): Promise<number> {
  const product = await lockProduct(db, productId)
  const titles = await findTitles(db, productId, rows)
  for (const row of rows) checkRow(row, product, titles)
  await checkCodes(db, rows)

  const at = clock.now()
  const sent = JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  // Codes change hands within one page: they are laid down first, so that no two rows hold one at once.
  await db.$executeRaw`
    UPDATE variant SET sku = NULL FROM jsonb_to_recordset(${sent}::jsonb) AS sent ("variantId" uuid, sku text)
    WHERE variant.id = sent."variantId" AND variant.shop_id = current_shop_id()
      AND variant.product_id = ${productId}::uuid AND variant.sku IS DISTINCT FROM sent.sku`
  const changed = await db.$queryRaw<{ id: string; threshold: boolean }[]>`
    UPDATE variant v SET price = s.price, compare_at_price = s."compareAtPrice", sku = s.sku, gtin = s.gtin,
      net_content = s."netContent", weight_grams = s."weightGrams", low_stock_at = s."lowStockAt", updated_at = ${at}
    FROM jsonb_to_recordset(${sent}::jsonb) AS s ("variantId" uuid, price bigint, "compareAtPrice" bigint, sku text,
      gtin text, "netContent" text, "weightGrams" int, "lowStockAt" int)
    WHERE v.id = s."variantId" AND v.shop_id = current_shop_id() AND v.product_id = ${productId}::uuid
      AND (v.price, v.compare_at_price, v.sku, v.gtin::text, v.net_content, v.weight_grams, v.low_stock_at)
          IS DISTINCT FROM
          (s.price, s."compareAtPrice", s.sku, s.gtin, s."netContent", s."weightGrams", s."lowStockAt")
    RETURNING v.id, v.low_stock_at IS NOT NULL AS threshold`
  if (changed.length === 0) return 0
  const variantIds = changed.filter(({ threshold }) => threshold).map(({ id }) => id)
  if (variantIds.length > 0)
    await recordStockChanged(db, { shopId: product.shopId, variantIds }, clock)
  await tell(db, { product, actorId, after: { variants: changed.length } }, clock)
  return changed.length
}

async function findTitles(
  db: ShopDb,
  productId: string,
  rows: readonly GridRow[],
): Promise<Map<string, string>> {
  const ids = rows.map(({ variantId }) => variantId)
  const found = await db.variant.findMany({
    where: { productId, id: { in: ids } },
    select: { id: true, title: true },
  })
  if (found.length !== new Set(ids).size) throw refuse<ProductRefusal>('variant.not-found')
  return new Map(found.map(({ id, title }) => [id, title]))
}

function checkRow(row: GridRow, product: LockedProduct, titles: ReadonlyMap<string, string>): void {
  const title = titles.get(row.variantId) ?? ''
  if (product.status === 'published' && row.price <= 0n)
    throw refuse<GridRefusal>('grid.price-missing', { title })
  if (row.compareAtPrice !== null && row.compareAtPrice <= row.price)
    throw refuse<GridRefusal>('grid.before-price-too-low', { title })
}

async function checkCodes(db: ShopDb, rows: readonly GridRow[]): Promise<void> {
  const codes = rows.flatMap(({ sku }) => sku ?? [])
  const repeated = codes.find((sku, at) => codes.indexOf(sku) !== at)
  if (repeated) throw refuse<GridRefusal>('grid.sku-repeated', { sku: repeated })
  const taken = await db.variant.findFirst({
    where: { sku: { in: codes }, id: { notIn: rows.map(({ variantId }) => variantId) } },
    select: { sku: true },
  })
  if (taken?.sku) throw refuse<GridRefusal>('grid.sku-in-use', { sku: taken.sku })
}

export type RepriceAll = {
  productId: string
  /** only variants with this value of any option; null: all */
  optionValue: string | null
  change: Reprice
  actorId: string
}

/**
 * Returns how many prices changed. Prices before a discount stay and must stay above. Refuses: product.not-found,
 * grid.price-too-low (a price of 0 or less), grid.before-price-too-low, grid.nothing-to-change.
 */
export async function repriceAll(
  db: ShopDb,
  { productId, optionValue, change, actorId }: RepriceAll,
  clock: Clock,
): Promise<number> {
  const product = await lockProduct(db, productId)
  const variants = await db.variant.findMany({
    where: { productId, ...(optionValue !== null && { optionValues: { has: optionValue } }) },
    select: { id: true, title: true, price: true, compareAtPrice: true },
  })
  const moved = variants
    .map((one) => ({ ...one, after: reprice(one.price, change) }))
    .filter((one) => one.after !== one.price)
  if (moved.length === 0) throw refuse<GridRefusal>('grid.nothing-to-change')
  for (const { title, after, compareAtPrice } of moved) {
    if (after <= 0n) throw refuse<GridRefusal>('grid.price-too-low', { title })
    if (compareAtPrice !== null && compareAtPrice <= after)
      throw refuse<GridRefusal>('grid.before-price-too-low', { title })
  }
  await db.$executeRaw`
    UPDATE variant SET price = wanted.price, updated_at = ${clock.now()}
    FROM unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ after }) => after)}::bigint[]) AS wanted (id, price)
    WHERE variant.id = wanted.id AND variant.shop_id = current_shop_id()`
  const { kind, amount } = change
  const after = { variants: moved.length, optionValue, kind, amount: String(amount) }
  await tell(db, { product, actorId, after }, clock)
  return moved.length
}

type Told = { product: LockedProduct; actorId: string; after: Record<string, unknown> }

async function tell(db: ShopDb, { product, actorId, after }: Told, clock: Clock): Promise<void> {
  await productChanged(db, product, clock.now())
  await recordAudit(
    db,
    {
      shopId: product.shopId,
      actorId,
      action: 'product.repriced',
      subjectKind: 'product',
      subjectId: product.id,
      after,
    },
    clock,
  )
}
