// Looks a dated rule up. Every door may read these tables.
import type { AnyDb } from '#app/db/doors.server.ts'
import { type LocalDate, toDateColumn } from '#app/lib/time.ts'
import type { RuleKey, RuleValues, VatClass } from './rule.ts'

export type VatRule = {
  vatClass: VatClass
  /** TSuat of the invoice format: 5%, 8%, 10%, KCT, KKKNT */
  rateCode: string
  rateBps: number
  legalReference: string
}

/** The VAT treatment of a class on a business day. Throws (a fault) when the reference rows are missing. */
export async function findVatRule(db: AnyDb, vatClass: VatClass, day: LocalDate): Promise<VatRule> {
  const row = await db.taxRule.findFirst({
    where: { vatClass, ...holdingOn(day) },
    orderBy: { validFrom: 'desc' },
    select: { rateCode: true, rateBps: true, legalReference: true },
  })
  if (!row) throw new Error(`no tax rule for ${vatClass} on ${day}`)
  return { vatClass, ...row }
}

/** The value of a rule on a business day. Throws (a fault) when the reference rows are missing. */
export async function findRule<Key extends RuleKey>(
  db: AnyDb,
  key: Key,
  day: LocalDate,
): Promise<RuleValues[Key]> {
  const row = await db.datedRule.findFirst({
    where: { key, ...holdingOn(day) },
    orderBy: { validFrom: 'desc' },
    select: { value: true },
  })
  if (!row) throw new Error(`no rule ${key} on ${day}`)
  return row.value as RuleValues[Key]
}

function holdingOn(day: LocalDate) {
  const date = toDateColumn(day)
  return { validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] }
}
