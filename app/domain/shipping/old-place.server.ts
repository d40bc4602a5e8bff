// The carriers know the units from before 1 July 2025. A commune of today is made of several of them: the one that
// kept its code is the likeliest, and a person may say which it really is.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { OldPlace } from '#plugins/shipping/port.ts'

export type OldUnit = OldPlace & { code: string }

/** Likeliest first. */
export async function listOldUnits(db: ShopDb, communeCode: string): Promise<OldUnit[]> {
  const rows = await db.communeChange.findMany({
    where: { newCode: communeCode },
    orderBy: { oldCode: 'asc' },
    select: { oldCode: true, oldName: true, oldDistrict: true, oldProvince: true },
  })
  const isKept = (row: { oldCode: string }) => Number(row.oldCode !== communeCode)
  return rows
    .toSorted((a, b) => isKept(a) - isKept(b))
    .map((row) => ({
      code: row.oldCode,
      ward: row.oldName,
      district: row.oldDistrict,
      province: row.oldProvince,
    }))
}

/** A commune that was made of nothing old is a fault of the reference data. */
export async function findOldPlace(
  db: ShopDb,
  communeCode: string,
  chosen: string | null = null,
): Promise<OldPlace> {
  const units = await listOldUnits(db, communeCode)
  const unit = units.find((one) => one.code === chosen) ?? units[0]
  if (!unit) throw new Error(`commune ${communeCode} has no old unit`)
  const { ward, district, province } = unit
  return { ward, district, province }
}
