import type { ShopDb } from '#app/db/doors.server.ts'
import { newId } from '#app/lib/ids.ts'
import type { Clock } from '#app/lib/time.ts'
import type { TakeUnits } from './batches.server.ts'
import type { Taken } from './import.ts'
import { planProducts } from './plan-products.ts'
import { findShopState } from './product-state.server.ts'
import type { ProductUnit } from './product-units.ts'
import { writeProducts } from './write-products.server.ts'

export async function takeProducts(
  db: ShopDb,
  { units, fileId, defaults, isTrial }: TakeUnits<ProductUnit>,
  clock: Clock,
): Promise<Taken> {
  const state = await findShopState(db, units, { isLocked: !isTrial })
  const plan = planProducts(units, { state, defaults, newId })
  if (!isTrial) await writeProducts(db, plan, { fileId, at: clock.now() })
  return plan.taken
}
