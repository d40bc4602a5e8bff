// Making a page that can be sent again, and sending it.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { pickEncoding } from './page-key.ts'
import type { Encoding, StoredPage } from './page-cache.ts'
import { commonHeaders, contentPolicy, scriptHashes, type Policy } from './security-headers.ts'

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]
// Somebody waits for it: the last percents of size are not worth three times the time.
const brotliParams = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

export type PageContent = { body: Buffer; contentType: string; tags: readonly string[] }

type Making = {
  policy: Policy
  /** How long caches on the way may answer without asking us; 0: they ask every time and are told 304. */
  sharedSeconds: number
}

export async function makeStoredPage(
  { body, contentType, tags }: PageContent,
  { policy, sharedSeconds }: Making,
): Promise<StoredPage> {
  const isPage = contentType.startsWith('text/html')
  const [br, gzipped] = await Promise.all([brotli(body, brotliParams), zip(body)])
  const bodies = { identity: body, br, gzip: gzipped }
  const fingerprint = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const shared = {
    ...commonHeaders(policy),
    'Content-Type': contentType,
    ...freshness(sharedSeconds),
    ETag: `W/"${fingerprint}"`,
    ...(isPage
      ? { 'Content-Security-Policy': contentPolicy(policy, scriptHashes(body.toString())) }
      : {}),
  }
  const headOf = (encoding: Encoding) =>
    Object.entries({
      ...shared,
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
      'Content-Length': String(bodies[encoding].length),
    }).flat()
  const heads = { br: headOf('br'), gzip: headOf('gzip'), identity: headOf('identity') }
  const unchanged = Object.entries({ ETag: shared.ETag, ...freshness(sharedSeconds) }).flat()
  return { tags, etag: shared.ETag, heads, unchanged, bodies }
}

// The browser asks every time and is told 304 when nothing changed: we hear of changes, it does not. With cookies of
// ours the page at the same address is another one.
const freshness = (sharedSeconds: number) => ({
  'Cache-Control':
    sharedSeconds > 0 ? `public, max-age=0, s-maxage=${sharedSeconds}` : 'public, no-cache',
  Vary: 'Cookie, Accept-Encoding',
})

/** Answers 200 or 304; returns which. */
export function sendStoredPage(
  req: IncomingMessage,
  res: ServerResponse,
  page: StoredPage,
): 200 | 304 {
  if (req.headers['if-none-match']?.includes(page.etag)) {
    res.writeHead(304, page.unchanged).end()
    return 304
  }
  const encoding = pickEncoding(req.headers['accept-encoding'])
  res.writeHead(200, page.heads[encoding])
  res.end(req.method === 'HEAD' ? undefined : page.bodies[encoding])
  return 200
}
