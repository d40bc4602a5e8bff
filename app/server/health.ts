// /healthz: the process answers. /readyz: it may be sent visitors. /metrics: for our own monitoring only.
import type { Answering } from './answer.ts'
import type { SiteOptions } from './options.ts'

const paths = new Set(['/healthz', '/readyz', '/metrics'])
export const isHealthPath = (path: string): boolean => paths.has(path)

export async function answerHealth(
  site: SiteOptions,
  answering: Answering,
  isClosing: boolean,
): Promise<void> {
  const { req, res, url } = answering
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Content-Type', 'text/plain; charset=utf-8')
  if (url.pathname === '/healthz') {
    res.end('ok\n')
  } else if (url.pathname === '/readyz') {
    const unready = isClosing ? ['closing'] : await site.findUnready()
    res.statusCode = unready.length === 0 ? 200 : 503
    res.end(unready.length === 0 ? 'ready\n' : `not ready: ${unready.join(', ')}\n`)
  } else {
    const isOurs = isPrivate(req.socket.remoteAddress ?? '') && !req.headers['x-forwarded-for']
    res.statusCode = isOurs ? 200 : 404
    res.end(isOurs ? site.metrics.text(site.pageCache) : '')
  }
}

/** Loopback and private networks. A request that came through a proxy is not ours. */
const isPrivate = (address: string) =>
  /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/.test(address)
