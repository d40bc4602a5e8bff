// What the simulator is told by its environment, and where it refuses to run at all.
import { z } from 'zod'

import type { Clock } from '#app/lib/time.ts'
import type { SimulatorOptions } from './server.ts'

const milliseconds = (value: number) => z.coerce.number().int().min(0).default(value)

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  VNPAY_SIMULATOR: z.string().default(''),
  VNPAY_SIMULATOR_HOST: z.string().default('127.0.0.1'),
  VNPAY_SIMULATOR_PORT: z.coerce.number().int().min(0).max(65_535),
  VNPAY_SIMULATOR_STATE: z.string().min(1).optional(),
  VNPAY_TMN_CODE: z.string().min(1),
  VNPAY_HASH_SECRET: z.string().min(16),
  /** Where VNPay's staff would have registered our IPN. */
  VNPAY_IPN_URL: z.url(),
  /** Terminals of single shops: "CODE=SECRET,CODE=SECRET", all told at the same IPN address. */
  VNPAY_SIMULATOR_TERMINALS: z.string().default(''),
  VNPAY_SIMULATOR_RETRY_MS: milliseconds(5_000),
  VNPAY_SIMULATOR_LATE_MS: milliseconds(20_000),
})

/** Throws in production unless VNPAY_SIMULATOR=allow: pretended money must not buy real goods. */
export function readSimulatorOptions(
  variables: Record<string, string | undefined>,
  clock: Clock,
): SimulatorOptions {
  const env = environment.parse(variables)
  if (env.NODE_ENV === 'production' && env.VNPAY_SIMULATOR !== 'allow') {
    throw new Error(
      'The VNPay simulator does not run in production (VNPAY_SIMULATOR=allow overrides)',
    )
  }
  const ipnUrl = env.VNPAY_IPN_URL
  const shops = env.VNPAY_SIMULATOR_TERMINALS.split(',').filter(Boolean)
  return {
    host: env.VNPAY_SIMULATOR_HOST,
    port: env.VNPAY_SIMULATOR_PORT,
    clock,
    stateFile: env.VNPAY_SIMULATOR_STATE ?? null,
    terminals: [
      { tmnCode: env.VNPAY_TMN_CODE, secret: env.VNPAY_HASH_SECRET, ipnUrl },
      ...shops.map((pair) => {
        const [tmnCode = '', secret = ''] = pair.split('=')
        return { tmnCode, secret, ipnUrl }
      }),
    ],
    ipn: {
      attempts: 10,
      retryMs: env.VNPAY_SIMULATOR_RETRY_MS,
      lateMs: env.VNPAY_SIMULATOR_LATE_MS,
      timeoutMs: 10_000,
    },
  }
}
