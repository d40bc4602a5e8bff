// A shop asks to take part in its province's programme. A refused shop may ask again; its file keeps both answers.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { localDate, type Clock } from '#app/lib/time.ts'
import { canBecome, takesApplications, type ApplicationStatus } from './programme.ts'
import { recordProgrammeAudit } from './programme-audit.server.ts'
import { findProgramme } from './programme-views.server.ts'

export type ApplyToProgramme = { actorId: string | null; motivation: string }

/** Throws programme.none-open, .already-applied or .already-admitted. The form has asked for consent. */
export async function applyToProgramme(
  db: ShopDb,
  { actorId, motivation }: ApplyToProgramme,
  clock: Clock,
): Promise<{ id: string }> {
  const shop = await db.shop.findFirstOrThrow({ select: { id: true, provinceCode: true } })
  const programme = await findProgramme(db, shop.provinceCode, localDate(clock.now()))
  if (!programme || !takesApplications(programme, localDate(clock.now()))) {
    throw refuse('programme.none-open')
  }
  const id = await submit(db, { programme, motivation }, clock)
  await recordProgrammeAudit(
    db,
    { shopId: shop.id, actorId, action: 'programme.applied', subjectId: id },
    clock,
  )
  await recordEvent(db, {
    type: 'application.submitted',
    shopId: shop.id,
    subjectId: id,
    payload: { applicationId: id },
    at: clock.now(),
  })
  return { id }
}

type Submission = { programme: { id: string; provinceCode: string }; motivation: string }

async function submit(db: ShopDb, { programme, motivation }: Submission, clock: Clock) {
  const [earlier] = await db.$queryRaw<{ id: string; status: ApplicationStatus }[]>`
    SELECT id, status FROM application WHERE programme_id = ${programme.id}::uuid FOR UPDATE`
  if (!earlier) return insert(db, { programme, motivation }, clock)
  if (!canBecome(earlier.status, 'submitted')) {
    throw refuse(
      earlier.status === 'admitted' ? 'programme.already-admitted' : 'programme.already-applied',
    )
  }
  await db.$executeRaw`
    UPDATE application SET status = 'submitted', motivation = ${motivation}, submitted_at = ${clock.now()},
           decided_at = NULL, decided_by = NULL, decision_note = NULL
    WHERE id = ${earlier.id}::uuid`
  return earlier.id
}

// Two taps at once: the second finds the first one's row and is told so.
async function insert(db: ShopDb, { programme, motivation }: Submission, clock: Clock) {
  const [made] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO application (programme_id, province_code, motivation, submitted_at)
    VALUES (${programme.id}::uuid, ${programme.provinceCode}, ${motivation}, ${clock.now()})
    ON CONFLICT (shop_id, programme_id) DO NOTHING RETURNING id`
  if (!made) throw refuse('programme.already-applied')
  return made.id
}
