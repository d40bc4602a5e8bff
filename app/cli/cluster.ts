// The embedded PostgreSQL: one cluster in one folder, started on a free port of 127.0.0.1.
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import pg from 'pg'

import { reachableHome, reachablePrograms, serverUser, type ServerUser } from './cluster-place.ts'

export type Cluster = {
  /** Connects as the owner (superuser of this cluster); `database` defaults to postgres. */
  ownerUrl: (database?: string) => string
  wasRunning: boolean
  /** Fast shutdown; resolves when the server process is gone. Does nothing to a cluster that was already running. */
  stop: () => Promise<void>
}

export type ClusterOptions = {
  dataDir: string
  /** No fsync: for tests, where a crash of the machine may lose everything. */
  isDisposable?: boolean
  /** The server outlives this process (tests reuse it). */
  isDetached?: boolean
}

const owner = 'nieu_owner'

/** Creates the cluster when it does not exist, starts it when it does not run, and waits until it answers. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  fs.mkdirSync(options.dataDir, { recursive: true })
  const user = serverUser()
  const native = await reachablePrograms(user)
  const home = reachableHome(options.dataDir, user)
  const password = readOrMakePassword(options.dataDir)
  if (!fs.existsSync(path.join(home, 'PG_VERSION'))) initialise({ native, home, password, user })

  const running = runningPort(home)
  if (running && (await answers(urlFor(running, password)))) {
    return {
      ownerUrl: (db) => urlFor(running, password, db),
      wasRunning: true,
      stop: async () => {},
    }
  }
  return launch({ native, home, password, user, options })
}

type Place = { native: string; home: string; password: string; user: ServerUser }

function urlFor(port: number, password: string, database = 'postgres'): string {
  return `postgresql://${owner}:${password}@127.0.0.1:${port}/${database}`
}

function readOrMakePassword(dataDir: string): string {
  const file = path.join(dataDir, 'pg.password')
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(18).toString('hex'), { mode: 0o600 })
  return fs.readFileSync(file, 'utf8').trim()
}

function initialise({ native, home, password, user }: Place): void {
  const passwordFile = path.join(home, '.password')
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) fs.chownSync(passwordFile, user.uid, user.gid)
  const target = path.join(home, 'new')
  const initdb = [
    '-D',
    target,
    '-U',
    owner,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
    '--no-sync',
  ]
  execFileSync(path.join(native, 'bin/initdb'), initdb, {
    ...(user ?? {}),
    cwd: home,
    env: serverEnv(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // initdb wants an empty folder; its result moves up so that a half-made cluster is never taken for a whole one.
  for (const entry of fs.readdirSync(target).filter((name) => name !== 'PG_VERSION')) {
    fs.renameSync(path.join(target, entry), path.join(home, entry))
  }
  fs.renameSync(path.join(target, 'PG_VERSION'), path.join(home, 'PG_VERSION'))
  fs.rmdirSync(target)
  fs.rmSync(passwordFile)
}

const serverEnv = (): NodeJS.ProcessEnv => {
  const { PATH, NODE_ENV } = process.env
  return { PATH, NODE_ENV, LC_ALL: 'C', TZ: 'UTC' }
}

function runningPort(home: string): number | null {
  const file = path.join(home, 'postmaster.pid')
  if (!fs.existsSync(file)) return null
  const port = Number(fs.readFileSync(file, 'utf8').split('\n')[3])
  return Number.isInteger(port) && port > 0 ? port : null
}

async function launch(place: Place & { options: ClusterOptions }): Promise<Cluster> {
  const { native, home, password, user, options } = place
  const port = await freePort()
  const log = fs.openSync(path.join(path.resolve(options.dataDir), 'pg.log'), 'a')
  const server = spawn(
    path.join(native, 'bin/postgres'),
    serverFlags(home, port, options.isDisposable ?? false),
    {
      ...(user ?? {}),
      cwd: home,
      env: serverEnv(),
      stdio: ['ignore', log, log],
      detached: true,
    },
  )
  fs.closeSync(log)
  if (options.isDetached) server.unref()
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  for (let waited = 0; !(await answers(urlFor(port, password))); waited += 50) {
    if (server.exitCode !== null || waited > 60_000) {
      throw new Error(`PostgreSQL did not start: see ${path.join(options.dataDir, 'pg.log')}`)
    }
    await sleep(50)
  }
  const stop = async () => {
    if (server.exitCode === null) server.kill('SIGINT')
    await gone
  }
  return { ownerUrl: (db) => urlFor(port, password, db), wasRunning: false, stop }
}

function serverFlags(home: string, port: number, isDisposable: boolean): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'max_connections=200',
    'shared_buffers=256MB',
    'jit=off',
    'log_min_messages=warning',
    'log_statement=none',
    'shared_preload_libraries=pg_stat_statements',
    ...(isDisposable ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ]
  return ['-D', home, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    return true
  } catch {
    return false // not up yet, or not ours
  } finally {
    await client.end().catch(() => undefined)
  }
}
