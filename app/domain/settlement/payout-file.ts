// The file that a bank's "transfer to many" page takes. Each bank orders its columns in its own way and changes them
// now and then: compare with the template on the bank's page before the first file of a new bank, and change it here.
import { csvLine } from '#app/domain/spreadsheet/csv-lines.ts'
import { bankName, plainCapitals } from './banks.ts'

export type PayoutLine = {
  amount: bigint
  bankCode: string
  accountNumber: string
  accountName: string
  content: string
}

const columns = {
  number: { head: 'STT', cell: (_line: PayoutLine, at: number) => String(at + 1) },
  account: { head: 'So tai khoan', cell: (line: PayoutLine) => line.accountNumber },
  name: { head: 'Ten nguoi huong', cell: (line: PayoutLine) => plainCapitals(line.accountName) },
  bank: {
    head: 'Ngan hang huong',
    cell: (line: PayoutLine) => plainCapitals(bankName(line.bankCode)),
  },
  bin: { head: 'Ma ngan hang', cell: (line: PayoutLine) => line.bankCode },
  amount: { head: 'So tien', cell: (line: PayoutLine) => line.amount.toString() },
  currency: { head: 'Loai tien', cell: () => 'VND' },
  content: { head: 'Noi dung', cell: (line: PayoutLine) => line.content },
} as const
type Column = keyof typeof columns

const usual: readonly Column[] = ['number', 'account', 'name', 'bank', 'bin', 'amount', 'content']

/** By the bank that the market pays from; every other bank takes the usual order. */
const formats: Readonly<Record<string, readonly Column[]>> = {
  '970436': ['number', 'name', 'account', 'bank', 'bin', 'amount', 'content'],
  '970415': ['number', 'account', 'name', 'bin', 'bank', 'amount', 'currency', 'content'],
  '970418': ['number', 'account', 'name', 'amount', 'content', 'bank', 'bin'],
  '970405': ['number', 'name', 'account', 'amount', 'content', 'bin', 'bank'],
}

/** Banks refuse marks and signs, so everything is in plain capitals and whole đồng. */
export function payoutFile(fromBank: string, lines: readonly PayoutLine[]): string {
  const order = formats[fromBank] ?? usual
  const head = csvLine(order.map((column) => columns[column].head))
  const rows = lines.map((line, at) =>
    csvLine(order.map((column) => columns[column].cell(line, at))),
  )
  return [head, ...rows].join('')
}
