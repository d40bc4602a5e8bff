// The market's commission rules: added with a first day, ended with a last one, never rewritten. Orders that were
// placed before keep the rule of their day.
import type { ShopDb, SystemDb } from '#app/db/doors.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import {
  fromDateColumn,
  localDate,
  toDateColumn,
  type Clock,
  type LocalDate,
} from '#app/lib/time.ts'

export type CommissionRefusal =
  'commission.in-the-past' | 'commission.same-day' | 'commission.not-found'

export type CommissionRuleView = {
  id: string
  shopName: string | null
  category: string | null
  rateBps: number
  validFrom: LocalDate
  validTo: LocalDate | null
  note: string
}

export type NewCommissionRule = {
  forShopId: string | null
  category: string | null
  rateBps: number
  validFrom: LocalDate
  note: string
  actorId: string
}

/** Throws `commission.in-the-past`, `commission.same-day`. */
export async function addCommissionRule(
  db: SystemDb,
  { actorId, validFrom, ...rule }: NewCommissionRule,
  clock: Clock,
): Promise<string> {
  if (validFrom < localDate(clock.now())) throw refuse<CommissionRefusal>('commission.in-the-past')
  const id = newId(clock.now().getTime())
  const { count } = await db.commissionRule.createMany({
    data: {
      id,
      ...rule,
      validFrom: toDateColumn(validFrom),
      createdBy: actorId,
      createdAt: clock.now(),
    },
    skipDuplicates: true,
  })
  if (count === 0) throw refuse<CommissionRefusal>('commission.same-day')
  await noteAction(
    db,
    { actorId, action: 'commission.added', id, detail: { ...rule, validFrom } },
    clock,
  )
  return id
}

/** `lastDay` is the last day on which it holds. Throws `commission.in-the-past`, `commission.not-found`. */
export async function endCommissionRule(
  db: SystemDb,
  { id, lastDay, actorId }: { id: string; lastDay: LocalDate; actorId: string },
  clock: Clock,
): Promise<void> {
  if (lastDay < localDate(clock.now())) throw refuse<CommissionRefusal>('commission.in-the-past')
  const { count } = await db.commissionRule.updateMany({
    where: { id, validTo: null, validFrom: { lte: toDateColumn(lastDay) } },
    data: { validTo: toDateColumn(lastDay) },
  })
  if (count === 0) throw refuse<CommissionRefusal>('commission.not-found')
  await noteAction(db, { actorId, action: 'commission.ended', id, detail: { lastDay } }, clock)
}

/** Those that hold or will, then the ended ones; the general one first. */
export async function findCommissionRules(db: SystemDb): Promise<CommissionRuleView[]> {
  const rows = await db.$queryRaw<
    (Omit<CommissionRuleView, 'validFrom' | 'validTo'> & {
      validFrom: Date
      validTo: Date | null
    })[]
  >`
    SELECT r.id, s.name AS "shopName", r.category, r.rate_bps AS "rateBps", r.valid_from AS "validFrom",
           r.valid_to AS "validTo", r.note
    FROM commission_rule r LEFT JOIN shop s ON s.id = r.for_shop_id
    ORDER BY r.valid_to IS NOT NULL, s.name NULLS FIRST, r.category NULLS FIRST, r.valid_from DESC`
  return rows.map((row) => ({
    ...row,
    validFrom: fromDateColumn(row.validFrom),
    validTo: row.validTo && fromDateColumn(row.validTo),
  }))
}

/** For whom a rule can be made. */
export const findActiveShops = (db: SystemDb): Promise<{ id: string; name: string }[]> =>
  db.shop.findMany({
    where: { status: 'active' },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })

/** The rules that may apply to the shop of this door, today or later. */
export async function findOwnCommissionRules(
  db: ShopDb,
  clock: Clock,
): Promise<Pick<CommissionRuleView, 'id' | 'category' | 'rateBps' | 'validFrom' | 'validTo'>[]> {
  const today = toDateColumn(localDate(clock.now()))
  const rows = await db.commissionRule.findMany({
    where: { OR: [{ validTo: null }, { validTo: { gte: today } }] },
    orderBy: [{ forShopId: { sort: 'asc', nulls: 'last' } }, { validFrom: 'desc' }],
    select: { id: true, category: true, rateBps: true, validFrom: true, validTo: true },
  })
  return rows.map((row) => ({
    ...row,
    validFrom: fromDateColumn(row.validFrom),
    validTo: row.validTo && fromDateColumn(row.validTo),
  }))
}

type Action = { actorId: string; action: string; id: string; detail: Record<string, unknown> }

const noteAction = (db: SystemDb, { actorId, action, id, detail }: Action, clock: Clock) =>
  db.$executeRaw`
    INSERT INTO operator_action (account_id, action, subject_kind, subject_id, detail, at)
    VALUES (${actorId}::uuid, ${action}, 'commission-rule', ${id}, ${JSON.stringify(detail)}::jsonb, ${clock.now()})`
