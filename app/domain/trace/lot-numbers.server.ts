// Reads the 14-digit numbers of lots, and finds lots by what a scanner read.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'

type LotKey = { id: string; variantId: string | null; material: string | null }

/** The number each lot's label bears; a lot whose number was never needed is missing. */
export async function gtinsOf(
  db: ShopDb | MarketDb,
  shopId: string,
  lots: readonly LotKey[],
): Promise<Map<string, string>> {
  const variantIds = lots.flatMap((lot) => lot.variantId ?? [])
  const materials = lots.flatMap((lot) => lot.material ?? [])
  const own = await db.variant.findMany({
    where: { shopId, id: { in: variantIds }, gtin: { not: null } },
    select: { id: true, gtin: true },
  })
  const internal = await db.internalGtin.findMany({
    where: { shopId, OR: [{ variantId: { in: variantIds } }, { material: { in: materials } }] },
    select: { gtin: true, variantId: true, material: true },
  })
  const numbers = new Map<string, string>()
  for (const { gtin, variantId, material } of internal)
    numbers.set(variantId ?? material ?? '', gtin)
  for (const { id, gtin } of own) if (gtin) numbers.set(id, gtin)
  return new Map(
    lots.flatMap((lot) => {
      const gtin = numbers.get(lot.variantId ?? lot.material ?? '')
      return gtin ? [[lot.id, gtin] as const] : []
    }),
  )
}

export type GtinOwner = {
  shopId: string
  shopSlug: string
  shopName: string
  /** null when the number is a raw material's, or the product is not on sale */
  productHandle: string | null
  productTitle: string | null
  variantId: string | null
  material: string | null
}

/**
 * Who uses a number: several shops may sell what one maker numbered, an internal number has one owner. `shopId`
 * narrows it to the shop whose host was asked.
 */
export async function findGtinOwners(
  db: MarketDb,
  { gtin, shopId }: { gtin: string; shopId?: string | null },
): Promise<GtinOwner[]> {
  return db.$queryRaw<GtinOwner[]>`
    SELECT s.id AS "shopId", s.slug AS "shopSlug", s.name AS "shopName", p.handle AS "productHandle",
           p.title AS "productTitle", n.variant_id AS "variantId", n.material
    FROM (
      SELECT shop_id, id AS variant_id, NULL::text AS material FROM variant WHERE gtin = ${gtin}
      UNION
      SELECT shop_id, variant_id, material FROM internal_gtin WHERE gtin = ${gtin}
    ) n
    JOIN shop s ON s.id = n.shop_id
    LEFT JOIN variant v ON v.shop_id = n.shop_id AND v.id = n.variant_id
    LEFT JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id
    WHERE ${shopId ?? null}::uuid IS NULL OR n.shop_id = ${shopId ?? null}::uuid
    ORDER BY s.created_at, s.id`
}

export type NumberedLot = {
  shopId: string
  shopSlug: string
  shopName: string
  lotId: string
  lotCode: string
}

/** The lots that a Digital Link with lot names; more than one only when two shops use one global number. */
export async function findNumberedLots(
  db: MarketDb,
  { gtin, lotCode, shopId }: { gtin: string; lotCode: string; shopId?: string | null },
): Promise<NumberedLot[]> {
  const owners = await findGtinOwners(db, shopId ? { gtin, shopId } : { gtin })
  const found: NumberedLot[] = []
  for (const { shopId: owner, shopSlug, shopName, variantId, material } of owners) {
    const what = variantId ? { variantId } : { material }
    const lot = await db.lot.findFirst({
      where: { shopId: owner, code: lotCode, ...what },
      select: { id: true },
    })
    if (lot) found.push({ shopId: owner, shopSlug, shopName, lotId: lot.id, lotCode })
  }
  return found
}
