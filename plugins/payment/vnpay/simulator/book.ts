// What the simulated gateway remembers: one transaction a reference, kept in memory and, when a file is
// given, on disk, so that a restart forgets neither a payment nor an IPN that nobody has answered yet.
import { z } from 'zod'

import { readStateFile, writeStateFile } from '#plugins/simulator/state-file.ts'

const transaction = z.object({
  /** The address of its bank page; the reference is not secret, this is. */
  token: z.string(),
  tmnCode: z.string(),
  reference: z.string(),
  /** Hundredths of a đồng, as received. */
  amount: z.string(),
  createDate: z.string(),
  expireDate: z.string(),
  orderInfo: z.string(),
  locale: z.string(),
  returnUrl: z.string(),
  transactionNo: z.string(),
  /** The gateway's status codes: 01 open, 00 paid, 02 failed. */
  status: z.enum(['00', '01', '02']),
  responseCode: z.string(),
  payDate: z.string(),
  refunded: z.string(),
  ipn: z.enum(['none', 'waiting', 'answered', 'given-up']),
  ipnLog: z.array(z.string()),
})
const state = z.object({
  last: z.number(),
  transactions: z.array(transaction),
  requestIds: z.array(z.string()),
})

export type Transaction = z.infer<typeof transaction>

export type Book = {
  find(tmnCode: string, reference: string): Transaction | undefined
  findByToken(token: string): Transaction | undefined
  all(): readonly Transaction[]
  add(draft: Omit<Transaction, 'transactionNo'>): Transaction
  change(entry: Transaction, change: Partial<Transaction>): void
  /** False when this request id was used before. */
  useRequestId(id: string): boolean
}

export function openBook(file: string | null): Book {
  const { transactions, requestIds, ...kept } = readStateFile(file, state, {
    last: 14_000_000,
    transactions: [],
    requestIds: [],
  })
  let last = kept.last
  const save = () => writeStateFile(file, { last, transactions, requestIds })
  return {
    find: (tmnCode, reference) =>
      transactions.find((entry) => entry.tmnCode === tmnCode && entry.reference === reference),
    findByToken: (token) => transactions.find((entry) => entry.token === token),
    all: () => transactions,
    add(draft) {
      last += 1
      const entry = { ...draft, transactionNo: String(last) }
      transactions.push(entry)
      save()
      return entry
    },
    change(entry, change) {
      Object.assign(entry, change)
      save()
    },
    useRequestId(id) {
      if (requestIds.includes(id)) return false
      requestIds.push(id)
      save()
      return true
    },
  }
}
