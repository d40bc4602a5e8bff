// Puts a bank file together: every shop that has enough to its credit and an account to send it to.
import type { SystemDb } from '#app/db/doors.server.ts'
import { findRule } from '#app/domain/rule/rule-views.server.ts'
import { newId, shortCode } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { localDate, type Clock } from '#app/lib/time.ts'
import { plainCapitals } from './banks.ts'
import { findClaims, findPayoutAccounts, lockPayouts, type ShopClaim } from './claims.server.ts'
import { payable, type PayoutRefusal } from './payout.ts'

export type ProposePayouts = {
  /** the bank from which the market pays */
  bankCode: string
  actorId: string
  /** only these shops; every payable one when absent */
  shopIds?: readonly string[]
}

/** Throws `payout.nothing-to-pay`. */
export async function proposePayouts(
  db: SystemDb,
  { bankCode, actorId, shopIds }: ProposePayouts,
  clock: Clock,
): Promise<{ id: string; code: string; payouts: number }> {
  await lockPayouts(db)
  const due = await findDue(db, clock)
  const chosen = due.filter(({ shopId }) => shopIds?.includes(shopId) ?? true)
  if (chosen.length === 0) throw refuse<PayoutRefusal>('payout.nothing-to-pay')
  const accounts = await findPayoutAccounts(
    db,
    chosen.map(({ shopId }) => shopId),
  )
  const now = clock.now()
  const batch = { id: newId(now.getTime()), code: shortCode(6), bankCode }
  await db.payoutBatch.create({ data: { ...batch, proposedBy: actorId, proposedAt: now } })
  const rows = chosen.flatMap(({ shopId, slug, claim, commission, keptForTax }) => {
    const account = accounts.get(shopId)
    if (!account) return []
    const { bankCode: to, accountNumber, accountName } = account
    return {
      shopId,
      id: newId(now.getTime()),
      batchId: batch.id,
      claim,
      commission,
      keptForTax,
      amount: payable({ claim, commission, keptForTax }),
      bankCode: to,
      accountNumber,
      accountName,
      content: plainCapitals(`NIEU ${batch.code} ${slug.replaceAll('-', ' ')}`).slice(0, 70),
      createdAt: now,
    }
  })
  await db.payout.createMany({ data: rows })
  return { id: batch.id, code: batch.code, payouts: rows.length }
}

/** Shops that can be paid now: enough to their credit, an account, and no payout on its way. */
export async function findDue(db: SystemDb, clock: Clock): Promise<ShopClaim[]> {
  const { dong } = await findRule(db, 'payout.minimum', localDate(clock.now()))
  const claims = (await findClaims(db, clock)).filter((one) => payable(one) >= BigInt(dong))
  const ids = claims.map(({ shopId }) => shopId)
  const accounts = await findPayoutAccounts(db, ids)
  const open = await db.payout.findMany({
    where: { shopId: { in: ids }, status: { in: ['proposed', 'approved'] } },
    select: { shopId: true },
  })
  const waiting = new Set(open.map(({ shopId }) => shopId))
  return claims.filter(({ shopId }) => accounts.has(shopId) && !waiting.has(shopId))
}
