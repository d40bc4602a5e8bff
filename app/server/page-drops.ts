// Hears which pages are out of date: PostgreSQL NOTIFY on `page_cache`, payload = tag. While it cannot hear, the
// cache is off; after a broken connection it starts empty.
import pg from 'pg'
import type { Logger } from 'pino'

import type { PageCache } from './page-cache.ts'

type Options = { url: string; cache: PageCache; log: Logger }

export type PageDrops = { close: () => Promise<void> }

export function hearPageDrops({ url, cache, log }: Options): PageDrops {
  let isClosed = false
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined

  const lose = (error?: Error) => {
    if (isClosed || retry) return
    cache.switchTo(false)
    log.warn({ err: error }, 'page cache is off: the database cannot be heard')
    retry = setTimeout(() => {
      retry = undefined
      void hear()
    }, 1000)
  }
  const hear = async () => {
    if (isClosed) return
    const next = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'nieu: page drops',
    })
    client = next
    next.on('error', lose)
    next.on('end', () => lose())
    next.on('notification', ({ payload }) => tagsOf(payload).forEach((tag) => cache.drop(tag)))
    try {
      await next.connect()
      await next.query('LISTEN page_cache')
      cache.switchTo(true)
    } catch (error) {
      lose(error as Error)
    }
  }
  void hear()

  const close = async () => {
    isClosed = true
    clearTimeout(retry)
    cache.switchTo(false)
    await client?.end()
  }
  return { close }
}

// Pages of the market show every shop, so they go whenever one changes.
const tagsOf = (payload = 'all') => (payload.startsWith('shop:') ? [payload, 'market'] : [payload])
