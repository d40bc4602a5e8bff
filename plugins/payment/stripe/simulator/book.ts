// What the simulated Stripe remembers, in memory and, when a file is given, on disk: sessions with their intents,
// refunds, and what was answered to which idempotency key.
import { randomBytes } from 'node:crypto'

import { z } from 'zod'

import { readStateFile, writeStateFile } from '#plugins/simulator/state-file.ts'

const visit = z.object({
  secretKey: z.string(),
  session: z.string(),
  intent: z.string(),
  reference: z.string(),
  description: z.string(),
  amount: z.number(),
  currency: z.string(),
  successUrl: z.string(),
  cancelUrl: z.string(),
  /** seconds since 1970 */
  created: z.number(),
  expires: z.number(),
  status: z.enum(['open', 'paid', 'expired']),
  refunded: z.number(),
  declines: z.number(),
})
export type Visit = z.infer<typeof visit>

const repeat = z.object({
  key: z.string(),
  body: z.string(),
  status: z.number(),
  answer: z.string(),
})

const refund = z.object({
  id: z.string(),
  intent: z.string(),
  amount: z.number(),
  /** ours, as it was told */
  refund: z.string(),
  created: z.number(),
  status: z.enum(['succeeded', 'failed']),
})
export type Refund = z.infer<typeof refund>

const state = z.object({
  last: z.number(),
  visits: z.array(visit),
  refunds: z.array(refund).default([]),
  repeats: z.array(repeat),
})
export type State = z.infer<typeof state>

export type Book = {
  readonly state: State
  /** `cs_test_1`, `pi_1` and so on */
  nextId(prefix: string): string
  save(): void
}

export function openBook(file: string | null): Book {
  const kept = readStateFile(file, state, { last: 0, visits: [], refunds: [], repeats: [] })
  // Stripe gives no id twice, and neither do two simulators, or one that lost its file.
  const run = randomBytes(4).toString('hex')
  return {
    state: kept,
    nextId(prefix) {
      kept.last += 1
      return `${prefix}_${run}${String(kept.last).padStart(8, '0')}`
    },
    save: () => writeStateFile(file, kept),
  }
}
