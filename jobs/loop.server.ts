// Runs work again and again until told to stop: at once while there is more, then when woken or when the wait is over.
import type { Log } from './log.ts'

export type Loop = {
  wake(): void
  /** Resolves when the running round is over; no further one starts. */
  stop(): Promise<void>
}

export type LoopOptions = {
  name: string
  waitMs: number
  /** Returns how much was done; 0 means there is nothing left. */
  round: () => Promise<number>
  log: Log
}

const waitAfterFailureMs = 2000

export function startLoop({ name, waitMs, round, log }: LoopOptions): Loop {
  const state = { isStopping: false, isWoken: false, endWait: () => {} }

  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      if (state.isWoken || state.isStopping) return resolve()
      const timer = setTimeout(resolve, ms)
      state.endWait = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  async function run(): Promise<void> {
    while (!state.isStopping) {
      state.isWoken = false
      const pause = await roundOnce()
      if (pause > 0) await wait(pause)
    }
  }

  async function roundOnce(): Promise<number> {
    try {
      return (await round()) > 0 ? 0 : waitMs
    } catch (error) {
      log.error({ err: error, loop: name }, 'a round failed and will be tried again')
      return waitAfterFailureMs
    }
  }

  const running = run()
  const wake = () => {
    state.isWoken = true
    state.endWait()
  }
  return {
    wake,
    async stop() {
      state.isStopping = true
      state.endWait()
      await running
    },
  }
}
