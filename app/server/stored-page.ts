// Making a page that can be sent again, and sending it.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { pickEncoding } from './page-key.ts'
import type { Encoding, StoredPage } from './page-cache.ts'
import { commonHeaders, contentPolicy, scriptHashes, type Policy } from './security-headers.ts'

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]
const brotliParams = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

export type Rendered = { body: Buffer; contentType: string; tags: readonly string[] }

export async function makeStoredPage(
  { body, contentType, tags }: Rendered,
  policy: Policy,
): Promise<StoredPage> {
  const isPage = contentType.startsWith('text/html')
  const bodies = { identity: body, br: await brotli(body, brotliParams), gzip: await zip(body) }
  const fingerprint = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const shared = {
    ...commonHeaders(policy),
    'Content-Type': contentType,
    // The browser asks every time and is told 304 when nothing changed.
    'Cache-Control': 'private, no-cache',
    Vary: 'Cookie, Accept-Encoding',
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
  return { tags, etag: shared.ETag, heads, bodies }
}

/** Answers 200 or 304; returns which. */
export function sendStoredPage(
  req: IncomingMessage,
  res: ServerResponse,
  page: StoredPage,
): 200 | 304 {
  if (req.headers['if-none-match']?.includes(page.etag)) {
    res.writeHead(304, { ETag: page.etag, 'Cache-Control': 'private, no-cache' }).end()
    return 304
  }
  const encoding = pickEncoding(req.headers['accept-encoding'])
  res.writeHead(200, page.heads[encoding])
  res.end(req.method === 'HEAD' ? undefined : page.bodies[encoding])
  return 200
}
