// A shop's own accounts: what is secret (sealed, never shown again) and what may be shown. Safe for the browser.
import { z } from 'zod'

export const accountProviders = ['vnpay', 'bank', 'stripe'] as const
export type AccountProvider = (typeof accountProviders)[number]

/** What is sealed, by provider. */
export type AccountSecrets = {
  vnpay: { tmnCode: string; secret: string }
  bank: { webhookSecret: string }
  stripe: { secretKey: string; webhookSecret: string }
}

export const bankAccount = z.object({
  bankBin: z.string().regex(/^\d{6}$/),
  bankName: z.string(),
  accountNumber: z.string().regex(/^[0-9A-Z]{4,19}$/),
  accountName: z.string(),
  /** how long goods wait for a transfer */
  holdMinutes: z.number().int().min(15).max(2_880),
})
export type BankAccount = z.infer<typeof bankAccount>

/** What may be shown, by provider: a bank account whole, of the others only their name at the gateway. */
export type AccountFacts = {
  vnpay: { label: string }
  bank: BankAccount
  stripe: { label: string }
}

/** The account and the words of one transfer, as the shopper was shown them. Kept with the payment. */
export const transferWords = bankAccount
  .pick({ bankBin: true, bankName: true, accountNumber: true, accountName: true })
  .extend({ content: z.string() })
export type TransferWords = z.infer<typeof transferWords>
