// Puts the HTTP side together from the environment: database, page cache, application, port.
import path from 'node:path'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem } from '#app/db/doors.server.ts'
import { env, type Env } from '#app/env.server.ts'
import { loadBuild } from './built-application.ts'
import { startVite } from './vite-application.ts'
import { listen, type RunningServer } from './http-server.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'
import type { Render, StaticFiles } from './options.ts'
import { createPageCache } from './page-cache.ts'
import { hearPageDrops } from './page-drops.ts'
import type { Policy } from './security-headers.ts'

export type Application = { render: Render; files: StaticFiles; close: () => Promise<void> }

export type Web = { stop: () => Promise<void> }

/** Resolves when the port is open. Throws a sentence for people when it cannot be. */
export async function startWeb({ isDevelopment }: { isDevelopment: boolean }): Promise<Web> {
  const url = env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: start with `npm run demo` or name a database')
  configureDatabase({ url, poolSize: env.DATABASE_POOL })
  const log = createLog(env.LOG_LEVEL, 'web')
  const pageCache = createPageCache({
    maxBytes: isDevelopment ? 0 : env.PAGE_CACHE_BYTES,
    maxAgeMs: env.PAGE_CACHE_SECONDS * 1000,
    now: () => performance.now(),
  })
  const web: { running?: RunningServer } = {}
  const onDropped = (keys: readonly string[]) => web.running?.remake(keys)
  const drops = hearPageDrops({ url, cache: pageCache, log, onDropped })
  const application = isDevelopment ? await startVite() : await loadBuild(path.resolve('build'))
  const site = {
    ...application,
    policy: policyFor(env, isDevelopment),
    trustsProxy: env.TRUST_PROXY === '1',
    sharedSeconds: env.CDN_SECONDS,
    maxBodyBytes: env.MAX_BODY_BYTES,
    pageCache,
    metrics: createMetrics(),
    log,
    findUnready,
  }
  const running = await listen(site, { host: env.HOST, port: env.PORT })
  web.running = running
  log.info({ port: env.PORT }, 'listening')

  const stop = async () => {
    await running.stop()
    await drops.close()
    await application.close()
    await closeDatabase()
  }
  return { stop }
}

function policyFor(settings: Env, isDevelopment: boolean): Policy {
  return {
    isHttps: settings.PUBLIC_SCHEME === 'https',
    isDevelopment,
    formTargets: [new URL(settings.vnpayUrl).origin, settings.stripePageOrigin],
  }
}

async function findUnready(): Promise<string[]> {
  try {
    await asSystem('readiness', (db) => db.$queryRaw`SELECT 1`)
    return []
  } catch {
    return ['database'] // the reason is in the database's own log; a probe only needs the name
  }
}
