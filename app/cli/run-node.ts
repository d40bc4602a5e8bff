// Runs programs of ours to their end, their words going to the terminal, and ends them when we are told to end.
import { spawn, type ChildProcess } from 'node:child_process'

import { root } from './build.ts'

const running = new Set<ChildProcess>()
const state = { isOver: false }

/** Whether we were told to end: nothing new begins then. */
export const isOver = (): boolean => state.isOver

/** Resolves with the exit code; a program ended by a signal counts as 1. */
export function runNode(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  running.add(child)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      running.delete(child)
      resolve(code ?? 1)
    })
  })
}

/** Asks every running program to end and waits for it. */
export async function stopRunning(): Promise<void> {
  state.isOver = true
  const ends = [...running].map((child) => new Promise((resolve) => child.once('exit', resolve)))
  for (const child of running) child.kill('SIGTERM')
  await Promise.all(ends)
}
