// How the cooperative shares, from a day on: its fund, its packaging, and what each grade counts for.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { newId } from '#app/lib/ids.ts'
import {
  fromDateColumn,
  localDate,
  toDateColumn,
  type Clock,
  type LocalDate,
} from '#app/lib/time.ts'
import type { ShareRule } from './member-share.ts'

export type DatedShareRule = ShareRule & { validFrom: LocalDate }

/** The rule that holds on a day. */
export async function findShareRule(db: ShopDb, day: LocalDate): Promise<DatedShareRule | null> {
  const row = await db.memberRule.findFirst({
    where: { validFrom: { lte: toDateColumn(day) } },
    orderBy: { validFrom: 'desc' },
  })
  return (
    row && {
      validFrom: fromDateColumn(row.validFrom),
      fundBps: row.fundBps,
      packagingPerPiece: row.packagingPerPiece,
      gradeBps: { A: row.gradeABps, B: row.gradeBBps, C: row.gradeCBps },
    }
  )
}

export type SaveShareRule = { shopId: string; rule: ShareRule; actorId: string }

/** Holds from today on. A second change on one day replaces the first. */
export async function saveShareRule(
  db: ShopDb,
  { shopId, rule, actorId }: SaveShareRule,
  clock: Clock,
): Promise<void> {
  const validFrom = toDateColumn(localDate(clock.now()))
  const before = await findShareRule(db, localDate(clock.now()))
  const data = {
    fundBps: rule.fundBps,
    packagingPerPiece: rule.packagingPerPiece,
    gradeABps: rule.gradeBps.A,
    gradeBBps: rule.gradeBps.B,
    gradeCBps: rule.gradeBps.C,
    createdBy: actorId,
    createdAt: clock.now(),
  }
  const { count } = await db.memberRule.updateMany({ where: { validFrom }, data })
  const id = newId(clock.now().getTime())
  if (count === 0) await db.memberRule.create({ data: { id, validFrom, ...data } })
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'members.rule-changed',
      subjectKind: 'member-rule',
      subjectId: id,
      ...(before && { before: shown(before) }),
      after: shown(rule),
    },
    clock,
  )
}

const shown = ({ fundBps, packagingPerPiece, gradeBps }: ShareRule) => ({
  fundBps,
  packagingPerPiece: packagingPerPiece.toString(),
  ...gradeBps,
})
