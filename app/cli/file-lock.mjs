// One process at a time: a file that holds the owner's process id. A lock whose owner is gone is taken over.
// Plain JavaScript: start.mjs needs it before anything is installed.
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Waits at most `waitMs`, then throws naming the process that holds the lock.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {number} [waitMs]
 * @returns {Promise<T>}
 */
export async function withFileLock(file, work, waitMs = 600_000) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  for (let waited = 0; !takeLock(file); waited += 100) {
    if (waited > waitMs)
      throw new Error(`process ${holderOf(file) ?? '?'} holds ${file} for too long`)
    await sleep(100)
  }
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

/**
 * Takes the lock if nobody alive holds it; the caller removes the file when it is done.
 * @param {string} file
 * @returns {boolean}
 */
export function takeLock(file) {
  const holder = holderOf(file)
  if (holder !== undefined && !isAlive(holder)) fs.rmSync(file, { force: true })
  const own = `${file}.${process.pid}`
  fs.writeFileSync(own, String(process.pid))
  try {
    fs.linkSync(own, file) // all or nothing, so nobody reads a lock without its owner
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(own, { force: true })
  }
}

/**
 * The process id in a lock, whether that process lives or not.
 * @param {string} file
 * @returns {number | undefined}
 */
export function holderOf(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Whether a process with this id exists (also when it is another user's).
 * @param {number} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
