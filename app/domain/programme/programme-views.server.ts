// What the shop and the province see of the programme.
import type { AnyDb, ProvinceDb, ShopDb } from '#app/db/doors.server.ts'
import { fromDateColumn, toDateColumn, type LocalDate } from '#app/lib/time.ts'
import {
  trialAccess,
  type ApplicationStatus,
  type TrialAccess,
  type TrialPeriod,
} from './programme.ts'

export type ProgrammeView = {
  id: string
  provinceCode: string
  name: string
  nameEn: string
  trialMonths: number
  legalReference: string
  opensOn: LocalDate
  closesOn: LocalDate | null
}

/** The programme of a province that takes applications on that day, or else the one that did last. */
export async function findProgramme(
  db: AnyDb,
  provinceCode: string,
  today: LocalDate,
): Promise<ProgrammeView | null> {
  const row = await db.programme.findFirst({
    where: { provinceCode, opensOn: { lte: toDateColumn(today) } },
    orderBy: [{ opensOn: 'desc' }, { id: 'desc' }],
  })
  if (!row) return null
  return {
    ...row,
    opensOn: fromDateColumn(row.opensOn),
    closesOn: row.closesOn && fromDateColumn(row.closesOn),
  }
}

export type ShopTrialView = {
  programme: ProgrammeView | null
  application: {
    status: ApplicationStatus
    motivation: string
    submittedAt: Date
    decidedAt: Date | null
    decisionNote: string | null
  } | null
  trial: TrialPeriod | null
  access: TrialAccess
}

/** The shop's own file with the province's programme. */
export async function findShopTrial(db: ShopDb, today: LocalDate): Promise<ShopTrialView> {
  const shop = await db.shop.findFirstOrThrow({ select: { provinceCode: true } })
  const programme = await findProgramme(db, shop.provinceCode, today)
  const application = await db.application.findFirst({
    orderBy: { submittedAt: 'desc' },
    select: {
      status: true,
      motivation: true,
      submittedAt: true,
      decidedAt: true,
      decisionNote: true,
    },
  })
  const row = await db.trial.findFirst({ orderBy: { startsOn: 'desc' } })
  const trial = row && {
    startsOn: fromDateColumn(row.startsOn),
    endsOn: fromDateColumn(row.endsOn),
  }
  return {
    programme,
    application: application && {
      ...application,
      status: application.status as ApplicationStatus,
    },
    trial,
    access: trialAccess(trial, today),
  }
}

export type ApplicationView = {
  id: string
  shopId: string
  shopName: string
  legalForm: string
  communeName: string
  status: ApplicationStatus
  motivation: string
  submittedAt: Date
  decidedAt: Date | null
  decisionNote: string | null
  startsOn: LocalDate | null
  endsOn: LocalDate | null
}

type ApplicationRow = Omit<ApplicationView, 'startsOn' | 'endsOn'> & {
  startsOn: Date | null
  endsOn: Date | null
}

/** The province's applications: those that wait first and oldest first, then the latest decided. */
export async function findApplications(db: ProvinceDb, limit = 200): Promise<ApplicationView[]> {
  const rows = await db.$queryRaw<ApplicationRow[]>`
    SELECT a.id, a.shop_id AS "shopId", s.name AS "shopName", s.legal_form AS "legalForm",
           c.full_name AS "communeName", a.status, a.motivation, a.submitted_at AS "submittedAt",
           a.decided_at AS "decidedAt", a.decision_note AS "decisionNote",
           t.starts_on AS "startsOn", t.ends_on AS "endsOn"
    FROM application a
    JOIN shop s ON s.id = a.shop_id
    JOIN commune c ON c.code = s.commune_code
    LEFT JOIN trial t ON t.shop_id = a.shop_id AND t.application_id = a.id
    ORDER BY a.status = 'submitted' DESC,
             CASE WHEN a.status = 'submitted' THEN a.submitted_at END, a.decided_at DESC NULLS LAST
    LIMIT ${limit}`
  return rows.map((row) => ({
    ...row,
    startsOn: row.startsOn && fromDateColumn(row.startsOn),
    endsOn: row.endsOn && fromDateColumn(row.endsOn),
  }))
}
