// One process at a time: a file that holds the owner's process id. A lock whose owner is gone is taken over.
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Waits at most `waitMs`, then throws naming the process that holds the lock. */
export async function withFileLock<T>(
  file: string,
  work: () => Promise<T>,
  waitMs = 180_000,
): Promise<T> {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  for (let waited = 0; !take(file); waited += 100) {
    const holder = readPid(file)
    if (holder !== undefined && !isAlive(holder)) fs.rmSync(file, { force: true })
    if (waited > waitMs) throw new Error(`process ${holder ?? '?'} holds ${file} for too long`)
    await sleep(100)
  }
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  const own = `${file}.${process.pid}`
  fs.writeFileSync(own, String(process.pid))
  try {
    fs.linkSync(own, file) // all or nothing, so nobody reads a lock without its owner
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(own, { force: true })
  }
}

function readPid(file: string): number | undefined {
  try {
    return Number(fs.readFileSync(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Whether a process with this id exists (also when it is another user's). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
