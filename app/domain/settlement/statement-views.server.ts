// A month of a shop's books: as printed when it is closed, as it runs until then.
import type { ShopDb } from '#app/db/doors.server.ts'
import { findMovements, type Movement } from '#app/domain/ledger/ledger-views.server.ts'
import type { LedgerAccount } from '#app/domain/ledger/ledger.ts'
import { fromDateColumn, toDateColumn } from '#app/lib/time.ts'
import { firstDay, spanOf } from './month.ts'

export type MonthBook = {
  month: string
  /** null while the month is open */
  closed: { number: number; drawnAt: Date } | null
  movements: Movement[]
}

export async function findMonthBook(db: ShopDb, month: string): Promise<MonthBook> {
  const statement = await db.statement.findFirst({
    where: { month: toDateColumn(firstDay(month)) },
    select: {
      number: true,
      drawnAt: true,
      lines: {
        select: { account: true, opening: true, debit: true, credit: true, closing: true },
        orderBy: { account: 'asc' },
      },
    },
  })
  if (!statement) return { month, closed: null, movements: await findMovements(db, spanOf(month)) }
  const { number, drawnAt, lines } = statement
  return {
    month,
    closed: { number, drawnAt },
    movements: lines.map((line) => ({ ...line, account: line.account as LedgerAccount })),
  }
}

/** cooperative | company | household: which money rooms concern this shop. */
export const findLegalForm = async (db: ShopDb): Promise<string> =>
  (await db.shop.findFirstOrThrow({ select: { legalForm: true } })).legalForm

/** Closed months, newest first. */
export async function findClosedMonths(db: ShopDb): Promise<string[]> {
  const rows = await db.statement.findMany({ select: { month: true }, orderBy: { month: 'desc' } })
  return rows.map(({ month }) => fromDateColumn(month).slice(0, 7))
}
