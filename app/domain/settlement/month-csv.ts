// A month of the books as CSV for a bookkeeper's spreadsheet: every account with opening, movements and closing.
import type { Movement } from '#app/domain/ledger/ledger-views.server.ts'
import type { LedgerAccount } from '#app/domain/ledger/ledger.ts'
import { csvLine, csvMark } from '#app/domain/spreadsheet/csv-lines.ts'

const heads = ['Tài khoản', 'Mã', 'Đầu kỳ', 'Phát sinh nợ', 'Phát sinh có', 'Cuối kỳ']

export function monthCsv(
  movements: readonly Movement[],
  names: Record<LedgerAccount, string>,
): string {
  const lines = movements.map(({ account, opening, debit, credit, closing }) => [
    names[account],
    account,
    opening,
    debit,
    credit,
    closing,
  ])
  return csvMark + [heads, ...lines].map(csvLine).join('')
}
