// What every database needs before its first shop: places and the rules of the law. Safe to repeat, also in
// production; takes about a second the first time.
import type { SystemDb } from '#app/db/doors.server.ts'
import { seedIndicators } from './indicators.ts'
import { seedPlaces } from './seed-places.ts'
import { seedRules } from './seed-rules.ts'

export async function seedReference(db: SystemDb): Promise<void> {
  await seedPlaces(db)
  await seedRules(db)
  await seedIndicators(db)
}
