// A cooperative's sharing-outs: how it shares, grades of the latest harvests, one that was paid and one that waits.
import { inShop, type ShopDb } from '#app/db/doors.server.ts'
import { findHarvests, gradeLot } from '#app/domain/member/households.server.ts'
import { saveShareRule } from '#app/domain/member/member-rule.server.ts'
import { payMembers, postShareOut } from '#app/domain/member/share-out.server.ts'
import { firstDay, monthBefore, monthOf } from '#app/domain/settlement/month.ts'
import { attempt } from '#app/lib/refusal.ts'
import { addDays, addSeconds, startOfDay, type Clock, type LocalDate } from '#app/lib/time.ts'
import type { SeededShop } from './seed-shop.server.ts'

export type Cooperative = { shop: SeededShop; ownerId: string }

const rule = {
  fundBps: 1000,
  packagingPerPiece: 12_000n,
  gradeBps: { A: 12_000, B: 10_000, C: 8_000 },
}

export async function seedMembers({ shop, ownerId }: Cooperative, clock: Clock): Promise<void> {
  if (shop.plan.legalForm !== 'cooperative' || shop.householdIds.length === 0) return
  const by = { shopId: shop.id, actorId: ownerId }
  const thisMonth = firstDay(monthOf(clock.now()))
  const monthAgo = firstDay(monthBefore(monthOf(clock.now())))
  await inShop(shop.id, async (db) => {
    const opened = { now: () => startOfDay(addDays(monthAgo, -200)) }
    await saveShareRule(db, { ...by, rule }, opened)
    await tellAccounts(db)
    await gradeHarvests(db, by, clock)
  })
  const first = await sharedUntil(by, addDays(monthAgo, -1))
  if (first) {
    const paid = { now: () => startOfDay(addDays(monthAgo, 6)) }
    await inShop(shop.id, (db) =>
      payMembers(db, { ...by, settlementId: first, from: 'bank' }, paid),
    )
  }
  await sharedUntil(by, addDays(thisMonth, -1))
}

type By = { shopId: string; actorId: string }

/** The sharing-out of everything delivered up to a day, made at noon four days later; null when there is nothing. */
async function sharedUntil(by: By, untilDay: LocalDate): Promise<string | null> {
  const clock = { now: () => addSeconds(startOfDay(addDays(untilDay, 4)), 12 * 3600) }
  const shared = await attempt(() =>
    inShop(by.shopId, (db) => postShareOut(db, { ...by, untilDay }, clock)),
  )
  return shared.ok ? shared.value.id : null
}

async function tellAccounts(db: ShopDb): Promise<void> {
  const households = await db.household.findMany({ select: { id: true }, orderBy: { name: 'asc' } })
  for (const [at, { id }] of households.entries()) {
    const phone = `0${912_300_100 + at * 1_117}`
    const bankAccount = at % 2 === 0 ? `Agribank 35002050${10_000 + at * 37}` : null
    await db.household.updateMany({ where: { id }, data: { phone, bankAccount } })
  }
}

// Every third harvest is of the first grade, every seventh of the third.
async function gradeHarvests(db: ShopDb, by: By, clock: Clock): Promise<void> {
  for (const [at, { id: lotId }] of (await findHarvests(db, 24)).entries()) {
    const grade = at % 3 === 0 ? 'A' : at % 7 === 0 ? 'C' : null
    if (grade) await gradeLot(db, { ...by, lotId, grade }, clock)
  }
}
