// What the simulated bank is told by its environment, and where it refuses to run at all.
import { z } from 'zod'

import type { Clock } from '#app/lib/time.ts'
import type { BankSimulatorOptions } from './server.ts'

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  VNPAY_SIMULATOR: z.string().default(''),
  BANK_SIMULATOR_HOST: z.string().default('127.0.0.1'),
  BANK_SIMULATOR_PORT: z.coerce.number().int().min(0).max(65_535),
  BANK_SIMULATOR_SECRET: z.string().min(16),
  /** The address of a shop's webhook; {shop} stands for its short name. */
  BANK_WEBHOOK_URL: z.string().includes('{shop}'),
  BANK_SIMULATOR_RETRY_MS: z.coerce.number().int().min(0).default(5_000),
  BANK_SIMULATOR_LATE_MS: z.coerce.number().int().min(0).default(20_000),
})

/** Throws in production unless VNPAY_SIMULATOR=allow (one word for every simulated gateway). */
export function readBankSimulatorOptions(
  variables: Record<string, string | undefined>,
  clock: Clock,
): BankSimulatorOptions {
  const env = environment.parse(variables)
  if (env.NODE_ENV === 'production' && env.VNPAY_SIMULATOR !== 'allow') {
    throw new Error(
      'The bank simulator does not run in production (VNPAY_SIMULATOR=allow overrides)',
    )
  }
  return {
    host: env.BANK_SIMULATOR_HOST,
    port: env.BANK_SIMULATOR_PORT,
    webhookSecret: env.BANK_SIMULATOR_SECRET,
    webhookUrl: (shop) => env.BANK_WEBHOOK_URL.replace('{shop}', encodeURIComponent(shop)),
    clock,
    rules: {
      attempts: 7,
      retryMs: env.BANK_SIMULATOR_RETRY_MS,
      lateMs: env.BANK_SIMULATOR_LATE_MS,
      timeoutMs: 10_000,
    },
  }
}
