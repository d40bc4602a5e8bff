// Fills a new database with the reference data and the demo province, in a process of its own that shows its
// progress. A seed that was interrupted starts over. An older installation gets reference data that came since: a job
// that looks for a rule which is not there would stop.
import { spawn } from 'node:child_process'
import path from 'node:path'

import { fingerprint } from './build.ts'
import { Trouble } from './explain.ts'
import { readReferenceMark, seedState, writeReferenceMark, writeSeedState } from './installation.ts'
import type { ProductDatabase } from './product-database.ts'

export type Seeding = {
  dataDir: string
  database: ProductDatabase
  env: Record<string, string | undefined>
}

export async function seedProduct({ dataDir, database, env }: Seeding): Promise<void> {
  if (!database.isEmbedded) {
    await runSeed(env, ['--demo'])
    return
  }
  const state = seedState(dataDir)
  const mark = fingerprint(['seeds/reference'])
  if (state === 'done') {
    if (readReferenceMark(dataDir) === mark) return
    await runSeed(env, [])
  } else {
    if (state === 'interrupted') await database.empty()
    writeSeedState(dataDir, 'interrupted')
    await runSeed(env, ['--demo'])
    writeSeedState(dataDir, 'done')
  }
  writeReferenceMark(dataDir, mark)
}

function runSeed(
  env: Record<string, string | undefined>,
  options: readonly string[],
): Promise<void> {
  const script = path.join(import.meta.dirname, 'seed.ts')
  const child = spawn(process.execPath, ['--enable-source-maps', script, ...options], {
    env: env as NodeJS.ProcessEnv,
    stdio: 'inherit',
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Trouble('The demo data could not be written: see the message above.'))
    })
  })
}
