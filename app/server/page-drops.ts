// Hears which pages are out of date: PostgreSQL NOTIFY on `page_cache`, payload = tag. While it cannot hear, the
// cache is off; after a broken connection it starts empty.
import pg from 'pg'
import type { Logger } from 'pino'

import { openEar, tellPagesDropped } from '#app/db/hear-drops.server.ts'
import type { PageCache } from './page-cache.ts'

type Options = {
  url: string
  cache: PageCache
  log: Logger
  /** Told the keys of dropped pages that had visitors. */
  onDropped: (keys: readonly string[]) => void
}

export type PageDrops = { close: () => Promise<void> }

export function hearPageDrops({ url, cache, log, onDropped }: Options): PageDrops {
  let isClosed = false
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined

  const switchTo = (isOn: boolean) => {
    openEar(isOn)
    cache.switchTo(isOn)
  }
  const lose = (error?: Error) => {
    if (isClosed || retry) return
    switchTo(false)
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
    next.on('notification', ({ payload = 'all' }) => onDropped(dropPages(cache, payload)))
    try {
      await next.connect()
      await next.query('LISTEN page_cache')
      tellPagesDropped(null)
      switchTo(true)
    } catch (error) {
      lose(error as Error)
    }
  }
  void hear()

  const close = async () => {
    isClosed = true
    clearTimeout(retry)
    switchTo(false)
    await client?.end()
  }
  return { close }
}

// Pages of the market show every shop: any change of one leaves them a second. The shop's own are never shown again.
function dropPages(cache: PageCache, tag: string): string[] {
  const [, shopId = null] = /^shop:(.+)$/s.exec(tag) ?? []
  tellPagesDropped(shopId)
  if (shopId !== null) cache.dropGently('market')
  return cache.drop(tag)
}
