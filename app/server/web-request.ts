// From Node's request to the web's Request, with a limit on the body.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable, Transform } from 'node:stream'

export class BodyTooLarge extends Error {}

export type Incoming = { request: Request; wasTooLarge: () => boolean }

const hostPattern = /^(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d{1,5})?$|^\[[0-9a-f:]+\](?::\d{1,5})?$/i

/** undefined when the host or the address is not one. */
export function addressOf(req: IncomingMessage, scheme: string): URL | undefined {
  const { host } = req.headers
  if (!host || !hostPattern.test(host) || !req.url?.startsWith('/')) return undefined
  return URL.parse(`${scheme}://${host}${req.url}`) ?? undefined
}

/** True when the declared length alone says no. */
export const declaresTooMuch = (req: IncomingMessage, maxBodyBytes: number): boolean =>
  Number(req.headers['content-length'] ?? 0) > maxBodyBytes

export function toWebRequest(
  req: IncomingMessage,
  res: ServerResponse,
  { url, maxBodyBytes }: { url: URL; maxBodyBytes: number },
): Incoming {
  const controller = new AbortController()
  res.once('close', () => {
    if (!res.writableFinished) controller.abort()
  })
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(req.headersDistinct)) {
    for (const value of values) headers.append(name, value)
  }
  // A head is that of the page: it is asked for whole, and the body is not sent.
  const method = req.method === 'HEAD' ? 'GET' : (req.method ?? 'GET')
  const init: RequestInit & { duplex?: 'half' } = {
    method,
    headers,
    signal: controller.signal,
  }
  let isTooLarge = false
  if (method !== 'GET') {
    const limited = limit(maxBodyBytes, () => (isTooLarge = true))
    req.on('error', (error) => limited.destroy(error)).pipe(limited)
    init.body = Readable.toWeb(limited) as ReadableStream<Uint8Array>
    init.duplex = 'half'
  }
  return { request: new Request(url, init), wasTooLarge: () => isTooLarge }
}

function limit(maxBodyBytes: number, onTooLarge: () => void): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen <= maxBodyBytes) {
        done(null, chunk)
        return
      }
      onTooLarge()
      done(new BodyTooLarge(`the body is longer than ${maxBodyBytes} bytes`))
    },
  })
}
