// Counts everything that has happened, as the worker would.
import { asSystem } from '#app/db/doors.server.ts'
import { applyEvents } from '#app/domain/metric/apply-events.server.ts'
import { nothingMeasured, type Measured } from '#app/domain/metric/metric.ts'
import { until } from './until.ts'

/** Waits for transactions of other databases of the cluster: the log is read only below the oldest running one. */
export const countEvents = (): Promise<true> =>
  until('everything is counted', async () => {
    await countWhatMayBeRead()
    return (await unread()) === 0
  })

/** What a reader may see now, while some transaction of this test still runs. */
export async function countWhatMayBeRead(): Promise<void> {
  while ((await asSystem('test counts', (db) => applyEvents(db))) > 0);
}

async function unread(): Promise<number> {
  const [row] = await asSystem(
    'test looks',
    (db) => db.$queryRaw<{ events: number }[]>`
      SELECT count(*)::int AS events FROM domain_event e, consumer_cursor c
      WHERE c.consumer = 'metric' AND (e.xact_id, e.seq) > (c.xact_id, c.seq)`,
  )
  return row?.events ?? 0
}

/** All days of one shop. */
export async function measuredOf(shopId: string): Promise<Measured> {
  const rows = await asSystem('test looks', (db) =>
    db.rollupShopDay.groupBy({ by: ['measure'], where: { shopId }, _sum: { value: true } }),
  )
  const known = Object.fromEntries(rows.map((row) => [row.measure, row._sum.value ?? 0n]))
  return { ...nothingMeasured(), ...known }
}
