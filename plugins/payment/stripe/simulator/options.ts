// What the simulator is told by its environment, and where it refuses to run at all.
import { z } from 'zod'

import type { Clock } from '#app/lib/time.ts'
import type { StripeSimulatorOptions } from './server.ts'

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  VNPAY_SIMULATOR: z.string().default(''),
  STRIPE_SIMULATOR_HOST: z.string().default('127.0.0.1'),
  STRIPE_SIMULATOR_PORT: z.coerce.number().int().min(0).max(65_535),
  STRIPE_SIMULATOR_STATE: z.string().min(1).optional(),
  STRIPE_SECRET_KEY: z.string().startsWith('sk_test_'),
  STRIPE_WEBHOOK_SECRET: z.string().min(16),
  /** Where Stripe's dashboard would have our endpoint. */
  STRIPE_WEBHOOK_URL: z.url(),
  STRIPE_SIMULATOR_RETRY_MS: z.coerce.number().int().min(0).default(5_000),
  STRIPE_SIMULATOR_LATE_MS: z.coerce.number().int().min(0).default(20_000),
})

/** Throws in production unless VNPAY_SIMULATOR=allow (one word for every simulated gateway), and on a live key. */
export function readStripeSimulatorOptions(
  variables: Record<string, string | undefined>,
  clock: Clock,
): StripeSimulatorOptions {
  const env = environment.parse(variables)
  if (env.NODE_ENV === 'production' && env.VNPAY_SIMULATOR !== 'allow') {
    throw new Error(
      'The Stripe simulator does not run in production (VNPAY_SIMULATOR=allow overrides)',
    )
  }
  return {
    host: env.STRIPE_SIMULATOR_HOST,
    port: env.STRIPE_SIMULATOR_PORT,
    accounts: [{ secretKey: env.STRIPE_SECRET_KEY, webhookSecret: env.STRIPE_WEBHOOK_SECRET }],
    webhookUrl: env.STRIPE_WEBHOOK_URL,
    clock,
    stateFile: env.STRIPE_SIMULATOR_STATE ?? null,
    rules: {
      attempts: 10,
      retryMs: env.STRIPE_SIMULATOR_RETRY_MS,
      lateMs: env.STRIPE_SIMULATOR_LATE_MS,
      timeoutMs: 10_000,
    },
  }
}
