// Fills a new database with the reference data and the demo province, in a process of its own that shows its
// progress. A seed that was interrupted starts over.
import { spawn } from 'node:child_process'
import path from 'node:path'

import { Trouble } from './explain.ts'
import { seedState, writeSeedState } from './installation.ts'
import type { ProductDatabase } from './product-database.ts'

export type Seeding = {
  dataDir: string
  database: ProductDatabase
  env: Record<string, string | undefined>
}

export async function seedProduct({ dataDir, database, env }: Seeding): Promise<void> {
  if (!database.isEmbedded) {
    await runSeed(env)
    return
  }
  const state = seedState(dataDir)
  if (state === 'done') return
  if (state === 'interrupted') await database.empty()
  writeSeedState(dataDir, 'interrupted')
  await runSeed(env)
  writeSeedState(dataDir, 'done')
}

function runSeed(env: Record<string, string | undefined>): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', path.join(import.meta.dirname, 'seed.ts'), '--demo'],
    {
      env: env as NodeJS.ProcessEnv,
      stdio: 'inherit',
    },
  )
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Trouble('The demo data could not be written: see the message above.'))
    })
  })
}
