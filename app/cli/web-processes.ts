// The web side of an installation: one process on the port itself, or several behind a proxy that takes them in turn.
import { findFreePorts } from './ports.ts'
import { startRoundRobin } from './round-robin.ts'

export type WebProcess = { name: string; port: number; env: Record<string, string> }

export type WebSide = {
  /** To be started with these names and what they are told beyond the others. */
  processes: readonly WebProcess[]
  /** Opens the installation's port, when it is not that of the one process. */
  openFront: () => Promise<() => Promise<void>>
}

/** `port` is where visitors come; `count` is 1 or more. */
export async function planWebSide(port: number, count: number): Promise<WebSide> {
  if (count === 1) {
    const only = { name: 'web', port, env: {} }
    return { processes: [only], openFront: () => Promise.resolve(() => Promise.resolve()) }
  }
  const processes: WebProcess[] = []
  for (let at = 1; at <= count; at += 1) {
    const own = await findFreePorts()
    // The proxy in front says who asks.
    const env = { PORT: String(own), TRUST_PROXY: '1' }
    processes.push({ name: `web-${at}`, port: own, env })
  }
  const openFront = async () => {
    const [first, ...others] = processes.map((one) => one.port)
    return (await startRoundRobin(port, [first ?? port, ...others])).close
  }
  return { processes, openFront }
}
