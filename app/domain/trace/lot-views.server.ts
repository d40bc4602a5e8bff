// The shop's lots: what is there, what expires soon, where one came from and where it went.
import type { ShopDb } from '#app/db/doors.server.ts'
import { addDays, localDate, type Clock, type LocalDate } from '#app/lib/time.ts'

import { soonDays, type LotFilter } from './lot-filters.ts'
import type { LotStatus } from './trace.ts'

export type LotRow = {
  id: string
  code: string
  kind: 'raw' | 'finished'
  /** the material, or the product's title */
  name: string
  variantTitle: string
  unit: string
  status: LotStatus
  producedOn: LocalDate
  expiresOn: LocalDate | null
  /** decimal text in the lot's unit */
  made: string
  onHand: string
  /** on hand and promised to nobody */
  free: string
}

export const lotsPerPage = 40

type Asked = { filter: LotFilter; q?: string | undefined; page?: number }

/** Soonest to expire first while something is left; otherwise newest first. One more than a page says "more". */
export async function findLots(
  db: ShopDb,
  { filter, q = '', page = 0 }: Asked,
  clock: Clock,
): Promise<LotRow[]> {
  const today = localDate(clock.now())
  const like = `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return db.$queryRaw<LotRow[]>`
    SELECT * FROM (
      SELECT l.id, l.code, l.kind, COALESCE(l.material, p.title, '') AS name, COALESCE(v.title, '') AS "variantTitle",
             l.unit, l.status, l.produced_on::text AS "producedOn", l.expires_on::text AS "expiresOn",
             trim_scale(l.quantity_made)::text AS made, l.created_at,
             trim_scale(COALESCE(sum(s.on_hand), 0))::text AS "onHand",
             trim_scale(COALESCE(sum(s.on_hand - s.held), 0))::text AS free
      FROM lot l
      LEFT JOIN variant v ON v.shop_id = l.shop_id AND v.id = l.variant_id
      LEFT JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id
      LEFT JOIN stock_level s ON s.shop_id = l.shop_id AND s.lot_id = l.id
      WHERE (${q} = '' OR l.code ILIKE ${like} OR l.material ILIKE ${like} OR p.title ILIKE ${like})
      GROUP BY l.shop_id, l.id, v.title, p.title
    ) found
    WHERE CASE ${filter}
      WHEN 'in-stock' THEN "onHand"::numeric > 0
      WHEN 'expiring' THEN "onHand"::numeric > 0 AND "expiresOn"::date <= ${addDays(today, soonDays)}::date
      WHEN 'raw' THEN kind = 'raw' AND free::numeric > 0
      ELSE true END
    ORDER BY CASE WHEN ${filter} = 'all' THEN NULL ELSE "expiresOn" END NULLS LAST, created_at DESC, code
    LIMIT ${lotsPerPage + 1} OFFSET ${page * lotsPerPage}`
}

export type LotPart = { id: string; code: string; name: string; quantity: string; unit: string }

export type LotDetail = LotRow & {
  variantId: string | null
  productId: string | null
  material: string | null
  plotName: string | null
  householdName: string | null
  /** what went into it */
  inputs: LotPart[]
  /** what was made from it, with how much of this lot it took */
  outputs: LotPart[]
  /** by reason, in the lot's unit; losses are positive here */
  used: string
  sold: string
  wasted: string
  scans: number
}

/** Null for another shop's lot. */
export async function findLot(db: ShopDb, id: string, clock: Clock): Promise<LotDetail | null> {
  const lot = await db.lot.findFirst({ where: { id }, select: { code: true, variantId: true, material: true, plotId: true, householdId: true } }) // prettier-ignore
  if (!lot) return null
  const row = (await findLots(db, { filter: 'all', q: lot.code }, clock)).find(
    (one) => one.id === id,
  )
  if (!row) return null
  const [variant, plot, household] = [
    lot.variantId
      ? await db.variant.findFirst({ where: { id: lot.variantId }, select: { productId: true } })
      : null,
    lot.plotId
      ? await db.plot.findFirst({ where: { id: lot.plotId }, select: { name: true } })
      : null,
    lot.householdId
      ? await db.household.findFirst({ where: { id: lot.householdId }, select: { name: true } })
      : null,
  ]
  return {
    ...row,
    variantId: lot.variantId,
    material: lot.material,
    productId: variant?.productId ?? null,
    plotName: plot?.name ?? null,
    householdName: household?.name ?? null,
    inputs: await findParts(db, id, 'inputs'),
    outputs: await findParts(db, id, 'outputs'),
    ...(await findLosses(db, id)),
    scans: await db.scan.count({ where: { lotId: id } }),
  }
}

function findParts(db: ShopDb, lotId: string, side: 'inputs' | 'outputs'): Promise<LotPart[]> {
  return db.$queryRaw<LotPart[]>`
    SELECT l.id, l.code, COALESCE(l.material, p.title, '') AS name, trim_scale(e.quantity)::text AS quantity, e.unit
    FROM lot_edge e
    JOIN lot l ON l.shop_id = e.shop_id
      AND l.id = CASE ${side} WHEN 'inputs' THEN e.input_lot_id ELSE e.output_lot_id END
    LEFT JOIN variant v ON v.shop_id = l.shop_id AND v.id = l.variant_id
    LEFT JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id
    WHERE ${lotId}::uuid = CASE ${side} WHEN 'inputs' THEN e.output_lot_id ELSE e.input_lot_id END
    ORDER BY l.code`
}

async function findLosses(
  db: ShopDb,
  lotId: string,
): Promise<Pick<LotDetail, 'used' | 'sold' | 'wasted'>> {
  const [row] = await db.$queryRaw<Pick<LotDetail, 'used' | 'sold' | 'wasted'>[]>`
    SELECT trim_scale(COALESCE(-sum(quantity) FILTER (WHERE reason = 'used'), 0))::text AS used,
           trim_scale(COALESCE(-sum(quantity) FILTER (WHERE reason IN ('sale', 'return')), 0))::text AS sold,
           trim_scale(COALESCE(-sum(quantity) FILTER (WHERE reason NOT IN ('made', 'used', 'sale', 'return')), 0))::text AS wasted
    FROM stock_move WHERE lot_id = ${lotId}::uuid`
  return row ?? { used: '0', sold: '0', wasted: '0' }
}

export type MakeableVariant = {
  id: string
  productTitle: string
  variantTitle: string
  unit: string
  shelfLifeDays: number | null
}

/** Everything the shop could make a lot of. */
export async function findMakeableVariants(db: ShopDb): Promise<MakeableVariant[]> {
  return db.$queryRaw<MakeableVariant[]>`
    SELECT v.id, p.title AS "productTitle", v.title AS "variantTitle", v.unit, v.shelf_life_days AS "shelfLifeDays"
    FROM variant v JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id
    ORDER BY (SELECT max(l.created_at) FROM lot l WHERE l.shop_id = v.shop_id AND l.variant_id = v.id) DESC NULLS LAST,
             p.title, v.position`
}
