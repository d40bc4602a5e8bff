// What a shop's book says of the goods, lots and places that some rows name.
import type { ShopDb } from '#app/db/doors.server.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import type { StockRow } from './stock-row.ts'

export type KnownGoods = {
  variantId: string
  sku: string | null
  title: string
  variantTitle: string
  unit: string
  shelfLifeDays: number | null
  /** its lots are made in the diary, where their way is written down */
  isTraced: boolean
}

export type KnownLot = { id: string; code: string; variantId: string; unit: string }
export type KnownPlace = { id: string; name: string; isDefault: boolean }
export type KnownLevel = { onHand: number; held: number }

export type StockState = {
  goods: readonly KnownGoods[]
  lots: ReadonlyMap<string, KnownLot>
  places: readonly KnownPlace[]
  /** by lot and place */
  levels: ReadonlyMap<string, KnownLevel>
}

export const levelKey = (lotId: string, placeId: string): string => `${lotId} ${placeId}`

export async function findStockState(
  db: ShopDb,
  rows: readonly StockRow[],
  madeUpCodes: (goods: readonly KnownGoods[]) => readonly string[],
): Promise<StockState> {
  const places = await db.location.findMany({
    where: { isOpen: true },
    orderBy: [{ isDefault: 'desc' }, { name: 'asc' }],
    select: { id: true, name: true, isDefault: true },
  })
  const typedCodes = rows.map(({ lotCode }) => lotCode).filter(Boolean)
  const goods = await findGoods(db, rows, typedCodes)
  const lots = await db.$queryRaw<KnownLot[]>`
    SELECT id, code, variant_id AS "variantId", unit FROM lot
    WHERE shop_id = current_shop_id() AND kind = 'finished' AND code = ANY (${[...typedCodes, ...madeUpCodes(goods)]})`
  const levels = await db.$queryRaw<
    { lotId: string; placeId: string; onHand: number; held: number }[]
  >`
    SELECT lot_id AS "lotId", location_id AS "placeId", on_hand::float8 AS "onHand", held::float8 AS held
    FROM stock_level WHERE shop_id = current_shop_id() AND lot_id = ANY (${lots.map(({ id }) => id)}::uuid[])`
  return {
    places,
    goods,
    lots: new Map(lots.map((lot) => [lot.code, lot])),
    levels: new Map(levels.map((level) => [levelKey(level.lotId, level.placeId), level])),
  }
}

const findGoods = (
  db: ShopDb,
  rows: readonly StockRow[],
  lotCodes: readonly string[],
): Promise<KnownGoods[]> => {
  const skus = rows.map(({ sku }) => sku).filter(Boolean)
  const titles = rows.map(({ title }) => foldVietnamese(title)).filter(Boolean)
  return db.$queryRaw<KnownGoods[]>`
    SELECT v.id AS "variantId", v.sku, p.title, v.title AS "variantTitle", v.unit, v.shelf_life_days AS "shelfLifeDays",
      EXISTS (SELECT FROM lot l JOIN trace_event_lot t ON t.shop_id = l.shop_id AND t.lot_id = l.id AND t.role = 'output'
              WHERE l.shop_id = v.shop_id AND l.variant_id = v.id) AS "isTraced"
    FROM variant v JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id
    WHERE v.shop_id = current_shop_id() AND (
      v.sku = ANY (${skus}) OR search_fold(p.title) = ANY (${titles}) OR v.id IN (
        SELECT variant_id FROM lot WHERE shop_id = current_shop_id() AND code = ANY (${[...lotCodes]})))
    ORDER BY v.id`
}
