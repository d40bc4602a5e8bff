// What a shop owes the market and transferred for it, and what came onto the market's account.
import type { ShopDb, SystemDb } from '#app/db/doors.server.ts'
import type { Between, MarketTransferStatus } from './commission-transfer.ts'

/** As booked up to now. */
export async function findBetween(db: ShopDb): Promise<Between> {
  const [row] = await db.$queryRaw<Between[]>`
    SELECT COALESCE(-sum(amount) FILTER (WHERE account = 'payable.platform'), 0)::bigint AS commission,
           COALESCE(sum(amount) FILTER (WHERE account = 'receivable.platform'), 0)::bigint AS held,
           COALESCE(-sum(amount) FILTER (WHERE account = 'payable.tax'), 0)::bigint AS "keptForTax"
    FROM ledger_entry WHERE account IN ('payable.platform', 'receivable.platform', 'payable.tax')`
  return row ?? { commission: 0n, held: 0n, keptForTax: 0n }
}

/** The shop's own, made when it is first asked for and never changed. */
export async function findTransferCode(db: ShopDb): Promise<string> {
  const { id: shopId } = await db.shop.findFirstOrThrow({ select: { id: true } })
  await db.$executeRaw`
    INSERT INTO market_transfer_code (shop_id) VALUES (${shopId}::uuid) ON CONFLICT (shop_id) DO NOTHING`
  const { code } = await db.marketTransferCode.findUniqueOrThrow({ where: { shopId } })
  return code
}

export type PaidTransfer = { id: string; amount: bigint; transferredAt: Date; content: string }

/** What of the shop's transfers the market has received, newest first. */
export const findOwnTransfers = (db: ShopDb): Promise<PaidTransfer[]> =>
  db.marketTransfer.findMany({
    where: { status: 'matched' },
    orderBy: [{ transferredAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { id: true, amount: true, transferredAt: true, content: true },
  })

export type MarketTransferRow = {
  id: string
  amount: bigint
  content: string
  source: string
  status: MarketTransferStatus
  note: string
  transferredAt: Date
  shop: { slug: string; name: string } | null
}

/** Those that a person must look at, oldest first, then the latest others. */
export async function findMarketTransfers(
  db: SystemDb,
): Promise<{ open: MarketTransferRow[]; others: MarketTransferRow[] }> {
  const open = await db.marketTransfer.findMany({
    where: { status: 'unmatched' },
    orderBy: { id: 'asc' },
    take: 200,
  })
  const others = await db.marketTransfer.findMany({
    where: { status: { not: 'unmatched' } },
    orderBy: { id: 'desc' },
    take: 50,
  })
  const shops = await db.shop.findMany({
    where: { id: { in: others.flatMap((row) => row.fromShopId ?? []) } },
    select: { id: true, slug: true, name: true },
  })
  const view = (row: (typeof open)[number]): MarketTransferRow => {
    const shop = shops.find(({ id }) => id === row.fromShopId)
    const { id, amount, content, source, note, transferredAt } = row
    const status = row.status as MarketTransferStatus
    return {
      ...{ id, amount, content, source, status, note, transferredAt },
      shop: shop ? { slug: shop.slug, name: shop.name } : null,
    }
  }
  return { open: open.map(view), others: others.map(view) }
}
