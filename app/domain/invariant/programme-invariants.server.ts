// The programme: access is what the contract says, and every trial stands on one admission.
import { fromDateColumn } from '#app/lib/time.ts'
import { trialPeriod } from '../programme/programme.ts'
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const trialsLastAsAgreed: InvariantCheck = {
  name: "every trial lasts exactly its programme's calendar months",
  async find(db) {
    const rows = await db.$queryRaw<
      { id: string; shopId: string; startsOn: Date; endsOn: Date; months: number }[]
    >`
      SELECT t.id, t.shop_id AS "shopId", t.starts_on AS "startsOn", t.ends_on AS "endsOn", p.trial_months AS months
      FROM trial t JOIN programme p ON p.id = t.programme_id`
    return rows.flatMap((row) => {
      const agreed = trialPeriod(fromDateColumn(row.startsOn), row.months).endsOn
      const endsOn = fromDateColumn(row.endsOn)
      if (endsOn === agreed) return []
      return [
        {
          row: `trial ${row.id} of shop ${row.shopId}`,
          because: `ends on ${endsOn}; ${row.months} months end on ${agreed}`,
        },
      ]
    })
  },
}

const trialsStandOnAdmissions: InvariantCheck = {
  name: 'every trial stands on one admitted application of the same shop, programme and province',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'trial ' || t.id || ' of shop ' || t.shop_id AS row,
           'its application is ' || COALESCE(a.status, 'missing') || ' in ' || COALESCE(a.province_code, '?')
             || ', the programme is of ' || p.province_code || ', the trial of ' || t.province_code AS because
    FROM trial t JOIN programme p ON p.id = t.programme_id
    LEFT JOIN application a ON a.shop_id = t.shop_id AND a.id = t.application_id
    WHERE a.status IS DISTINCT FROM 'admitted' OR a.programme_id <> t.programme_id
       OR a.province_code <> p.province_code OR t.province_code <> p.province_code`,
}

const admissionsHaveTrials: InvariantCheck = {
  name: 'every admitted application has its trial',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'application ' || a.id || ' of shop ' || a.shop_id AS row, 'admitted without a trial' AS because
    FROM application a
    WHERE a.status = 'admitted'
      AND NOT EXISTS (SELECT FROM trial t WHERE t.shop_id = a.shop_id AND t.application_id = a.id)`,
}

const decisionsAreWhole: InvariantCheck = {
  name: 'a decided application says who decided and when, a refused one also why, a waiting one neither',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'application ' || id || ' of shop ' || shop_id AS row,
           status || ', decided at ' || COALESCE(decided_at::text, '–') || ' by ' || COALESCE(decided_by::text, '–')
             || ', note "' || COALESCE(decision_note, '') || '"' AS because
    FROM application
    WHERE status NOT IN ('submitted', 'admitted', 'refused')
       OR (status = 'submitted' AND num_nonnulls(decided_at, decided_by) > 0)
       OR (status <> 'submitted' AND num_nulls(decided_at, decided_by) > 0)
       OR (status = 'refused' AND COALESCE(decision_note, '') = '')`,
}

export const checks: readonly InvariantCheck[] = [
  trialsLastAsAgreed,
  trialsStandOnAdmissions,
  admissionsHaveTrials,
  decisionsAreWhole,
]
