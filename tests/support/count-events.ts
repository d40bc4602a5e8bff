// Counts everything that has happened, as the worker would.
import { asSystem } from '#app/db/doors.server.ts'
import { applyEvents } from '#app/domain/metric/apply-events.server.ts'
import { nothingMeasured, type Measured } from '#app/domain/metric/metric.ts'

export async function countEvents(): Promise<void> {
  while ((await asSystem('test counts', (db) => applyEvents(db))) > 0);
}

/** All days of one shop. */
export async function measuredOf(shopId: string): Promise<Measured> {
  const rows = await asSystem('test looks', (db) =>
    db.rollupShopDay.groupBy({ by: ['measure'], where: { shopId }, _sum: { value: true } }),
  )
  const known = Object.fromEntries(rows.map((row) => [row.measure, row._sum.value ?? 0n]))
  return { ...nothingMeasured(), ...known }
}
