// Books lines of a remittance: the claim ends, the money is in the bank, the fee is a cost. Once a line, by its id.
import type { ShopDb } from '#app/db/doors.server.ts'
import { newId } from '#app/lib/ids.ts'
import type { Clock } from '#app/lib/time.ts'
import { claimOf, type AskedFile } from './expected-money.server.ts'
import { handedOverEntries, type Match, type RemittanceRow } from './remittance.ts'

export type BookedLine = RemittanceRow & Match & { id: string }

export type BookLines = {
  shopId: string
  file: AskedFile
  lines: readonly Pick<BookedLine, 'id' | 'orderId' | 'gross' | 'fee'>[]
}

export async function bookLines(
  db: ShopDb,
  { shopId, file, lines }: BookLines,
  clock: Clock,
): Promise<void> {
  const at = clock.now()
  const posted = lines
    .map((line) => ({
      ...line,
      transactionId: newId(at.getTime()),
      entries: handedOverEntries({
        gross: line.gross,
        fee: line.fee,
        from: claimOf(file),
        to: 'bank',
        feeAccount: file.kind === 'carrier' ? 'fee.carrier' : 'fee.gateway',
      }),
    }))
    .filter(({ entries }) => entries.length > 0)
  await db.ledgerTransaction.createMany({
    data: posted.map(({ id, orderId, transactionId }) => ({
      shopId,
      id: transactionId,
      kind: file.kind === 'carrier' ? 'remitted' : 'settled',
      postingKey: `remitted:${id}`,
      orderId,
      at,
    })),
  })
  await db.ledgerEntry.createMany({
    data: posted.flatMap(({ transactionId, entries }) =>
      entries.map((entry) => ({ shopId, transactionId, ...entry })),
    ),
  })
}
