// The node:http server and its orderly end.
import { createServer, type Server } from 'node:http'

import { createAnswer } from './answer.ts'
import type { SiteOptions } from './options.ts'
import { createPageMaker } from './page-maker.ts'

export type RunningServer = {
  server: Server
  /** Turns new requests away, lets running ones finish (at most `graceMs`), then closes what is left. */
  stop: (graceMs?: number) => Promise<void>
  /** Makes pages again that were dropped although they are often asked for; keys of the page cache. */
  remake: (keys: readonly string[]) => void
}

export type Address = { host: string; port: number }

/** Resolves when the port is open; rejects with Node's error (EADDRINUSE) when it cannot be. */
export function listen(site: SiteOptions, address: Address): Promise<RunningServer> {
  let isClosing = false
  const maker = createPageMaker(site, () => isClosing)
  const server = createServer(
    {
      keepAliveTimeout: 65_000,
      headersTimeout: 20_000,
      requestTimeout: 120_000,
      maxHeaderSize: 16_384,
    },
    createAnswer({ site, maker, isClosing: () => isClosing }),
  )
  const stop = async (graceMs = 10_000) => {
    isClosing = true
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    const force = setTimeout(() => server.closeAllConnections(), graceMs)
    await closed
    clearTimeout(force)
  }
  const remake = (keys: readonly string[]) => maker.remake(keys)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(address.port, address.host, () => resolve({ server, stop, remake }))
  })
}
