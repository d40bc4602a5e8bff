// Tells shops whose trial ends in two weeks, in one, and tomorrow.
import type { SystemDb } from '#app/db/doors.server.ts'
import { lastDayOf } from '#app/domain/programme/programme.ts'
import {
  addDays,
  daysBetween,
  fromDateColumn,
  localDate,
  type Clock,
  type LocalDate,
} from '#app/lib/time.ts'
import { notify } from './notify.server.ts'

/** Days that are left when a reminder falls due. */
export const trialReminders = [14, 7, 1] as const

/** The reminder that is due: the fewest days that were reached. Null: too early, or the trial is over. */
export function dueTrialReminder(endsOn: LocalDate, today: LocalDate): number | null {
  const left = daysBetween(today, endsOn)
  if (left <= 0) return null
  const reached = trialReminders.filter((days) => left <= days)
  return reached.length === 0 ? null : Math.min(...reached)
}

type Ending = { shopId: string; id: string; startsOn: Date; endsOn: Date }

/** Safe to run any number of times a day: each reminder is told once. Returns how many were told. */
export async function remindTrials(db: SystemDb, clock: Clock): Promise<number> {
  const today = localDate(clock.now())
  const latest = addDays(today, trialReminders[0])
  const endings = await db.$queryRaw<Ending[]>`
    SELECT shop_id AS "shopId", id, starts_on AS "startsOn", ends_on AS "endsOn" FROM trial
    WHERE starts_on <= ${today}::date AND ends_on > ${today}::date AND ends_on <= ${latest}::date
    ORDER BY shop_id, id`
  let told = 0
  for (const { shopId, id, ...columns } of endings) {
    const trial = {
      startsOn: fromDateColumn(columns.startsOn),
      endsOn: fromDateColumn(columns.endsOn),
    }
    const due = dueTrialReminder(trial.endsOn, today)
    const facts = { days: daysBetween(today, trial.endsOn), day: lastDayOf(trial) }
    const news = {
      shopId,
      kind: 'trial.ends' as const,
      facts,
      aboutId: null,
      onceKey: `trial.ends:${id}:${due}`,
      at: clock.now(),
    }
    if (due !== null && (await notify(db, news))) told += 1
  }
  return told
}
