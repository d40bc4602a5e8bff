// Asks the application for a page, sends it, and keeps it for the next visitor when the page says it is everybody's.
import { randomBytes } from 'node:crypto'

import type { Answering } from './answer.ts'
import { loggablePath } from './log.ts'
import type { SiteOptions } from './options.ts'
import { pageKey } from './page-key.ts'
import { sendPlain } from './plain-page.ts'
import { contentPolicy } from './security-headers.ts'
import { sendResponse } from './send-response.ts'
import { makeStoredPage, sendStoredPage } from './stored-page.ts'
import { toWebRequest } from './web-request.ts'

// Pages and their data, and feeds that programs fetch.
const cacheable = /^(?:text\/(?:html|x-script|csv)|application\/xml)/

export async function renderPage(site: SiteOptions, answering: Answering): Promise<void> {
  const { req, res, id, url } = answering
  const nonce = randomBytes(16).toString('base64')
  const startedAt = site.pageCache.startRender()
  const tags = new Set<string>()
  const incoming = toWebRequest(req, res, { url, maxBodyBytes: site.maxBodyBytes })
  const context = {
    nonce,
    requestId: id,
    clientAddress: clientAddress(site, answering),
    cachePage: (names: readonly string[]) => names.forEach((name) => tags.add(name)),
  }
  const response = await site.render(incoming.request, context).catch((error: unknown) => {
    if (!incoming.wasTooLarge()) throw error
    return undefined
  })
  if (!response || incoming.wasTooLarge()) {
    sendPlain(req, res, { reason: 'too-large', id })
    return
  }
  const contentType = response.headers.get('content-type') ?? ''
  if (isBareFault(response, contentType)) {
    site.log.error({ id, path: loggablePath(url.pathname) }, 'the application could not render')
    sendPlain(req, res, { reason: 'fault', id })
    return
  }

  const rendered = { response, contentType, nonce, tags: [...tags], startedAt }
  await sendRendered(site, answering, rendered)
}

type Rendered = {
  response: Response
  contentType: string
  nonce: string
  tags: readonly string[]
  startedAt: number
}

async function sendRendered(
  site: SiteOptions,
  { req, res }: Answering,
  rendered: Rendered,
): Promise<void> {
  const { response, contentType, nonce, tags, startedAt } = rendered
  const key = pageKey(req)
  if (key && tags.length > 0 && isEverybodys(response, contentType)) {
    const body = Buffer.from(await response.arrayBuffer())
    const page = await makeStoredPage({ body, contentType, tags }, site.policy)
    site.pageCache.store(key, page, startedAt)
    sendStoredPage(req, res, page)
    return
  }
  if (contentType.startsWith('text/html') && !response.headers.has('content-security-policy')) {
    res.setHeader('Content-Security-Policy', contentPolicy(site.policy, [`'nonce-${nonce}'`]))
    // Somebody's own page is not kept by any cache on the way, nor shown after signing out.
    if (!response.headers.has('cache-control')) res.setHeader('Cache-Control', 'private, no-store')
  }
  await sendResponse(req, res, response)
}

// Remix answers text/plain when even the error page failed.
const isBareFault = (response: Response, contentType: string) =>
  response.status === 500 && contentType.startsWith('text/plain')

const isEverybodys = (response: Response, contentType: string) =>
  response.status === 200 && cacheable.test(contentType) && !response.headers.has('set-cookie')

function clientAddress(site: SiteOptions, { req }: Answering): string {
  const forwarded = site.trustsProxy ? req.headers['x-forwarded-for'] : undefined
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)
    ?.split(',')
    .at(-1)
    ?.trim()
  return last ?? req.socket.remoteAddress ?? ''
}
