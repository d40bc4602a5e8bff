// How a played gateway, bank or carrier tells a server of ours something: late when asked to, again while nobody takes
// it, and never once it was stopped.

export type Message<Said> = {
  /** How often it is told at the most. */
  attempts: number
  retryMs: number
  delayMs?: number
  send: () => Promise<Said>
  /** Keeps what was answered; true when it need not be told again. Not called once stopped. */
  isHeard: (said: Said, attempt: number) => boolean
}

export type Teller = {
  tell<Said>(message: Message<Said>): void
  /** Forgets what is still to be told. */
  stop(): void
}

export function createTeller(): Teller {
  const timers = new Set<NodeJS.Timeout>()
  let isStopped = false

  const after = (ms: number, work: () => Promise<void>) => {
    if (isStopped) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      void work()
    }, ms)
    timers.add(timer)
  }

  const tell = async <Said>(message: Message<Said>, attempt: number): Promise<void> => {
    const said = await message.send()
    if (isStopped || message.isHeard(said, attempt) || attempt >= message.attempts) return
    after(message.retryMs, () => tell(message, attempt + 1))
  }

  return {
    tell: (message) => after(message.delayMs ?? 0, () => tell(message, 1)),
    stop() {
      isStopped = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
