// Whoever starts the product may be killed without a word; nothing of it stays behind.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { expect, test } from 'vitest'

import { isAlive } from '#app/cli/file-lock.mjs'

test('after kill -9 of the parent neither a program nor the database runs on', async () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'nieu-doomed-'))
  const parent = fork('tests/support/doomed-parent.ts', [dataDir], { execPath: process.execPath })
  const [{ postmaster }] = (await once(parent, 'message')) as [{ postmaster: number }]
  const pidFile = path.join(dataDir, 'child.pid')
  await expect.poll(() => fs.existsSync(pidFile), { timeout: 10_000 }).toBe(true)
  const child = Number(fs.readFileSync(pidFile, 'utf8'))
  expect([postmaster, child].map(isAlive)).toEqual([true, true])

  parent.kill('SIGKILL')

  await expect.poll(() => isAlive(child), { timeout: 10_000 }).toBe(false)
  await expect.poll(() => isAlive(postmaster), { timeout: 10_000 }).toBe(false)
  const home = path.join(dataDir, 'pg')
  fs.rmSync(fs.realpathSync(home), { recursive: true, force: true })
  fs.rmSync(dataDir, { recursive: true, force: true })
}, 60_000)
