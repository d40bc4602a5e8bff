// What an operator says of a transfer to the market whose words named no shop: whose commission it is, or that it is
// something else. Decided once.
import type { SystemDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { MarketTransferRefusal } from './commission-transfer.ts'
import { bookCommission } from './receive-market-transfer.server.ts'

type Resolving = { transferId: string; actorId: string; note: string }

/** `shop` is its short name. Throws `market-transfer.gone` and `market-transfer.no-shop`. */
export async function attachMarketTransfer(
  db: SystemDb,
  { shop: slug, ...asked }: Resolving & { shop: string },
  clock: Clock,
): Promise<void> {
  const shop = await db.shop.findUnique({ where: { slug }, select: { id: true } })
  if (!shop) throw refuse<MarketTransferRefusal>('market-transfer.no-shop', { shop: slug })
  const amount = await resolve(db, { ...asked, status: 'matched', fromShopId: shop.id }, clock)
  await bookCommission(db, { id: asked.transferId, shopId: shop.id, amount }, clock)
}

/** Throws `market-transfer.gone`. */
export async function setMarketTransferAside(
  db: SystemDb,
  asked: Resolving,
  clock: Clock,
): Promise<void> {
  await resolve(db, { ...asked, status: 'aside', fromShopId: null }, clock)
}

type Resolved = Resolving & { status: 'matched' | 'aside'; fromShopId: string | null }

// The condition of the update is the lock: of two people who decide at once the second is told.
async function resolve(
  db: SystemDb,
  { transferId, actorId, note, status, fromShopId }: Resolved,
  clock: Clock,
): Promise<bigint> {
  const at = clock.now()
  const { count } = await db.marketTransfer.updateMany({
    where: { id: transferId, status: 'unmatched' },
    data: { status, fromShopId, note, resolvedBy: actorId, resolvedAt: at },
  })
  if (count === 0) throw refuse<MarketTransferRefusal>('market-transfer.gone')
  const { amount } = await db.marketTransfer.findUniqueOrThrow({ where: { id: transferId } })
  await db.operatorAction.create({
    data: {
      accountId: actorId,
      action: `market-transfer.${status}`,
      subjectKind: 'market-transfer',
      subjectId: transferId,
      detail: { note, fromShopId, amount: amount.toString() },
      at,
    },
  })
  return amount
}
