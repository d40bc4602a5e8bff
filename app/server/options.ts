// What the HTTP side needs to know; app/cli/web.ts builds it from the environment.
import type { IncomingMessage, ServerResponse } from 'node:http'

import type { AppLoadContext } from '@remix-run/node'
import type { Logger } from 'pino'

import type { Metrics } from './metrics.ts'
import type { PageCache } from './page-cache.ts'
import type { Policy } from './security-headers.ts'

export type Render = (request: Request, context: AppLoadContext) => Promise<Response>

export type StaticFiles = (req: IncomingMessage, res: ServerResponse, next: () => void) => void

export type SiteOptions = {
  render: Render
  files: StaticFiles
  policy: Policy
  trustsProxy: boolean
  /** How long caches on the way may keep everybody's pages without asking. */
  sharedSeconds: number
  maxBodyBytes: number
  pageCache: PageCache
  metrics: Metrics
  log: Logger
  /** Names of what is not ready; empty when requests may come. */
  findUnready: () => Promise<string[]>
}
