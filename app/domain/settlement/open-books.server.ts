// Which months are closed. What is heard of later is booked on the first moment that is still open: a printed statement
// and a filed return never change.
import type { SystemDb } from '#app/db/doors.server.ts'
import { addMonths, fromDateColumn, localDate, startOfDay, type LocalDate } from '#app/lib/time.ts'

export type OpenBooks = {
  /** `at`, or the first open moment of this shop's books */
  bookingTime: (shopId: string, at: Date) => Date
  /** the business day of `at`, or the first day that no tax return covers */
  taxDay: (at: Date) => LocalDate
}

/**
 * Books are closed by one and written by many: whoever closes waits for those who write, and they see what was closed.
 */
export const keepBooksOpen = (db: SystemDb) =>
  db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock_shared(hashtextextended('books', 0))`
export const closeBooks = (db: SystemDb) =>
  db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('books', 0))`

export async function findOpenBooks(db: SystemDb, shopIds: readonly string[]): Promise<OpenBooks> {
  await keepBooksOpen(db)
  const closed = await db.statement.groupBy({
    by: ['shopId'],
    where: { shopId: { in: [...shopIds] } },
    _max: { month: true },
  })
  const filed = await db.taxFiling.aggregate({ _max: { month: true } })
  const openFrom = new Map(closed.map((row) => [row.shopId, monthAfter(row._max.month)]))
  const unfiledFrom = monthAfter(filed._max.month)
  return {
    bookingTime: (shopId, at) => {
      const from = openFrom.get(shopId)
      return from && at < startOfDay(from) ? startOfDay(from) : at
    },
    taxDay: (at) => {
      const day = localDate(at)
      return unfiledFrom && day < unfiledFrom ? unfiledFrom : day
    },
  }
}

const monthAfter = (month: Date | null): LocalDate | null =>
  month && addMonths(fromDateColumn(month), 1)
