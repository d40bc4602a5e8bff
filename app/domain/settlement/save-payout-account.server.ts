// Where a shop wants its money. A change is a new row, so who sent money where can always be told.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { newId } from '#app/lib/ids.ts'
import type { Clock } from '#app/lib/time.ts'

export type PayoutAccountFacts = { bankCode: string; accountNumber: string; accountName: string }
export type SavePayoutAccount = PayoutAccountFacts & { shopId: string; actorId: string }

export async function savePayoutAccount(
  db: ShopDb,
  { shopId, actorId, ...account }: SavePayoutAccount,
  clock: Clock,
): Promise<void> {
  const before = await findPayoutAccount(db)
  if (before && sameAccount(before, account)) return
  const id = newId(clock.now().getTime())
  await db.payoutAccount.create({
    data: { id, ...account, createdBy: actorId, createdAt: clock.now() },
  })
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'payout.account-changed',
      subjectKind: 'payout-account',
      subjectId: id,
      ...(before && { before: shown(before) }),
      after: shown(account),
    },
    clock,
  )
}

/** The account that counts: the one typed in last. */
export async function findPayoutAccount(
  db: ShopDb,
): Promise<(PayoutAccountFacts & { createdAt: Date }) | null> {
  return db.payoutAccount.findFirst({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { bankCode: true, accountNumber: true, accountName: true, createdAt: true },
  })
}

const sameAccount = (one: PayoutAccountFacts, other: PayoutAccountFacts): boolean =>
  one.bankCode === other.bankCode &&
  one.accountNumber === other.accountNumber &&
  one.accountName === other.accountName

// The history shows which account, not the whole of its number.
const shown = ({ bankCode, accountNumber, accountName }: PayoutAccountFacts) => ({
  bankCode,
  account: `…${accountNumber.slice(-4)}`,
  accountName,
})
