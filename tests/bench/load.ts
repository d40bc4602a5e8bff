// Starting the other side of a measurement: web processes, bare servers, load.
import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

import { buildWhenStale, root } from '#app/cli/build.ts'
import { findFreePorts } from '#app/cli/ports.ts'
import { startProgram } from '#app/cli/processes.ts'
import type { BenchDatabase } from './bench-database.ts'
import { benchDir } from './bench-database.ts'

const run = promisify(execFile)

export type Side = { port: number; stop: () => Promise<void> }

/** Our web process, as `npm run start` runs it. */
export async function startWeb(database: BenchDatabase): Promise<Side> {
  await buildWhenStale()
  const port = await findFreePorts()
  const web = startProgram({
    name: 'web',
    args: ['app/cli/web.ts'],
    env: database.environmentFor(port),
    logDir: path.join(benchDir, 'logs'),
    isNear: true,
  })
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (!web.isAlive()) throw new Error(`the web process ended: ${web.lastWords()}`)
    const answer = await fetch(`http://localhost:${port}/readyz`).catch(() => undefined)
    if (answer?.ok) return { port, stop: web.stop }
    await sleep(100)
  }
  throw new Error('the web process did not become ready')
}

/** A script of this folder that answers its port on the channel. */
export async function startBare(script: string, args: readonly string[]): Promise<Side> {
  const child = fork(path.join(root, 'tests/bench', script), [...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [port] = (await once(child, 'message')) as [number]
  const stop = async () => {
    child.kill()
    await once(child, 'exit')
  }
  return { port, stop }
}

export type Load = { port: number; connections: number; seconds: number; head: readonly string[] }

/** Answers a second. Throws when one of them was not a 200. */
export async function answersPerSecond({
  port,
  connections,
  seconds,
  head,
}: Load): Promise<number> {
  const request = Buffer.from(`${head.join('\r\n')}\r\n\r\n`).toString('base64')
  const script = path.join(root, 'tests/bench/load-client.ts')
  const { stdout } = await run(process.execPath, [
    script,
    String(port),
    String(connections),
    String(seconds),
    request,
  ])
  const { answers, failed } = JSON.parse(stdout) as { answers: number; failed: number }
  if (failed > 0) throw new Error(`${failed} of ${answers + failed} answers were not 200`)
  return answers / seconds
}
