// The tests' PostgreSQL: one cluster in .data/test-pg shared by every run on this machine, one template database
// (migrated, reference data in it) named after what it was made from, and clones of it.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { checkInvariants } from '#app/cli/check-invariants.ts'
import { startCluster } from '#app/cli/cluster.ts'
import {
  appUrlFor,
  cloneDatabase,
  dropDatabase,
  prepareDatabase,
  untilUnused,
  withClient,
} from '#app/cli/database.ts'
import { isAlive, withFileLock } from '#app/cli/file-lock.mjs'
import { stopClusterIn } from '#app/cli/stop-cluster.ts'
import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem } from '#app/db/doors.server.ts'
import { seedReference } from '#seeds/reference/seed-reference.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const dataDir = path.resolve(root, process.env.TEST_DATA_DIR ?? '.data/test-pg')
const users = path.join(dataDir, 'users')
const lock = path.join(dataDir, 'lock')

export type TestServer = { ownerUrl: string; template: string }

/** Starts or joins the shared cluster and makes the template when the schema or the reference data changed. */
export async function joinTestServer(suite: string): Promise<TestServer> {
  return withFileLock(lock, async () => {
    const cluster = await startCluster({ dataDir, isDisposable: true, isDetached: true })
    fs.mkdirSync(users, { recursive: true })
    fs.writeFileSync(path.join(users, `${process.pid}.${suite}`), '')
    await dropForgotten(cluster.ownerUrl)
    const template = await ensureTemplate(cluster.ownerUrl)
    return { ownerUrl: cluster.ownerUrl(), template }
  })
}

/** The last one out stops the cluster. */
export async function leaveTestServer(server: TestServer, suite: string): Promise<void> {
  await withFileLock(lock, async () => {
    await checkWhatIsLeft(server, suite)
    fs.rmSync(path.join(users, `${process.pid}.${suite}`), { force: true })
    await dropForgotten(urlsOf(server), testDatabaseName(process.pid, suite, ''))
    const isUsed = fs.readdirSync(users).some((user) => isAlive(Number.parseInt(user)))
    if (!isUsed) await stopClusterIn(dataDir)
  })
}

// `npm test` asks for it: after the integration suite every database it wrote to must still hold the invariants.
async function checkWhatIsLeft(server: TestServer, suite: string): Promise<void> {
  const { CHECK_INVARIANTS: report } = process.env
  if (!report || suite !== 'integration') return
  const counts = []
  for (const name of await listDatabases(urlsOf(server))) {
    if (!name.startsWith(testDatabaseName(process.pid, suite, ''))) continue
    counts.push(await checkInvariants(appUrlFor(urlsOf(server)(name)), `in ${name}`))
  }
  fs.writeFileSync(report, JSON.stringify(counts))
}

/** A clone for one worker of one run; made at its first use, found again by the worker's next file. */
export async function openTestDatabase(
  server: TestServer,
  name: string,
): Promise<{ appUrl: string; ownerUrl: string }> {
  const ownerUrl = urlsOf(server)(name)
  if (!(await listDatabases(urlsOf(server))).includes(name)) {
    await withFileLock(path.join(dataDir, 'clone.lock'), () =>
      cloneDatabase(urlsOf(server), { template: server.template, name }),
    )
  }
  return { appUrl: appUrlFor(ownerUrl), ownerUrl }
}

/** `run_<process id>_<suite>_<worker>` */
export const testDatabaseName = (runPid: number, suite: string, worker: string): string =>
  `run_${runPid}_${suite}_${worker}`

const urlsOf = (server: TestServer) => (database?: string) => {
  const url = new URL(server.ownerUrl)
  if (database) url.pathname = `/${database}`
  return url.href
}

async function ensureTemplate(ownerUrlOf: (name?: string) => string): Promise<string> {
  const template = `template_${fingerprint()}`
  const present = await listDatabases(ownerUrlOf)
  if (present.includes(template)) return template
  const draft = `draft_${process.pid}`
  await dropDatabase(ownerUrlOf, draft)
  const prepared = await prepareDatabase(ownerUrlOf, draft)
  configureDatabase({ url: prepared.appUrl, poolSize: 2 })
  await asSystem('tests: reference data', seedReference, 120_000)
  await closeDatabase()
  await withClient(ownerUrlOf(), async (client) => {
    await untilUnused(client, draft)
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`)
  })
  return template
}

// What a template is made of: when one of these files changes, the next run makes a new one.
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const folder of ['prisma/migrations', 'seeds/reference']) {
    const entries = fs.readdirSync(path.join(root, folder), {
      withFileTypes: true,
      recursive: true,
    })
    const files = entries
      .filter((entry) => entry.isFile())
      .map((e) => path.join(e.parentPath, e.name))
    for (const file of files.sort()) hash.update(file).update(fs.readFileSync(file))
  }
  return hash.digest('hex').slice(0, 12)
}

// Clones of runs that ended without saying so (or whose name starts with `ended`), drafts that were never finished.
async function dropForgotten(ownerUrlOf: (name?: string) => string, ended?: string): Promise<void> {
  for (const name of await listDatabases(ownerUrlOf)) {
    const pid = Number(/^(?:run|draft)_(\d+)/.exec(name)?.[1])
    const isOver = ended !== undefined && name.startsWith(ended)
    if (pid && (isOver || !isAlive(pid))) await dropDatabase(ownerUrlOf, name)
  }
}

async function listDatabases(ownerUrlOf: (name?: string) => string): Promise<string[]> {
  const rows = await query(ownerUrlOf(), 'SELECT datname AS name FROM pg_database')
  return rows.map((row) => row.name as string)
}

const query = (connectionString: string, sql: string) =>
  withClient(
    connectionString,
    async (client) => (await client.query<Record<string, unknown>>(sql)).rows,
  )
