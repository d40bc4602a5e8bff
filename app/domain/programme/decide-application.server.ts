// The province's answer to an application. Admission begins the trial on the same day; a refusal says why.
import type { SystemDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { localDate, toDateColumn, type Clock } from '#app/lib/time.ts'
import { canBecome, trialPeriod, type ApplicationStatus, type TrialPeriod } from './programme.ts'
import type { Decision } from './programme.forms.ts'
import { recordProgrammeAudit } from './programme-audit.server.ts'

export type DecideApplication = {
  /** the officer's province: another one's application looks like none */
  provinceCode: string
  shopId: string
  applicationId: string
  decision: Decision
  note: string
  officerId: string
}

/**
 * Returns the trial, or null when refused. Throws programme.application-not-found, .already-decided or .note-needed.
 * Of two officers who decide at once the second is refused: the row is locked.
 */
export async function decideApplication(
  db: SystemDb,
  decided: DecideApplication,
  clock: Clock,
): Promise<TrialPeriod | null> {
  const application = await lockApplication(db, decided)
  if (!application) throw refuse('programme.application-not-found')
  const status = decided.decision === 'admit' ? 'admitted' : 'refused'
  if (!canBecome(application.status, status)) throw refuse('programme.already-decided')
  if (status === 'refused' && decided.note === '') throw refuse('programme.note-needed')

  await db.application.update({
    where: { shopId_id: { shopId: decided.shopId, id: decided.applicationId } },
    data: {
      status,
      decidedAt: clock.now(),
      decidedBy: decided.officerId,
      decisionNote: decided.note,
    },
  })
  const trial =
    status === 'admitted' ? await beginTrial(db, { ...decided, ...application }, clock) : null
  await recordProgrammeAudit(
    db,
    {
      shopId: decided.shopId,
      actorId: decided.officerId,
      action: `programme.${status}`,
      subjectId: decided.applicationId,
      after: { note: decided.note, ...trial },
    },
    clock,
  )
  return trial
}

type Locked = { status: ApplicationStatus; programmeId: string; trialMonths: number }

async function lockApplication(db: SystemDb, asked: DecideApplication): Promise<Locked | null> {
  const rows = await db.$queryRaw<Locked[]>`
    SELECT a.status, a.programme_id AS "programmeId", p.trial_months AS "trialMonths"
    FROM application a JOIN programme p ON p.id = a.programme_id
    WHERE a.shop_id = ${asked.shopId}::uuid AND a.id = ${asked.applicationId}::uuid
      AND a.province_code = ${asked.provinceCode}
    FOR UPDATE OF a`
  return rows[0] ?? null
}

async function beginTrial(
  db: SystemDb,
  admitted: DecideApplication & Locked,
  clock: Clock,
): Promise<TrialPeriod> {
  const { shopId, provinceCode, applicationId, programmeId } = admitted
  const trial = trialPeriod(localDate(clock.now()), admitted.trialMonths)
  const id = newId(clock.now().getTime())
  await db.trial.create({
    data: {
      ...{ id, shopId, provinceCode, applicationId, programmeId, createdAt: clock.now() },
      startsOn: toDateColumn(trial.startsOn),
      endsOn: toDateColumn(trial.endsOn),
    },
    select: { id: true },
  })
  await recordEvent(db, {
    type: 'trial.admitted',
    shopId,
    provinceCode,
    subjectId: id,
    payload: { trialId: id, ...trial },
    at: clock.now(),
  })
  return trial
}
