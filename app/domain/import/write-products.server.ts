// Writes a plan of products: one statement a table, whatever the number of rows, and one event a product.
import type { ShopDb } from '#app/db/doors.server.ts'
import { eventPayloads } from '#app/db/event-types.ts'
import { variantTitle } from '#app/domain/catalog/product.ts'
import type { PlannedVariant, ProductPlan } from './product-plan.ts'

export type WrittenBy = { fileId: string; at: Date }

/** The products were locked by findShopState; new ones meet others of the same name at the unique key. */
export async function writeProducts(
  db: ShopDb,
  plan: ProductPlan,
  { fileId, at }: WrittenBy,
): Promise<void> {
  await insertProducts(db, plan, at)
  await updateProducts(db, plan, at)
  await writeOptions(db, plan)
  await insertVariants(
    db,
    plan.variants.filter(({ isNew }) => isNew),
    at,
  )
  await updateVariants(
    db,
    plan.variants.filter(({ isNew, isChanged }) => !isNew && isChanged),
    at,
  )
  await askForPhotos(db, plan, { fileId, at })
  await tellOfProducts(db, changedIds(plan), at)
}

const changedIds = ({ products, variants, options }: ProductPlan): string[] => [
  ...new Set([
    ...products.filter(({ isChanged }) => isChanged).map(({ id }) => id),
    ...variants.filter(({ isChanged }) => isChanged).map(({ productId }) => productId),
    ...options.map(({ productId }) => productId),
  ]),
]

// Amounts go as text: JSON knows no bigint.
const asJson = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  )

async function insertProducts(db: ShopDb, { products }: ProductPlan, at: Date): Promise<void> {
  const rows = products.filter(({ isNew }) => isNew)
  if (rows.length === 0) return
  await db.$executeRaw`
    INSERT INTO product (id, handle, title, description, category, vat_class, status, published_at, created_at, updated_at)
    SELECT id, handle, title, description, category, "vatClass", status,
           CASE WHEN status = 'published' THEN ${at}::timestamptz END, ${at}::timestamptz, ${at}::timestamptz
    FROM jsonb_to_recordset(${asJson(rows)}::jsonb)
      AS w (id uuid, handle text, title text, description text, category text, "vatClass" text, status text)`
}

async function updateProducts(db: ShopDb, { products }: ProductPlan, at: Date): Promise<void> {
  const rows = products.filter(({ isNew, isChanged }) => !isNew && isChanged)
  if (rows.length === 0) return
  await db.$executeRaw`
    UPDATE product p SET title = w.title, description = w.description, category = w.category,
      vat_class = w."vatClass", status = w.status, updated_at = ${at},
      published_at = CASE WHEN w.status = 'published' THEN COALESCE(p.published_at, ${at}) ELSE p.published_at END
    FROM jsonb_to_recordset(${asJson(rows)}::jsonb)
      AS w (id uuid, title text, description text, category text, "vatClass" text, status text)
    WHERE p.shop_id = current_shop_id() AND p.id = w.id`
}

async function writeOptions(db: ShopDb, { options }: ProductPlan): Promise<void> {
  if (options.length === 0) return
  await db.$executeRaw`
    INSERT INTO product_option (product_id, name, position, values)
    SELECT "productId", name, position, ARRAY(SELECT jsonb_array_elements_text(values))
    FROM jsonb_to_recordset(${asJson(options)}::jsonb)
      AS w ("productId" uuid, name text, position int, values jsonb)
    ON CONFLICT (shop_id, product_id, position) DO UPDATE SET values = EXCLUDED.values`
}

async function insertVariants(
  db: ShopDb,
  variants: readonly PlannedVariant[],
  at: Date,
): Promise<void> {
  if (variants.length === 0) return
  const rows = variants.map((one) => ({ ...one, title: variantTitle(one.optionValues) }))
  await db.$executeRaw`
    INSERT INTO variant (id, product_id, title, option_values, sku, gtin, price, compare_at_price, unit, net_content,
                         weight_grams, position, created_at, updated_at)
    SELECT id, "productId", title, ARRAY(SELECT jsonb_array_elements_text("optionValues")), sku, gtin, price,
           "compareAtPrice", unit, "netContent", "weightGrams", position, ${at}, ${at}
    FROM jsonb_to_recordset(${asJson(rows)}::jsonb)
      AS w (id uuid, "productId" uuid, title text, "optionValues" jsonb, sku text, gtin text, price bigint,
            "compareAtPrice" bigint, unit text, "netContent" text, "weightGrams" int, position int)`
}

async function updateVariants(
  db: ShopDb,
  variants: readonly PlannedVariant[],
  at: Date,
): Promise<void> {
  if (variants.length === 0) return
  await db.$executeRaw`
    UPDATE variant v SET sku = w.sku, gtin = w.gtin, price = w.price, compare_at_price = w."compareAtPrice",
      unit = w.unit, net_content = w."netContent", weight_grams = w."weightGrams", updated_at = ${at}
    FROM jsonb_to_recordset(${asJson(variants)}::jsonb)
      AS w (id uuid, sku text, gtin text, price bigint, "compareAtPrice" bigint, unit text, "netContent" text,
            "weightGrams" int)
    WHERE v.shop_id = current_shop_id() AND v.id = w.id`
}

// An address that the product has had before brings nothing new.
async function askForPhotos(
  db: ShopDb,
  { photos }: ProductPlan,
  { fileId, at }: WrittenBy,
): Promise<void> {
  if (photos.length === 0) return
  await db.$executeRaw`
    INSERT INTO import_photo (product_id, url, file_id, row_number, alt, position, created_at)
    SELECT "productId", url, ${fileId}::uuid, row, alt, row, ${at}
    FROM jsonb_to_recordset(${asJson(photos)}::jsonb) AS w ("productId" uuid, url text, alt text, row int)
    ON CONFLICT DO NOTHING`
}

/** One `product.changed` for each, as recordEvent writes it. */
async function tellOfProducts(db: ShopDb, productIds: readonly string[], at: Date): Promise<void> {
  if (productIds.length === 0) return
  const events = productIds.map((productId) => ({
    id: productId,
    payload: eventPayloads['product.changed'].parse({ productId }),
  }))
  await db.$executeRaw`
    INSERT INTO domain_event (type, shop_id, province_code, commune_code, subject_id, payload, at)
    SELECT 'product.changed', s.id, s.province_code, s.commune_code, w.id, w.payload, ${at}
    FROM jsonb_to_recordset(${asJson(events)}::jsonb) AS w (id uuid, payload jsonb)
    JOIN shop s ON s.id = current_shop_id()`
}
