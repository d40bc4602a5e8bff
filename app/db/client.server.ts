// The one database client of the process. Entry points configure it; only the doors use it (lint holds that).
// It hangs on globalThis because the built server and the code beside it may load this file twice.
import { PrismaPg } from '@prisma/adapter-pg'

import { PrismaClient } from '#prisma/generated/client.ts'
import { createStatementNames } from './statement-names.ts'

export type DatabaseConfig = {
  /** Connects as nieu_app (or a login role with the same grants). */
  url: string
  poolSize?: number
  /** how long one door may stay open, ms; 30 seconds unless said */
  transactionMs?: number
}

const holder = globalThis as typeof globalThis & {
  [slot]?: { url: string; client: PrismaClient } | undefined
}
const slot: unique symbol = Symbol.for('nieu.database') as never

/** Sets where the doors lead. A second call with the same URL changes nothing. */
export function configureDatabase(config: DatabaseConfig): void {
  if (holder[slot]?.url === config.url) return
  const adapter = new PrismaPg(
    {
      connectionString: config.url,
      max: config.poolSize ?? 10,
      idleTimeoutMillis: 60_000,
      connectionTimeoutMillis: 10_000,
    },
    { statementNameGenerator: createStatementNames({ after: 3, atMost: 250 }) },
  )
  const client = new PrismaClient({
    adapter,
    transactionOptions: { maxWait: 10_000, timeout: config.transactionMs ?? 30_000 },
  })
  holder[slot] = { url: config.url, client }
}

export function databaseClient(): PrismaClient {
  const configured = holder[slot]
  if (!configured)
    throw new Error('the database is not configured: call configureDatabase at the entry point')
  return configured.client
}

/** Ends the pool; open doors finish first. */
export async function closeDatabase(): Promise<void> {
  const configured = holder[slot]
  if (!configured) return
  holder[slot] = undefined
  await configured.client.$disconnect()
}
