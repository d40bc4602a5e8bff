// Waits for something to become true. A test asserts that it arrives, not how fast.
import { setTimeout as sleep } from 'node:timers/promises'

export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  limitMs = 20_000,
): Promise<T> {
  const end = performance.now() + limitMs
  for (;;) {
    const found = await look()
    if (found) return found
    if (performance.now() > end) throw new Error(`it never happened: ${what}`)
    await sleep(25)
  }
}
