// An operator looked into a mismatch and says what it was. Written once; it is then out of the list.
import type { SystemDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { FindingKind } from './mismatch.ts'

export type WriteFinding = {
  subjectKind: FindingKind
  subjectId: string
  note: string
  actorId: string
}

/** Throws `mismatch.gone` and `mismatch.noted-already`. */
export async function writeFinding(
  db: SystemDb,
  finding: WriteFinding,
  clock: Clock,
): Promise<void> {
  if (!(await isThere(db, finding))) throw refuse('mismatch.gone')
  const { count } = await db.paymentFinding.createMany({
    data: { ...finding, at: clock.now() },
    skipDuplicates: true,
  })
  if (count === 0) throw refuse('mismatch.noted-already')
}

async function isThere(db: SystemDb, { subjectKind, subjectId: id }: WriteFinding) {
  if (subjectKind === 'message') return (await db.gatewayMessage.count({ where: { id } })) > 0
  if (subjectKind === 'payment') return (await db.payment.count({ where: { id } })) > 0
  return (await db.refund.count({ where: { id } })) > 0
}
