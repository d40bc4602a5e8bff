// One request from first byte to last: kept page, static file, health, or a page rendered by the application.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { answerHealth, isHealthPath } from './health.ts'
import { loggablePath } from './log.ts'
import type { SiteOptions } from './options.ts'
import { pageKey } from './page-key.ts'
import type { PageMaker } from './page-maker.ts'
import { sendPlain, type PlainReason } from './plain-page.ts'
import { renderPage } from './render-page.ts'
import { mayAct } from './same-origin.ts'
import { commonHeaders } from './security-headers.ts'
import { sendStoredPage } from './stored-page.ts'
import { addressOf, declaresTooMuch } from './web-request.ts'

export type Answering = { req: IncomingMessage; res: ServerResponse; id: string; url: URL }

type Answers = { site: SiteOptions; maker: PageMaker; isClosing: () => boolean }

/** The listener for node:http. `isClosing` turns new requests away while the server stops. */
export function createAnswer({ site, maker, isClosing }: Answers) {
  const common = Object.entries(commonHeaders(site.policy))
  const scheme = site.policy.isHttps ? 'https' : 'http'
  let counter = 0
  const series = randomBytes(4).toString('hex')

  return (req: IncomingMessage, res: ServerResponse): void => {
    const startedAt = performance.now()
    const key = pageKey(req)
    const kept = key === undefined ? undefined : site.pageCache.find(key)
    if (key !== undefined && kept && !isClosing()) {
      const status = sendStoredPage(req, res, kept.page)
      if (kept.isStale) maker.remake([key])
      site.metrics.count('cached', status, (performance.now() - startedAt) / 1000)
      return
    }
    counter += 1
    const id = `${series}-${counter.toString(36)}`
    for (const [name, value] of common) res.setHeader(name, value)
    res.setHeader('X-Request-Id', id)
    const done: Done = { req, res, id, kind: 'refused', startedAt }
    res.once('close', () => writeDown(site, done))

    const url = addressOf(req, scheme)
    const reason = url ? whyRefused(req, url, { site, isClosing: isClosing() }) : 'bad-request'
    if (!url || reason) {
      sendPlain(req, res, { reason: reason ?? 'bad-request', id })
      return
    }
    const answering = { req, res, id, url }
    if (isHealthPath(url.pathname)) {
      done.kind = 'health'
      void guarded(site, answering, () => answerHealth(site, answering, isClosing()))
      return
    }
    done.kind = 'file'
    site.files(req, res, () => {
      done.kind = 'page'
      void guarded(site, answering, () => renderPage({ site, maker }, answering))
    })
  }
}

type State = { site: SiteOptions; isClosing: boolean }

function whyRefused(
  req: IncomingMessage,
  url: URL,
  { site, isClosing }: State,
): PlainReason | undefined {
  if (isClosing && !isHealthPath(url.pathname)) return 'closing'
  if (declaresTooMuch(req, site.maxBodyBytes)) return 'too-large'
  const { headersDistinct: headers } = req
  const isAllowed = mayAct({
    method: req.method ?? 'GET',
    path: url.pathname,
    host: url.host,
    site: headers['sec-fetch-site']?.[0],
    origin: headers.origin?.[0],
    hasCookie: req.headers.cookie !== undefined,
  })
  return isAllowed ? undefined : 'other-site'
}

async function guarded(
  site: SiteOptions,
  { req, res, id }: Answering,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    site.log.error({ id, err: error, path: loggablePath(req.url ?? '/') }, 'fault')
    if (res.headersSent) res.destroy()
    else sendPlain(req, res, { reason: 'fault', id })
  }
}

type Done = {
  req: IncomingMessage
  res: ServerResponse
  id: string
  kind: 'refused' | 'health' | 'file' | 'page'
  startedAt: number
}

function writeDown(site: SiteOptions, { req, res, id, kind, startedAt }: Done): void {
  const ms = performance.now() - startedAt
  site.metrics.count(kind, res.statusCode, ms / 1000)
  if (kind === 'health' || kind === 'file') return
  const line = {
    id,
    method: req.method,
    host: req.headers.host,
    path: loggablePath(req.url ?? '/'),
  }
  site.log.info({ ...line, status: res.statusCode, ms: Math.round(ms) }, 'answered')
}
