// What the simulator is told by its environment, and where it refuses to run at all.
import { z } from 'zod'

import type { Clock } from '#app/lib/time.ts'
import { manners } from './reporter.ts'
import type { SimulatorOptions } from './server.ts'

const milliseconds = (value: number) => z.coerce.number().int().min(0).default(value)

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  CARRIER_SIMULATOR: z.string().default(''),
  CARRIER_SIMULATOR_HOST: z.string().default('127.0.0.1'),
  CARRIER_SIMULATOR_PORT: z.coerce.number().int().min(0).max(65_535),
  CARRIER_SIMULATOR_STATE: z.string().min(1).optional(),
  CARRIER_SIMULATOR_PLACES: z.string().min(1).optional(),
  /** Where a shop would have told the carrier to report, with {carrier} and {key}. */
  CARRIER_SIMULATOR_REPORTS: z.string().min(1).optional(),
  CARRIER_SIMULATOR_MANNER: z.enum(manners).optional(),
  CARRIER_SIMULATOR_PACE_MS: milliseconds(60_000),
  CARRIER_SIMULATOR_LATE_MS: milliseconds(20_000),
  CARRIER_SIMULATOR_RETRY_MS: milliseconds(5_000),
})

/** Throws in production unless CARRIER_SIMULATOR=allow: nobody would fetch those parcels. */
export function readSimulatorOptions(
  variables: Record<string, string | undefined>,
  clock: Clock,
): SimulatorOptions {
  const env = environment.parse(variables)
  if (env.NODE_ENV === 'production' && env.CARRIER_SIMULATOR !== 'allow') {
    throw new Error(
      'The carrier simulator does not run in production (CARRIER_SIMULATOR=allow overrides)',
    )
  }
  return {
    host: env.CARRIER_SIMULATOR_HOST,
    port: env.CARRIER_SIMULATOR_PORT,
    clock,
    stateFile: env.CARRIER_SIMULATOR_STATE ?? null,
    placesFile: env.CARRIER_SIMULATOR_PLACES ?? null,
    paceMs: env.CARRIER_SIMULATOR_PACE_MS,
    reports: {
      address: env.CARRIER_SIMULATOR_REPORTS ?? null,
      manner: env.CARRIER_SIMULATOR_MANNER ?? null,
      attempts: { ghn: 10, ghtk: 2 },
      retryMs: env.CARRIER_SIMULATOR_RETRY_MS,
      lateMs: env.CARRIER_SIMULATOR_LATE_MS,
      timeoutMs: 10_000,
    },
  }
}
