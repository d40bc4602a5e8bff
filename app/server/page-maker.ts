// Makes everybody's pages. A page is rendered once at a time: whoever asks for it meanwhile waits for that rendering. A
// page that had visitors when it was dropped, or that is past its first end, is made again behind their backs.
import { randomBytes } from 'node:crypto'

import type { SiteOptions } from './options.ts'
import { requestFor } from './page-key.ts'
import { renderWith, type Rendered } from './rendered.ts'
import type { StoredPage } from './page-cache.ts'
import { makeStoredPage } from './stored-page.ts'

/** `own`: it is no page for everybody. `failed`: nobody knows. */
export type Landed = { page: StoredPage; isCurrent: boolean } | 'own' | 'failed'

export type Flight = {
  /** of the page cache's drops, when it began */
  startedAt: number
  landed: Promise<Landed>
  land: (landed: Landed) => void
}

export type PageMaker = {
  underWay(key: string): Flight | undefined
  /** Whoever begins one lands it, whatever happens. */
  begin(key: string): Flight
  /** Keeps what was rendered, when it is everybody's. */
  keep(key: string, rendered: Rendered, startedAt: number): Promise<Landed>
  /** Without a visitor, one after the other; pages beyond what can wait are rendered when somebody asks. */
  remake(keys: readonly string[]): void
}

const mostWaiting = 100

type Making = Pick<
  SiteOptions,
  'render' | 'policy' | 'sharedSeconds' | 'pageCache' | 'log' | 'metrics'
>

export function createPageMaker(site: Making, isClosing: () => boolean): PageMaker {
  const flights = new Map<string, Flight>()
  const waiting = new Set<string>()
  let isBusy = false

  const begin = (key: string): Flight => {
    const { promise, resolve } = Promise.withResolvers<Landed>()
    const land = (landed: Landed) => {
      if (flights.get(key) === flight) flights.delete(key)
      resolve(landed)
    }
    const flight = { startedAt: site.pageCache.startRender(), landed: promise, land }
    flights.set(key, flight)
    return flight
  }
  const keep: PageMaker['keep'] = async (key, rendered, startedAt) => {
    if (!rendered.isEverybodys) return 'own'
    const { response, contentType, tags } = rendered
    const body = Buffer.from(await response.arrayBuffer())
    const page = await makeStoredPage({ body, contentType, tags }, site)
    site.pageCache.store(key, page, startedAt)
    return { page, isCurrent: !site.pageCache.wasDropped(page, startedAt) }
  }
  const work = async () => {
    isBusy = true
    for (const key of waiting) {
      waiting.delete(key)
      if (flights.has(key) || isClosing()) continue
      await remakeOne(site, { key, flight: begin(key), keep })
    }
    isBusy = false
  }
  const remake = (keys: readonly string[]) => {
    for (const key of keys) {
      if (waiting.size < mostWaiting || waiting.has(key)) waiting.add(key)
      else site.metrics.countRemade('left')
    }
    if (!isBusy) void work()
  }
  return { underWay: (key) => flights.get(key), begin, keep, remake }
}

type Remaking = { key: string; flight: Flight; keep: PageMaker['keep'] }

async function remakeOne(site: Making, { key, flight, keep }: Remaking): Promise<void> {
  try {
    const request = requestFor(key, site.policy.isHttps ? 'https' : 'http')
    const requestId = `remade-${randomBytes(4).toString('hex')}`
    const rendered = await renderWith(site.render, request, { requestId, clientAddress: '' })
    const landed = await keep(key, rendered, flight.startedAt)
    if (landed === 'own') await rendered.response.body?.cancel()
    site.metrics.countRemade(landed === 'own' || landed === 'failed' ? landed : 'kept')
    flight.land(landed)
  } catch (error) {
    // Whoever asks next renders it, and is told what is wrong.
    site.log.warn({ err: error, page: key }, 'a page could not be made again')
    site.metrics.countRemade('failed')
    flight.land('failed')
  }
}
