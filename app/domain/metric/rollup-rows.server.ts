// Writes sums into the two roll-up tables, a statement a table. Rows go in key order, so two writers never deadlock.
import type { SystemDb } from '#app/db/doors.server.ts'
import { rowsOf, type ProvinceRow, type RollupSums, type ShopRow } from './rollup-sums.ts'

/** Adds to what stands. Only the metric consumer may call it, in the transaction that moves its cursor. */
export async function addRollups(db: SystemDb, sums: RollupSums): Promise<void> {
  const province = rowsOf(sums.byProvince)
  const shop = rowsOf(sums.byShop)
  if (province.length > 0) await addProvinceRows(db, province)
  if (shop.length > 0) await addShopRows(db, shop)
}

async function addProvinceRows(db: SystemDb, rows: readonly ProvinceRow[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO rollup_day AS r (province_code, commune_code, day, sector, size_class, measure, value)
    SELECT * FROM unnest(
      ${rows.map((row) => row.provinceCode)}::char(2)[], ${rows.map((row) => row.communeCode)}::char(5)[],
      ${rows.map((row) => row.day)}::date[], ${rows.map((row) => row.sector)}::text[],
      ${rows.map((row) => row.sizeClass)}::text[], ${rows.map((row) => row.measure)}::text[],
      ${rows.map((row) => row.value.toString())}::bigint[])
    ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (province_code, commune_code, day, sector, size_class, measure)
    DO UPDATE SET value = r.value + excluded.value`
}

async function addShopRows(db: SystemDb, rows: readonly ShopRow[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO rollup_shop_day AS r (shop_id, day, measure, value)
    SELECT * FROM unnest(
      ${rows.map((row) => row.shopId)}::uuid[], ${rows.map((row) => row.day)}::date[],
      ${rows.map((row) => row.measure)}::text[], ${rows.map((row) => row.value.toString())}::bigint[])
    ORDER BY 1, 2, 3
    ON CONFLICT (shop_id, day, measure) DO UPDATE SET value = r.value + excluded.value`
}
