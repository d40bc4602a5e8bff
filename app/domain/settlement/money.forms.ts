// What the money screens read from addresses and forms.
import { z } from 'zod'
import { ledgerAccounts } from '#app/domain/ledger/ledger.ts'
import { monthPattern } from './month.ts'

const month = z.string().regex(monthPattern).optional().catch(undefined)

/** `?month=2026-11`; no month means the current one. */
export const monthQuery = z.object({ month })

export const journalQuery = z.object({
  month,
  account: z.enum(ledgerAccounts).nullable().default(null).catch(null),
  after: z.uuid().nullable().default(null).catch(null),
})
