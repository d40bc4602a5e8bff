// A month's return was filed and paid: what the market kept for the tax office leaves its debt to each seller. Filed
// once; what is heard of later is counted in the next month.
import type { SystemDb } from '#app/db/doors.server.ts'
import type { Entry } from '#app/domain/ledger/ledger.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { addSeconds, toDateColumn, type Clock } from '#app/lib/time.ts'
import { isCharged } from './draw-statements.server.ts'
import { firstDay, monthOf, spanOf } from './month.ts'
import { closeBooks } from './open-books.server.ts'
import { findFirstUnfiled, findTaxMonth } from './tax-views.server.ts'
import { taxOf, type TaxRefusal } from './tax.ts'

export type FileTax = {
  month: string
  /** what the tax office's portal answered */
  reference: string
  actorId: string
}

const graceSeconds = 3600

/** Throws `tax.month-open`, `tax.filed-before`, `tax.earlier-unfiled` (`month`), `tax.nothing`. */
export async function fileTax(
  db: SystemDb,
  { month, reference, actorId }: FileTax,
  clock: Clock,
): Promise<void> {
  await closeBooks(db)
  const isOver = month < monthOf(addSeconds(clock.now(), -graceSeconds))
  if (!isOver || !(await isCharged(db, spanOf(month).to)))
    throw refuse<TaxRefusal>('tax.month-open')
  const first = toDateColumn(firstDay(month))
  const filed = await db.taxFiling.findFirst({ where: { month: { gte: first } } })
  if (filed) throw refuse<TaxRefusal>('tax.filed-before')
  const earliest = await findFirstUnfiled(db)
  if (earliest && earliest < month)
    throw refuse<TaxRefusal>('tax.earlier-unfiled', { month: earliest })
  const rows = await findTaxMonth(db, month)
  if (rows.length === 0) throw refuse<TaxRefusal>('tax.nothing')

  const filingId = newId(clock.now().getTime())
  await db.taxFiling.create({
    data: { id: filingId, month: first, reference, filedBy: actorId, filedAt: clock.now() },
  })
  await db.taxFilingLine.createMany({
    data: rows.map(({ shopId, base, vat, pit, taxCode }) => {
      return { shopId, filingId, month: first, base, vat, pit, taxCode }
    }),
  })
  for (const row of rows) {
    const { shopId } = row
    const postingKey = `tax-filed:${month}`
    const entries = filedEntries(taxOf(row))
    await postTransaction(db, { shopId, kind: 'tax', postingKey, orderId: null, entries }, clock)
  }
}

/** The market paid the tax office out of the seller's money. */
const filedEntries = (amount: bigint): Entry[] =>
  amount === 0n
    ? []
    : [
        { account: 'payable.tax', amount },
        { account: 'receivable.platform', amount: -amount },
      ]
