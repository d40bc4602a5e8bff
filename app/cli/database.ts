// From a server to a database the application can use: made if missing, migrated, and its login role given a password.
import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import pg from 'pg'

import { prepareQueue } from '#jobs/prepare-queue.server.ts'
import { applyMigrations } from './schema-engine.ts'

export type PreparedDatabase = {
  /** for the application: nieu_app, which owns nothing */
  appUrl: string
  /** for migrations and the checker of the catalogue */
  ownerUrl: string
  applied: string[]
}

/**
 * Creates `name` when it does not exist, applies the migrations, and returns how to connect. The password of
 * nieu_app is derived from the owner's, so every process of one installation finds the same one.
 */
export async function prepareDatabase(
  ownerUrlOf: (database?: string) => string,
  name: string,
): Promise<PreparedDatabase> {
  await withClient(ownerUrlOf(), (client) => createIfMissing(client, name))
  const ownerUrl = ownerUrlOf(name)
  const applied = await applyMigrations(ownerUrl)
  await withClient(ownerUrl, prepareQueue)
  const password = appPassword(ownerUrl)
  await withClient(ownerUrl, (client) => setPassword(client, password))
  return { ownerUrl, appUrl: appUrlFor(ownerUrl), applied }
}

/** The application's URL for an owner's URL of the same database. */
export function appUrlFor(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.username = 'nieu_app'
  url.password = appPassword(ownerUrl)
  return url.href
}

export async function dropDatabase(
  ownerUrlOf: (database?: string) => string,
  name: string,
): Promise<void> {
  await withClient(ownerUrlOf(), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  )
}

/** A copy of a template database, as soon as its last connection is gone. */
export async function cloneDatabase(
  ownerUrlOf: (database?: string) => string,
  { template, name }: { template: string; name: string },
): Promise<void> {
  await withClient(ownerUrlOf(), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
    await untilUnused(client, template)
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)} STRATEGY FILE_COPY`,
    )
  })
}

/** Closed connections take a moment to leave the server's list. */
export async function untilUnused(client: pg.Client, name: string): Promise<void> {
  const sessions = 'SELECT FROM pg_stat_activity WHERE datname = $1'
  for (let waited = 0; (await client.query(sessions, [name])).rowCount; waited += 50) {
    if (waited > 20_000) throw new Error(`database ${name} is still in use`)
    await sleep(50)
  }
}

function appPassword(ownerUrl: string): string {
  return createHmac('sha256', decodeURIComponent(new URL(ownerUrl).password))
    .update('nieu_app')
    .digest('hex')
}

async function createIfMissing(client: pg.Client, name: string): Promise<void> {
  const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
  if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
}

// ALTER ROLE with the same password still rewrites the row, and two at once collide ("tuple concurrently updated").
async function setPassword(client: pg.Client, password: string): Promise<void> {
  await client.query('BEGIN')
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('nieu_app'))`)
  await client.query(`ALTER ROLE nieu_app PASSWORD ${client.escapeLiteral(password)}`)
  await client.query('COMMIT')
}

export async function withClient<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
