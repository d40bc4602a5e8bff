// A Redis of the test's own on a free port, with its files in a temporary folder. Where no redis-server is
// installed, `findRedisServer` gives null and the suites say that they are skipped.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const findRedisServer = (): string | null =>
  ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server'].find(
    (program) => fs.existsSync(program),
  ) ?? null

export type TestRedis = { url: string; stop(): Promise<void> }

export async function startRedis(program: string, onPort?: number): Promise<TestRedis> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'nieu-redis-'))
  const port = onPort ?? (await freePort())
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '']
  const server = spawn(program, settings, { stdio: 'ignore' })
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  for (let waited = 0; !(await answers(port)); waited += 20) {
    if (server.exitCode !== null || waited > 10_000) throw new Error('redis-server did not start')
    await sleep(20)
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      server.kill()
      await gone
      fs.rmSync(dir, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
