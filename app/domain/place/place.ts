// Provinces and communes. Codes are what is stored and compared; names are for people, because ten pairs of
// names are the same without their marks.
export type Province = { code: string; name: string; fullName: string; region: string }

export type Commune = {
  code: string
  provinceCode: string
  name: string
  fullName: string
  /** folded full name, e.g. "xa yen khanh" */
  searchText: string
}

/** One part of an old commune (before 1 July 2025) and where it belongs now. */
export type CommuneChange = {
  oldCode: string
  newCode: string
  oldName: string
  oldDistrict: string
  oldProvince: string
  /** its people now live in several communes, so they must say which */
  isDivided: boolean
  searchText: string
}

/** All units in memory: about 3 MB, and they change a few times in ten years. */
export type PlaceDirectory = {
  provinces: readonly Province[]
  communes: readonly Commune[]
  communeByCode: ReadonlyMap<string, Commune>
  provinceByCode: ReadonlyMap<string, Province>
  changes: readonly CommuneChange[]
}

export type PlaceRefusal =
  'place.province-unknown' | 'place.commune-unknown' | 'place.commune-unsure'

/** What a person typed, settled on one commune of the province they chose. */
export type Address = { provinceCode: string; communeCode: string; addressLine: string }

export function makeDirectory(
  provinces: readonly Province[],
  communes: readonly Commune[],
  changes: readonly CommuneChange[],
): PlaceDirectory {
  return {
    provinces,
    communes,
    changes,
    provinceByCode: new Map(provinces.map((province) => [province.code, province])),
    communeByCode: new Map(communes.map((commune) => [commune.code, commune])),
  }
}

/** "Xã Yên Khánh, Tỉnh Ninh Bình" */
export function placeName(directory: PlaceDirectory, communeCode: string): string {
  const commune = directory.communeByCode.get(communeCode)
  const province = commune && directory.provinceByCode.get(commune.provinceCode)
  return [commune?.fullName, province?.fullName].filter(Boolean).join(', ')
}
