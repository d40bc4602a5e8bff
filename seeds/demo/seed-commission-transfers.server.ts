// Commission by transfer as an operator finds it on a Monday: one that a shop's words settled, one that names nobody.
import { asSystem, inShop } from '#app/db/doors.server.ts'
import { commissionWords } from '#app/domain/settlement/commission-transfer.ts'
import { findTransferCode } from '#app/domain/settlement/commission-views.server.ts'
import { receiveMarketTransfer } from '#app/domain/settlement/receive-market-transfer.server.ts'
import { vnd } from '#app/lib/money.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import type { OwnedShop } from './seed-money-files.server.ts'

const accountNumber = '0988000123456'
const hours = 3600

export async function seedCommissionTransfers(
  owned: readonly OwnedShop[],
  clock: Clock,
): Promise<void> {
  const payer = await findDebtor(owned)
  const tell = (content: string, { amount, hoursAgo }: { amount: bigint; hoursAgo: number }) => {
    const at = addSeconds(clock.now(), -hoursAgo * hours)
    const reference = `FT263260${String(hoursAgo).padStart(4, '0')}`
    const movement = { reference, accountNumber, amount: vnd(amount), content, at }
    return receiveMarketTransfer({ movement, source: 'webhook' }, { now: () => at })
  }
  if (payer) {
    const words = commissionWords(await inShop(payer.shopId, findTransferCode))
    await tell(`MBVCB.4471902.${words} CHUYEN TIEN`, { amount: payer.half, hoursAgo: 50 })
  }
  await tell('MBVCB.4480113.HTX nop hoa hong thang nay', { amount: 350_000n, hoursAgo: 4 })
}

/** The first shop that owes enough to pay half of it. */
async function findDebtor(owned: readonly OwnedShop[]) {
  const books = await asSystem('seed: shops that owe commission', (db) =>
    db.ledgerEntry.groupBy({
      by: ['shopId'],
      where: { account: 'payable.platform' },
      _sum: { amount: true },
    }),
  )
  const owedBy = new Map(books.map(({ shopId, _sum }) => [shopId, -(_sum.amount ?? 0n)]))
  for (const { shop } of owned) {
    const owed = owedBy.get(shop.id) ?? 0n
    if (owed >= 20_000n) return { shopId: shop.id, half: (owed / 2000n) * 1000n }
  }
  return null
}
