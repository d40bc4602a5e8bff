// Reads the administrative units. Every door may read them.
import type { AnyDb } from '#app/db/doors.server.ts'
import { makeDirectory, type PlaceDirectory, type Province } from './place.ts'

/** The whole directory, in the order people expect: alphabetical in Vietnamese. */
export async function loadPlaceDirectory(db: AnyDb): Promise<PlaceDirectory> {
  const provinces = await findProvinces(db)
  const communes = await db.commune.findMany({
    select: { code: true, provinceCode: true, name: true, fullName: true, searchText: true },
  })
  const changes = await db.communeChange.findMany()
  return makeDirectory(provinces, communes.toSorted(byName), changes)
}

export async function findProvinces(db: AnyDb): Promise<Province[]> {
  const rows = await db.province.findMany({
    select: { code: true, name: true, fullName: true, region: true },
  })
  return rows.toSorted(byName)
}

const vietnamese = new Intl.Collator('vi')
const byName = (a: { name: string }, b: { name: string }) => vietnamese.compare(a.name, b.name)
