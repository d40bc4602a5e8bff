// The shop's log keeps who asked, who decided and why.
import type { ShopDb, SystemDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'

type Entry = {
  shopId: string
  actorId: string | null
  action: 'programme.applied' | 'programme.admitted' | 'programme.refused'
  subjectId: string
  after?: Readonly<Record<string, string>>
}

export async function recordProgrammeAudit(
  db: ShopDb | SystemDb,
  { actorId, after, ...entry }: Entry,
  clock: Clock,
): Promise<void> {
  await db.auditLog.create({
    data: {
      ...entry,
      actorAccountId: actorId,
      subjectKind: 'application',
      ...(after && { after }),
      at: clock.now(),
    },
    select: { id: true },
  })
}
