// A part of a transaction that can be taken back alone.
import { attempt, type Outcome } from '#app/lib/refusal.ts'
import type { AnyDb } from './doors.server.ts'

/**
 * Runs `work`; when it is refused, what it wrote is undone and the transaction goes on. A fault is thrown on.
 * Not to be nested, nor run twice at once on one handle.
 */
export async function attemptWithin<T>(db: AnyDb, work: () => Promise<T>): Promise<Outcome<T>> {
  await db.$executeRaw`SAVEPOINT attempt`
  const outcome = await attempt(work)
  if (outcome.ok) await db.$executeRaw`RELEASE SAVEPOINT attempt`
  else await db.$executeRaw`ROLLBACK TO SAVEPOINT attempt`
  return outcome
}
