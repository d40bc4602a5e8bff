// Answers one visitor with a page of the application: everybody's, which is kept for the next one, or their own.
import type { Answering } from './answer.ts'
import { loggablePath } from './log.ts'
import type { SiteOptions } from './options.ts'
import { pageKey } from './page-key.ts'
import type { Flight, PageMaker } from './page-maker.ts'
import { sendPlain } from './plain-page.ts'
import { renderWith, type Rendered } from './rendered.ts'
import { contentPolicy, framedBy } from './security-headers.ts'
import { sendResponse } from './send-response.ts'
import { sendStoredPage } from './stored-page.ts'
import { toWebRequest } from './web-request.ts'

export type Pages = { site: SiteOptions; maker: PageMaker }

/** How often somebody waits for a rendering that turns out to be of no use to them. */
const mostWaits = 2

export async function renderPage(pages: Pages, answering: Answering): Promise<void> {
  const key = pageKey(answering.req)
  if (key === undefined) {
    await renderOwn(pages, answering)
    return
  }
  if (await sendWhatIsUnderWay(pages, answering, key)) return
  const flight = pages.maker.begin(key)
  try {
    await renderOwn(pages, answering, { key, flight })
  } finally {
    flight.land('failed') // changes nothing once it has landed
  }
}

async function sendWhatIsUnderWay(
  { site, maker }: Pages,
  { req, res }: Answering,
  key: string,
): Promise<boolean> {
  for (let waits = 0; waits < mostWaits; waits += 1) {
    const flight = maker.underWay(key)
    if (!flight) return false
    const askedAt = site.pageCache.startRender()
    const landed = await flight.landed
    if (landed === 'own') return false
    // What was rendered before a change is shown to nobody who asked after it.
    if (landed !== 'failed' && (landed.isCurrent || flight.startedAt === askedAt)) {
      if (!res.destroyed) sendStoredPage(req, res, landed.page)
      return true
    }
  }
  return false
}

type Shared = { key: string; flight: Flight }

async function renderOwn(
  { site, maker }: Pages,
  answering: Answering,
  shared?: Shared,
): Promise<void> {
  const { req, res, id, url } = answering
  const incoming = toWebRequest(req, res, { url, maxBodyBytes: site.maxBodyBytes })
  const asker = { requestId: id, clientAddress: clientAddress(site, answering) }
  const rendered = await renderWith(site.render, incoming.request, asker).catch(
    (error: unknown) => {
      if (!incoming.wasTooLarge()) throw error
      return undefined
    },
  )
  if (!rendered || incoming.wasTooLarge()) {
    sendPlain(req, res, { reason: 'too-large', id })
    return
  }
  if (isBareFault(rendered)) {
    site.log.error({ id, path: loggablePath(url.pathname) }, 'the application could not render')
    sendPlain(req, res, { reason: 'fault', id })
    return
  }
  if (shared) {
    const landed = await maker.keep(shared.key, rendered, shared.flight.startedAt)
    shared.flight.land(landed)
    if (typeof landed === 'object') {
      sendStoredPage(req, res, landed.page)
      return
    }
  }
  await sendOwn(site, answering, rendered)
}

async function sendOwn(
  site: SiteOptions,
  { req, res }: Answering,
  { response, contentType, nonce }: Rendered,
): Promise<void> {
  if (contentType.startsWith('text/html') && !response.headers.has('content-security-policy')) {
    const own = [`'nonce-${nonce}'`]
    const ancestors = framedBy(response.headers)
    res.setHeader('Content-Security-Policy', contentPolicy(site.policy, own, ancestors))
    // Somebody's own page is not kept by any cache on the way, nor shown after signing out.
    if (!response.headers.has('cache-control')) res.setHeader('Cache-Control', 'private, no-store')
  }
  await sendResponse(req, res, response)
}

// Remix answers text/plain when even the error page failed.
const isBareFault = ({ response, contentType }: Rendered) =>
  response.status === 500 && contentType.startsWith('text/plain')

function clientAddress(site: SiteOptions, { req }: Answering): string {
  const forwarded = site.trustsProxy ? req.headers['x-forwarded-for'] : undefined
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)
    ?.split(',')
    .at(-1)
    ?.trim()
  return last ?? req.socket.remoteAddress ?? ''
}
