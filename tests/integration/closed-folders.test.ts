// Two installations of root in closed folders keep their data outside, side by side.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { startCluster } from '#app/cli/cluster.ts'
import { resetInstallation } from '#app/cli/installation.ts'

const isRoot = process.getuid?.() === 0
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nieu-closed-'))
const [one, other] = [path.join(folder, 'one'), path.join(folder, 'other')]

afterAll(() => {
  for (const dataDir of [one, other]) resetInstallation(dataDir)
  fs.rmSync(folder, { recursive: true, force: true })
})

test.skipIf(!isRoot)(
  'one installation’s data stays closed when the next one is made (skipped unless root)',
  async () => {
    const first = await startCluster({ dataDir: one, isDisposable: true })
    await first.stop()
    const second = await startCluster({ dataDir: other, isDisposable: true })
    await second.stop()

    const home = fs.realpathSync(path.join(one, 'pg'))
    expect(home).toMatch(/^\/var\/lib\/nieu\/data-/)
    expect(fs.statSync(home).mode & 0o777).toBe(0o700)

    const again = await startCluster({ dataDir: one, isDisposable: true })
    await again.stop()
  },
  60_000,
)
