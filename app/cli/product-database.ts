// The database of the demo and of development: embedded in DATA_DIR, or the one that DATABASE_URL names.
import { spawn } from 'node:child_process'
import path from 'node:path'

import { startCluster } from './cluster.ts'
import { appUrlFor, dropDatabase, prepareDatabase, type PreparedDatabase } from './database.ts'
import { stopClusterIn } from './stop-cluster.ts'

export type ProductDatabase = PreparedDatabase & {
  isEmbedded: boolean
  /** Somebody else started it: it is theirs to stop. */
  wasRunning: boolean
  /** Forgets every row of an embedded database and prepares it again. */
  empty: () => Promise<void>
  stop: () => Promise<void>
}

const name = 'nieu'

/** Starts (unless DATABASE_URL is set), creates, migrates. */
export function openProductDatabase(dataDir: string): Promise<ProductDatabase> {
  const { DATABASE_URL: given, DATABASE_OWNER_URL: owner } = process.env
  return given ? openGiven(given, owner) : openEmbedded(dataDir)
}

async function openGiven(given: string, owner: string | undefined): Promise<ProductDatabase> {
  const ownerUrl = new URL(owner ?? given)
  const urlOf = (database?: string) => {
    const url = new URL(ownerUrl)
    if (database) url.pathname = `/${database}`
    return url.href
  }
  const prepared = await prepareDatabase(urlOf, ownerUrl.pathname.slice(1))
  return {
    ...prepared,
    appUrl: owner ? given : appUrlFor(prepared.ownerUrl),
    isEmbedded: false,
    wasRunning: true,
    empty: () => Promise.reject(new Error('a database of your own is never emptied')),
    stop: () => Promise.resolve(),
  }
}

async function openEmbedded(dataDir: string): Promise<ProductDatabase> {
  const guard = startGuard(dataDir)
  let isOurs = true
  try {
    const cluster = await startCluster({ dataDir })
    if (cluster.wasRunning) {
      isOurs = false
      guard.dismiss()
    }
    const prepared = await prepareDatabase(cluster.ownerUrl, name)
    const empty = async () => {
      await dropDatabase(cluster.ownerUrl, name)
      await prepareDatabase(cluster.ownerUrl, name)
    }
    const stop = () => (isOurs ? stopGuarded(dataDir, guard) : Promise.resolve())
    return { ...prepared, isEmbedded: true, wasRunning: cluster.wasRunning, empty, stop }
  } catch (error) {
    if (isOurs) await stopGuarded(dataDir, guard)
    throw error
  }
}

type Guard = {
  /** Nothing is left to guard. */
  release: () => void
  /** The cluster is somebody else's, who has a guard of their own: this one must not stop it when we end. */
  dismiss: () => void
}

async function stopGuarded(dataDir: string, guard: Guard): Promise<void> {
  await stopClusterIn(dataDir)
  guard.release()
}

function startGuard(dataDir: string): Guard {
  const guard = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'guard.ts'), path.resolve(dataDir)],
    {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
  guard.unref()
  return {
    release: () => void guard.stdin.end(),
    dismiss: () => void guard.kill('SIGKILL'),
  }
}
