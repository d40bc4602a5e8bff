// Our HTTP side on a free port, with an application of the test's own behind it.
import { request as send, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

import { pino } from 'pino'

import { listen } from '#app/server/http-server.ts'
import { createMetrics } from '#app/server/metrics.ts'
import type { Render } from '#app/server/options.ts'
import { createPageCache, type PageCache } from '#app/server/page-cache.ts'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }

export type Asking = {
  method?: string
  headers?: Record<string, string>
  /** Sent in pieces, without a declared length. */
  chunks?: Iterable<Buffer>
}

export type GivenHttp = {
  port: number
  pageCache: PageCache
  /** As page-drops does on hearing of a change. */
  remake: (keys: readonly string[]) => void
  /** Lets that much time pass for the page cache. */
  wait: (ms: number) => void
  ask: (path: string, asking?: Asking) => Promise<Answer>
  stop: (graceMs?: number) => Promise<void>
}

export async function givenHttp(render: Render, sharedSeconds = 0): Promise<GivenHttp> {
  const time = { ms: 0 }
  const pageCache = createPageCache({
    maxBytes: 10_000_000,
    maxAgeMs: 60_000,
    now: () => performance.now() + time.ms,
  })
  pageCache.switchTo(true)
  const running = await listen(
    {
      render,
      files: (_req, _res, next) => next(),
      policy: { isHttps: false, isDevelopment: false, formTargets: [] },
      trustsProxy: false,
      sharedSeconds,
      maxBodyBytes: 10_000,
      pageCache,
      metrics: createMetrics(),
      log: pino({ level: 'silent' }),
      findUnready: () => Promise.resolve([]),
    },
    { host: '127.0.0.1', port: 0 },
  )
  const { port } = running.server.address() as AddressInfo
  return {
    port,
    pageCache,
    remake: running.remake,
    wait: (ms) => (time.ms += ms),
    ask: (path, asking) => ask(port, path, asking ?? {}),
    stop: running.stop,
  }
}

function ask(
  port: number,
  path: string,
  { method = 'GET', headers, chunks = [] }: Asking,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      port,
      path,
      method,
      headers: { host: `localhost:${port}`, ...headers },
      agent: false,
    }
    const req = send(options, (res) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.on('error', reject)
      res.on('end', () => {
        const body = Buffer.concat(parts)
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body, text: body.toString() })
      })
    })
    req.on('error', reject)
    for (const chunk of chunks) req.write(chunk)
    req.end()
  })
}
