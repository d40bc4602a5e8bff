// The households of a cooperative, and the grades of what they brought.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { fromDateColumn, type Clock, type LocalDate } from '#app/lib/time.ts'
import { lotGrades, usualGrade, type LotGrade } from './member-share.ts'
import type { MemberRefusal } from './member.ts'

export type HouseholdFacts = { name: string; phone: string | null; bankAccount: string | null }
export type HouseholdView = HouseholdFacts & {
  id: string
  hasLeft: boolean
  /** owed from sharing-outs that are not paid yet, đồng */
  owed: bigint
  /** everything it was ever paid */
  paid: bigint
}

/** Those who are members first, by name. */
export function findHouseholds(db: ShopDb): Promise<HouseholdView[]> {
  return db.$queryRaw<HouseholdView[]>`
    SELECT h.id, h.name, h.phone, h.bank_account AS "bankAccount", h.left_at IS NOT NULL AS "hasLeft",
           COALESCE(sum(l.amount) FILTER (WHERE s.status = 'posted'), 0)::bigint AS owed,
           COALESCE(sum(l.amount) FILTER (WHERE s.status = 'paid'), 0)::bigint AS paid
    FROM household h
      LEFT JOIN member_settlement_line l ON l.shop_id = h.shop_id AND l.household_id = h.id
      LEFT JOIN member_settlement s ON s.shop_id = l.shop_id AND s.id = l.settlement_id
    WHERE h.shop_id = current_shop_id()
    GROUP BY h.shop_id, h.id ORDER BY h.left_at IS NOT NULL, h.name, h.id`
}

export type AddHousehold = { shopId: string; actorId: string; facts: HouseholdFacts }

/** Throws `household.name-taken`. */
export async function addHousehold(
  db: ShopDb,
  { shopId, actorId, facts }: AddHousehold,
  clock: Clock,
): Promise<string> {
  await checkName(db, facts.name, null)
  const { communeCode } = await db.shop.findFirstOrThrow({ select: { communeCode: true } })
  const id = newId(clock.now().getTime())
  await db.household.create({ data: { id, ...facts, communeCode, createdAt: clock.now() } })
  const entry = { shopId, actorId, subjectKind: 'household' as const, subjectId: id }
  await recordAudit(db, { ...entry, action: 'household.added', after: facts }, clock)
  return id
}

export type ChangeHousehold = AddHousehold & { householdId: string; hasLeft: boolean }

/** A household that left keeps its name on its lots and its shares. Throws `household.not-found`, `household.name-taken`. */
export async function changeHousehold(
  db: ShopDb,
  { shopId, actorId, householdId, facts, hasLeft }: ChangeHousehold,
  clock: Clock,
): Promise<void> {
  const before = await db.household.findFirst({ where: { id: householdId } })
  if (!before) throw refuse<MemberRefusal>('household.not-found')
  await checkName(db, facts.name, householdId)
  const leftAt = hasLeft ? (before.leftAt ?? clock.now()) : null
  await db.household.updateMany({ where: { id: householdId }, data: { ...facts, leftAt } })
  const { name, phone, bankAccount } = before
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'household.changed',
      subjectKind: 'household',
      subjectId: householdId,
      before: { name, phone, bankAccount, hasLeft: before.leftAt !== null },
      after: { ...facts, hasLeft },
    },
    clock,
  )
}

async function checkName(db: ShopDb, name: string, but: string | null): Promise<void> {
  const same = await db.household.findFirst({
    where: { name: { equals: name, mode: 'insensitive' }, ...(but && { id: { not: but } }) },
    select: { id: true },
  })
  if (same) throw refuse<MemberRefusal>('household.name-taken')
}

export type GradedLot = {
  id: string
  code: string
  material: string
  quantity: number
  unit: string
  producedOn: LocalDate
  household: string
  grade: LotGrade
}

/** The latest harvests of households, to be graded as they were weighed in. */
export async function findHarvests(db: ShopDb, limit = 60): Promise<GradedLot[]> {
  const rows = await db.$queryRaw<
    (Omit<GradedLot, 'producedOn' | 'grade'> & { producedOn: Date; grade: string | null })[]
  >`
    SELECT l.id, l.code, COALESCE(l.material, '') AS material, l.quantity_made::float8 AS quantity, l.unit,
           l.produced_on AS "producedOn", h.name AS household, g.grade
    FROM lot l
      LEFT JOIN plot p ON p.shop_id = l.shop_id AND p.id = l.plot_id
      JOIN household h ON h.shop_id = l.shop_id AND h.id = COALESCE(l.household_id, p.household_id)
      LEFT JOIN lot_grade g ON g.shop_id = l.shop_id AND g.lot_id = l.id
    WHERE l.shop_id = current_shop_id() AND l.kind = 'raw'
    ORDER BY l.produced_on DESC, l.id DESC LIMIT ${limit}`
  return rows.map((row) => ({
    ...row,
    producedOn: fromDateColumn(row.producedOn),
    grade: lotGrades.find((one) => one === row.grade) ?? usualGrade,
  }))
}

export type GradeLot = { shopId: string; actorId: string; lotId: string; grade: LotGrade }

/** What was shared out already stays as it was. Throws `lot.not-found`. */
export async function gradeLot(
  db: ShopDb,
  { shopId, actorId, lotId, grade }: GradeLot,
  clock: Clock,
): Promise<void> {
  const lot = await db.lot.findFirst({ where: { id: lotId }, select: { code: true } })
  if (!lot) throw refuse<MemberRefusal>('lot.not-found')
  const before = await db.lotGrade.findFirst({ where: { lotId }, select: { grade: true } })
  const data = { grade, gradedBy: actorId, gradedAt: clock.now() }
  const { count } = await db.lotGrade.updateMany({ where: { lotId }, data })
  if (count === 0) await db.lotGrade.create({ data: { lotId, ...data } })
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'lot.graded',
      subjectKind: 'lot',
      subjectId: lotId,
      before: { grade: before?.grade ?? usualGrade },
      after: { grade },
    },
    clock,
  )
}
