// Everything that runs: database, web, worker and the simulators, started in order and stopped in reverse.
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { buildWhenStale } from './build.ts'
import { Trouble } from './explain.ts'
import { holderOf, takeLock } from './file-lock.mjs'
import { installationSecrets } from './installation.ts'
import { demandFreePort } from './ports.ts'
import { startProgram, type Running } from './processes.ts'
import { openProductDatabase, type ProductDatabase } from './product-database.ts'
import { productEnvironment } from './product-environment.ts'
import { step } from './say.ts'
import { seedProduct } from './seed-product.ts'
import { planWebSide } from './web-processes.ts'

export type ProductOptions = {
  port: number
  dataDir: string
  isDevelopment: boolean
  /** More than one stand behind a proxy on `port` that takes them in turn. */
  webProcesses?: number
}

export type Product = {
  origin: string
  /** For checkers: the application's login. */
  databaseUrl: string
  /** Resolves with a sentence when a part ends by itself. */
  broken: Promise<string>
  stop: () => Promise<void>
}

/** Resolves when the first visitor may come. What was started before a failure is stopped again. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const { port, dataDir } = options
  fs.mkdirSync(dataDir, { recursive: true })
  demandSpace(dataDir)
  await demandFreePort(port, 'the web pages')
  await demandFreePort(port + 1, 'the VNPay simulator')
  await demandFreePort(port + 2, 'the Stripe simulator')
  await demandFreePort(port + 3, 'the bank simulator')
  await demandFreePort(port + 5, 'the carrier simulator')
  const releaseLock = lockDataDir(dataDir)
  const started: Started = { programs: [], closeFront: () => Promise.resolve() }
  let isStopping = false
  const stop = async () => {
    isStopping = true
    await started.closeFront()
    await Promise.all(started.programs.map((program) => program.stop()))
    await started.database?.stop()
    releaseLock()
  }
  try {
    await step('PostgreSQL, migrated', async () => {
      started.database = await openProductDatabase(dataDir)
      return whatWasApplied(started.database)
    })
    if (!started.database) throw new Error('no database')
    const env = productEnvironment({
      ...options,
      database: started.database,
      secrets: installationSecrets(dataDir),
    })
    await seedProduct({ dataDir, database: started.database, env })
    if (!options.isDevelopment) await step('build', buildWhenStale)
    await step('web, worker and payment simulator', () =>
      startPrograms(started, { ...options, env }),
    )
  } catch (error) {
    await stop()
    throw error
  }
  const broken = new Promise<string>((resolve) => {
    for (const program of started.programs) {
      void sayHowItEnded(program).then((how) => isStopping || resolve(how))
    }
  })
  const databaseUrl = started.database.appUrl
  return { origin: `http://localhost:${port}`, databaseUrl, broken, stop }
}

const whatWasApplied = ({ applied, isEmbedded }: ProductDatabase) =>
  [isEmbedded ? '' : 'DATABASE_URL', applied.length > 0 ? `${applied.length} migrations` : '']
    .filter(Boolean)
    .join(', ') || 'up to date'

type Started = {
  database?: ProductDatabase
  programs: Running[]
  closeFront: () => Promise<void>
}

type Starting = ProductOptions & { env: Record<string, string | undefined> }

async function startPrograms(
  started: Started,
  { port, dataDir, isDevelopment, webProcesses = 1, env }: Starting,
): Promise<string> {
  const { programs } = started
  const logDir = isDevelopment ? undefined : path.join(dataDir, 'logs')
  const start = (name: string, args: readonly string[], own: Record<string, string> = {}) => {
    programs.push(startProgram({ name, args, env: { ...env, ...own }, logDir }))
  }
  const web = await planWebSide(port, webProcesses)
  for (const { name, env: own } of web.processes) {
    start(name, ['app/cli/web.ts', ...(isDevelopment ? ['--dev'] : [])], own)
  }
  start('worker', [
    ...(isDevelopment ? ['--watch', '--watch-preserve-output'] : []),
    'app/cli/worker.ts',
  ])
  start('simulator', ['app/cli/payment-simulators.ts'])
  start('carriers', ['plugins/shipping/simulator/main.ts'])
  for (const one of web.processes) {
    await untilReady(`http://localhost:${one.port}/readyz`, programs)
  }
  started.closeFront = await web.openFront()
  return 'ready'
}

async function untilReady(address: string, programs: readonly Running[]): Promise<void> {
  for (let waited = 0; waited < 90_000; waited += 100) {
    const dead = programs.find((program) => !program.isAlive())
    if (dead) throw new Trouble(await sayHowItEnded(dead))
    const answer = await fetch(address).catch(() => undefined) // not listening yet
    if (answer?.ok) return
    await sleep(100)
  }
  const words = programs.map((program) => program.lastWords()).join('\n')
  throw new Trouble(`The product did not become ready in 90 seconds.\n${words}`)
}

async function sayHowItEnded(program: Running): Promise<string> {
  const how = await program.gone
  return `The ${program.name} process ended (${how}).\n${program.lastWords()}`
}

function demandSpace(dataDir: string): void {
  const { bavail, bsize } = fs.statfsSync(dataDir)
  const free = Math.floor((bavail * bsize) / 1_000_000)
  if (free < 300)
    throw new Trouble(`The disk is full: ${free} MB are free in ${dataDir}, 300 MB are needed.`)
}

function lockDataDir(dataDir: string): () => void {
  const file = path.join(dataDir, 'running')
  if (!takeLock(file)) {
    const other = holderOf(file) ?? '?'
    throw new Trouble(
      `Process ${other} already runs the product on ${dataDir}: stop it or choose another DATA_DIR.`,
    )
  }
  return () => fs.rmSync(file, { force: true })
}
