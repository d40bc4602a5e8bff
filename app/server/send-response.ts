// From the web's Response to Node's, compressed on the way when the browser takes it.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'

import { pickEncoding } from './page-key.ts'
import type { Encoding } from './page-cache.ts'

const compressible = /^(?:text\/|application\/(?:json|xml|javascript|ld\+json|graphql)|image\/svg)/

/** Streams the body; resolves when it is sent or the browser has gone. */
export async function sendResponse(
  req: IncomingMessage,
  res: ServerResponse,
  response: Response,
): Promise<void> {
  const encoding = encodingFor(req, response)
  res.statusCode = response.status
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') res.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies)
  if (compressible.test(response.headers.get('content-type') ?? ''))
    res.appendHeader('Vary', 'Accept-Encoding')
  if (encoding !== 'identity') {
    res.setHeader('Content-Encoding', encoding)
    res.removeHeader('Content-Length')
  }
  if (!response.body || req.method === 'HEAD') {
    await response.body?.cancel()
    res.end()
    return
  }
  const body = Readable.fromWeb(response.body as ReadableStream)
  try {
    if (encoding === 'identity') await pipeline(body, res)
    else await pipeline(body, compressor(encoding), res)
  } catch (error) {
    // The browser closed the connection: nobody is left to tell.
    if (!isClosed(error)) throw error
  }
}

function encodingFor(req: IncomingMessage, response: Response): Encoding {
  const { headers, status } = response
  if (!response.body || status === 206 || headers.has('content-encoding')) return 'identity'
  if (!compressible.test(headers.get('content-type') ?? '')) return 'identity'
  if (Number(headers.get('content-length') ?? 1024) < 1024) return 'identity'
  return pickEncoding(req.headers['accept-encoding'])
}

// Flushed with every write, so a streamed page still arrives in pieces.
function compressor(encoding: 'br' | 'gzip') {
  if (encoding === 'gzip') return createGzip({ level: 5, flush: constants.Z_SYNC_FLUSH })
  return createBrotliCompress({
    flush: constants.BROTLI_OPERATION_FLUSH,
    params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
  })
}

const goneCodes: readonly (string | undefined)[] = [
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_STREAM_UNABLE_TO_PIPE', // it was gone before the first byte
  'EPIPE',
  'ECONNRESET',
  'ABORT_ERR',
]
const isClosed = (error: unknown) =>
  error instanceof Error && goneCodes.includes((error as NodeJS.ErrnoException).code)
