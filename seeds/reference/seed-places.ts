// Provinces, communes and the map from old communes to new ones, upserted by code. A row that is already
// right is not written again, so a repeat costs one read.
import type { SystemDb } from '#app/db/doors.server.ts'
import { foldVietnamese, slugify } from '#app/lib/fold.ts'
import { cell, readTable, type TableRow } from './read-table.ts'

export async function seedPlaces(db: SystemDb): Promise<void> {
  await upsertProvinces(db, await readTable('provinces'))
  await upsertCommunes(db, await readTable('communes'))
  await upsertChanges(db, await readTable('commune-changes'), await readTable('old-districts'))
}

async function upsertProvinces(db: SystemDb, table: TableRow[]): Promise<void> {
  const rows = table.map((row) => ({
    ...unit(row),
    region: cell(row, 'region'),
    population: Number(cell(row, 'population')),
  }))
  await db.$executeRaw`
    INSERT INTO province AS held
      (code, name, kind, full_name, slug, region, latitude, longitude, population, search_text)
    SELECT code, name, kind, full_name, slug, region, latitude, longitude, population, search_text
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS new
      (code text, name text, kind text, full_name text, slug text, region text,
       latitude float8, longitude float8, population int, search_text text)
    ON CONFLICT (code) DO UPDATE SET
      (name, kind, full_name, slug, region, latitude, longitude, population, search_text) =
      (excluded.name, excluded.kind, excluded.full_name, excluded.slug, excluded.region,
       excluded.latitude, excluded.longitude, excluded.population, excluded.search_text)
    WHERE held.* IS DISTINCT FROM excluded.*`
}

async function upsertCommunes(db: SystemDb, table: TableRow[]): Promise<void> {
  const rows = table.map((row) => ({
    ...unit(row),
    province_code: cell(row, 'province'),
    population: cell(row, 'population') === '' ? null : Number(cell(row, 'population')),
  }))
  await db.$executeRaw`
    INSERT INTO commune AS held
      (code, province_code, name, kind, full_name, slug, latitude, longitude, population, search_text)
    SELECT code, province_code, name, kind, full_name, slug, latitude, longitude, population, search_text
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS new
      (code text, province_code text, name text, kind text, full_name text, slug text,
       latitude float8, longitude float8, population int, search_text text)
    ON CONFLICT (code) DO UPDATE SET
      (province_code, name, kind, full_name, slug, latitude, longitude, population, search_text) =
      (excluded.province_code, excluded.name, excluded.kind, excluded.full_name, excluded.slug,
       excluded.latitude, excluded.longitude, excluded.population, excluded.search_text)
    WHERE held.* IS DISTINCT FROM excluded.*`
}

async function upsertChanges(
  db: SystemDb,
  table: TableRow[],
  districts: TableRow[],
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO commune_change AS held
      (old_code, new_code, old_name, old_district, old_province, is_divided, search_text)
    SELECT old_code, new_code, old_name, old_district, old_province, is_divided, search_text
    FROM jsonb_to_recordset(${JSON.stringify(changeRows(table, districts))}::jsonb) AS new
      (old_code text, new_code text, old_name text, old_district text, old_province text,
       is_divided bool, search_text text)
    ON CONFLICT (old_code, new_code) DO UPDATE SET
      (old_name, old_district, old_province, is_divided, search_text) =
      (excluded.old_name, excluded.old_district, excluded.old_province, excluded.is_divided,
       excluded.search_text)
    WHERE held.* IS DISTINCT FROM excluded.*`
}

/** What a province and a commune have in common. */
function unit(row: TableRow) {
  const fullName = `${cell(row, 'kind')} ${cell(row, 'name')}`
  return {
    code: cell(row, 'code'),
    name: cell(row, 'name'),
    kind: cell(row, 'kind'),
    full_name: fullName,
    slug: slugify(cell(row, 'name')),
    latitude: Number(cell(row, 'latitude')),
    longitude: Number(cell(row, 'longitude')),
    search_text: foldVietnamese(fullName),
  }
}

/** An old commune is divided when its people now live in more than one new one. */
function changeRows(table: TableRow[], districts: TableRow[]) {
  const districtOf = new Map(districts.map((row) => [cell(row, 'code'), row]))
  const partCount = Map.groupBy(table, (row) => cell(row, 'old'))
  return table.map((row) => {
    const district = districtOf.get(cell(row, 'district'))
    if (!district) throw new Error(`no old district ${cell(row, 'district')}`)
    return {
      old_code: cell(row, 'old'),
      new_code: cell(row, 'new'),
      old_name: cell(row, 'name'),
      old_district: cell(district, 'name'),
      old_province: cell(district, 'province'),
      is_divided: (partCount.get(cell(row, 'old'))?.length ?? 0) > 1,
      search_text: foldVietnamese(`${cell(row, 'name')} ${bareDistrict(cell(district, 'name'))}`),
    }
  })
}

/** "Huyện Yên Khánh" → "Yên Khánh"; "Quận 1" keeps its kind, which is half its name. */
const bareDistrict = (name: string): string =>
  name.replace(/^(Huyện|Quận|Thị xã|Thành phố) (?!\d)/, '')
