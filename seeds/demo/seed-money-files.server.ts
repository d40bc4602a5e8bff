// Files of VNPay for the market and of GHN for each shop, as they came in. Nearly everything in them fits.
import { createHash } from 'node:crypto'
import { asSystem, inShop } from '#app/db/doors.server.ts'
import { findOpenClaims } from '#app/domain/ledger/ledger-views.server.ts'
import { loadMarketFile } from '#app/domain/settlement/load-market-file.server.ts'
import { loadRemittance } from '#app/domain/settlement/load-remittance.server.ts'
import type { RemittanceRow } from '#app/domain/settlement/remittance.ts'
import type { Clock } from '#app/lib/time.ts'
import type { SeededShop } from './seed-shop.server.ts'

export type OwnedShop = { shop: SeededShop; ownerId: string }

export type FileAsked = { name: string; until: Date; actorId: string }

export async function seedGatewayFile(
  { name, until, actorId }: FileAsked,
  clock: Clock,
): Promise<void> {
  await asSystem(
    'seed a file of VNPay',
    async (db) => {
      const payments = await db.$queryRaw<{ reference: string; amount: bigint }[]>`
        SELECT p.reference, p.amount FROM payment p
        WHERE p.provider = 'vnpay' AND p.account_shop_id IS NULL AND p.status = 'succeeded'
          AND p.settled_at < ${until}
          AND NOT EXISTS (SELECT FROM market_line l WHERE l.payment_id = p.id AND l.status = 'matched')
        ORDER BY p.settled_at`
      if (payments.length === 0) return
      const rows = payments.map(({ reference, amount }, at) => ({
        rowNumber: at + 2,
        tracking: '',
        reference,
        gross: amount,
        fee: amount / 100n + 1_650n,
        day: null,
      }))
      const file = { source: 'vnpay' as const, fileName: `vnpay-${name}.xlsx`, actorId }
      await loadMarketFile(db, { ...file, fileHash: hashOf(`vnpay ${name}`), rows }, clock)
    },
    120_000,
  )
}

export async function seedCarrierFile(
  { shop, ownerId }: OwnedShop,
  { name, until }: Omit<FileAsked, 'actorId'>,
  clock: Clock,
): Promise<void> {
  await inShop(shop.id, async (db) => {
    const waiting = await findOpenClaims(db, 'receivable.carrier', 10_000)
    const rows: RemittanceRow[] = waiting
      .filter(({ since }) => since < until)
      .map(({ orderCode, amount }, at) => ({
        rowNumber: at + 2,
        tracking: `GHN${hashOf(orderCode).slice(0, 8).toUpperCase()}`,
        reference: orderCode,
        gross: amount,
        fee: 18_500n + BigInt(at % 4) * 2_000n,
        day: null,
      }))
    if (rows.length === 0) return
    const isModel = shop.plan.slug === 'yen-hoa' && name.length > 7
    await loadRemittance(
      db,
      {
        shopId: shop.id,
        source: 'ghn',
        fileName: `doi-soat-cod-${name}.xlsx`,
        fileHash: hashOf(`ghn ${shop.id} ${name}`),
        rows: isModel ? withMistakes(rows) : rows,
        actorId: ownerId,
      },
      clock,
    )
  })
}

// What an accountant meets now and then: a parcel of somebody else, and one that was paid short.
function withMistakes(rows: RemittanceRow[]): RemittanceRow[] {
  const [first, ...others] = rows
  if (!first) return rows
  const stranger = {
    tracking: 'GHN7K2Q9ZXA',
    reference: 'SHOPKHAC01',
    gross: 245_000n,
    fee: 20_500n,
  }
  return [
    { ...first, gross: first.gross - 10_000n },
    ...others,
    { ...first, rowNumber: rows.length + 2, ...stranger },
  ]
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
