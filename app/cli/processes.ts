// The processes of the product: each in a session of its own (Ctrl-C reaches only us, we tell them), with a channel
// that tells them when we are gone.
import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

export type Program = {
  name: string
  args: readonly string[]
  env: Record<string, string | undefined>
  /** Absent: its output goes to our terminal. */
  logDir?: string | undefined
  /** Stays in our session: for measurements, because systems share the processor out by session. */
  isNear?: boolean
}

export type Running = {
  name: string
  /** Resolves when the process is gone, with a description of how. */
  gone: Promise<string>
  isAlive: () => boolean
  stop: () => Promise<void>
  /** The last lines it wrote, when it writes to a file. */
  lastWords: () => string
}

/** How long a process may take to end before it is killed. */
const graceMs = 15_000

export function startProgram({ name, args, env, logDir, isNear = false }: Program): Running {
  const file = logDir ? path.join(logDir, `${name}.log`) : undefined
  const output = file ? openLog(file) : 'inherit'
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--disable-warning=ExperimentalWarning', ...args],
    {
      env: env as NodeJS.ProcessEnv,
      detached: !isNear,
      stdio: ['ignore', output, output, 'ipc'],
    },
  )
  if (typeof output === 'number') fs.closeSync(output)
  const gone = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) =>
      resolve(signal ? `killed by ${signal}` : `exit code ${code ?? '?'}`),
    )
  })
  const isAlive = () =>
    child.exitCode === null && child.signalCode === null && child.pid !== undefined
  const lastWords = () =>
    file ? fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n') : ''
  return { name, gone, isAlive, lastWords, stop: () => stop(child, gone) }
}

async function stop(child: ChildProcess, gone: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), graceMs)
  await gone
  clearTimeout(force)
}

// One file a process; the one before the last start is kept.
function openLog(file: string): number {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  if (fs.existsSync(file)) fs.renameSync(file, `${file}.1`)
  return fs.openSync(file, 'a')
}
