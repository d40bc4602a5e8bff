// A shop's own account at a provider; its secrets are sealed for this row only, and nobody reads them again.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { seal, type Keyring } from '#app/lib/secret-box.ts'
import type { Clock } from '#app/lib/time.ts'
import { accountContext } from '#plugins/payment/port.ts'
import type { AccountFacts, AccountProvider, AccountSecrets } from './gateway-account.ts'

export type GatewayAccount<P extends AccountProvider = AccountProvider> = {
  shopId: string
  provider: P
  /** null keeps those that are there */
  secrets: AccountSecrets[P] | null
  facts: AccountFacts[P]
  /** null when no person did it */
  actorId: string | null
}

export type AccountContext = { keyring: Keyring; clock: Clock }

export type AccountRefusal = 'account.needs-secret' | 'account.not-found' | 'account.unknown-bank'

/**
 * Replaces the one it had. Payments that were started over old secrets can then not be proven any more. Throws
 * `account.needs-secret` when there is nothing to keep.
 */
export async function saveGatewayAccount<P extends AccountProvider>(
  db: ShopDb,
  { shopId, provider, secrets, facts, actorId }: GatewayAccount<P>,
  { keyring, clock }: AccountContext,
): Promise<void> {
  const key = { shopId_provider: { shopId, provider } }
  const before = await db.gatewayAccount.findUnique({
    where: key,
    select: { publicConfig: true },
  })
  const sealed = secrets && seal(keyring, JSON.stringify(secrets), accountContext(shopId, provider))
  const columns = { publicConfig: facts, isActive: true, updatedAt: clock.now() }
  const secretColumns = sealed && { configEncrypted: sealed.bytes, keyId: sealed.keyId }
  if (before) {
    await db.gatewayAccount.update({ where: key, data: { ...columns, ...secretColumns } })
  } else {
    if (!secretColumns) throw refuse('account.needs-secret')
    await db.gatewayAccount.create({ data: { shopId, provider, ...columns, ...secretColumns } })
  }
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'payment.account-saved',
      subjectKind: 'gateway-account',
      subjectId: provider,
      ...(before && { before: { facts: before.publicConfig } }),
      after: { facts, hasNewSecrets: secrets !== null },
    },
    clock,
  )
}

export type SwitchAccount = {
  shopId: string
  provider: AccountProvider
  isActive: boolean
  actorId: string
}

/** Off: nothing new is paid over it; what is under way still is heard of. Throws `account.not-found`. */
export async function switchGatewayAccount(
  db: ShopDb,
  { shopId, provider, isActive, actorId }: SwitchAccount,
  clock: Clock,
): Promise<void> {
  const { count } = await db.gatewayAccount.updateMany({
    where: { provider },
    data: { isActive, updatedAt: clock.now() },
  })
  if (count === 0) throw refuse('account.not-found')
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'payment.account-switched',
      subjectKind: 'gateway-account',
      subjectId: provider,
      after: { isActive },
    },
    clock,
  )
}
