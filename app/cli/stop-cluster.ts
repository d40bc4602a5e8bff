// Stops an embedded PostgreSQL by its own pid file: for whoever did not start it (the guard, the last test run).
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { isAlive } from './file-lock.mjs'

/** Fast shutdown of the cluster in `dataDir`; resolves when it is gone. Does nothing when none runs. */
export async function stopClusterIn(dataDir: string): Promise<void> {
  const pid = postmasterPid(dataDir)
  if (pid === undefined || !isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited > 30_000) throw new Error(`PostgreSQL (process ${pid}) does not stop`)
    await sleep(50)
  }
}

function postmasterPid(dataDir: string): number | undefined {
  const file = path.join(dataDir, 'pg', 'postmaster.pid')
  if (!fs.existsSync(file)) return undefined
  const pid = Number(fs.readFileSync(file, 'utf8').split('\n')[0])
  return Number.isInteger(pid) && pid > 1 ? pid : undefined
}
