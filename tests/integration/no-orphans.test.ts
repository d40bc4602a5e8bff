// Whoever starts the product may be killed without a word; nothing of it stays behind.
import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { expect, test } from 'vitest'

import { withClient } from '#app/cli/database.ts'
import { isAlive } from '#app/cli/file-lock.mjs'
import { openProductDatabase } from '#app/cli/product-database.ts'

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

test('a command that borrows the database of a running product leaves it running', async () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'nieu-lent-'))
  const product = await openProductDatabase(dataDir)
  try {
    const borrow = `
      const { openProductDatabase } = await import('#app/cli/product-database.ts')
      const { wasRunning, stop } = await openProductDatabase(${JSON.stringify(dataDir)})
      await stop()
      process.stdout.write(String(wasRunning))
      process.exit(0)`
    const run = ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', borrow]
    expect(execFileSync(process.execPath, run, { encoding: 'utf8' })).toBe('true')

    // A guard that outlived the borrower would stop the server within a moment: ours alone may be left.
    const guards = () =>
      execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line.includes('guard.ts') && line.includes(dataDir)).length
    await expect.poll(guards, { timeout: 10_000 }).toBe(1)
    const isUp = () => withClient(product.ownerUrl, () => Promise.resolve(true))
    expect(await isUp()).toBe(true)
  } finally {
    await product.stop()
    fs.rmSync(fs.realpathSync(path.join(dataDir, 'pg')), { recursive: true, force: true })
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
}, 60_000)
