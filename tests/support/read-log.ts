// Lets one consumer read the whole event log, as the worker would.
import { asSystem } from '#app/db/doors.server.ts'
import { consume, type Consumer } from '#app/domain/event/consume.server.ts'
import { until } from './until.ts'

/** Waits for transactions of other databases of the cluster: the log is read only below the oldest running one. */
export const readLog = (consumer: Consumer): Promise<true> =>
  until(`${consumer.name} has read everything`, async () => {
    while ((await asSystem('test reads', (db) => consume(db, consumer))) > 0);
    return (await unread(consumer.name)) === 0
  })

async function unread(name: string): Promise<number> {
  const [row] = await asSystem(
    'test looks',
    (db) => db.$queryRaw<{ events: number }[]>`
      SELECT count(*)::int AS events FROM domain_event e, consumer_cursor c
      WHERE c.consumer = ${name} AND (e.xact_id, e.seq) > (c.xact_id, c.seq)`,
  )
  return row?.events ?? 0
}

export type AskedLetter = { id: string; payload: Record<string, unknown> }

/** Letters asked for in the name of a shop, oldest first. */
export const lettersAskedBy = (shop: { id: string }): Promise<AskedLetter[]> =>
  asSystem(
    'test looks',
    (db) => db.$queryRaw<AskedLetter[]>`
      SELECT id, payload FROM outbox WHERE job = 'send-mail' AND shop_id = ${shop.id}::uuid ORDER BY created_at, id`,
  )
