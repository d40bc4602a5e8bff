// Which site a request is for: the market or one shop. An unknown host is a page that does not exist, never
// somebody else's shop. Found shops are kept for half a minute, or until every process hears that one changed.
import { data } from '@remix-run/node'

import { inMarket } from '#app/db/doors.server.ts'
import { whenPagesDrop } from '#app/db/hear-drops.server.ts'
import {
  findShopByDomain,
  findShopBySlug,
  type ShopFront,
} from '#app/domain/tenancy/shop-fronts.server.ts'
import { isOurs } from '#app/domain/site/site.ts'
import { env } from '#app/env.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { createShortMemory } from '#app/lib/short-memory.ts'
import { shopHomeOrigin } from '#app/paths.ts'

import { readHost, type HostReading } from './site-host.ts'

type Origins = {
  /** the host that was asked */
  origin: string
  marketOrigin: string
  /** the one host that search engines are told: a shop's first domain, when it has one */
  homeOrigin: string
}
export type MarketSite = Origins & { kind: 'market'; shop: null }
export type ShopSite = Origins & { kind: 'shop'; shop: ShopFront }
export type Site = MarketSite | ShopSite

/** What the error page needs to tell a person where to go from a host that nobody has. */
export type UnknownHost = { unknownHost: string; marketOrigin: string }

const fronts = createShortMemory<ShopFront | null>({ keepMs: 30_000, atMost: 2000 }, systemClock)
// A host that nobody had may be the one that this shop has now.
whenPagesDrop('sites', (shopId) =>
  fronts.forget((shop) => shopId === null || shop === null || shop.id === shopId),
)

/** Throws 404 with an `UnknownHost` when no open shop has this host. */
export async function readSite(request: Request): Promise<Site> {
  const { host, protocol } = new URL(request.url)
  const origin = `${protocol}//${host}`
  const { marketOrigin } = env
  const reading = readHost(host, env.marketHost)
  if (reading.kind === 'market') {
    return { kind: 'market', origin, marketOrigin, homeOrigin: marketOrigin, shop: null }
  }

  const shop = await fronts.remember(host.toLowerCase(), () => lookUp(reading))
  if (!shop) throw data({ unknownHost: host, marketOrigin } satisfies UnknownHost, { status: 404 })
  const homeOrigin = shopHomeOrigin(marketOrigin, shop)
  return { kind: 'shop', origin, marketOrigin, homeOrigin, shop }
}

/** For pages that only the market has; on a shop's host they do not exist. */
export async function requireMarket(request: Request): Promise<MarketSite> {
  const site = await readSite(request)
  if (site.kind !== 'market') throw data(null, { status: 404 })
  return site
}

/** For pages that only a shop has. */
export async function requireShop(request: Request): Promise<ShopSite> {
  const site = await readSite(request)
  if (site.kind !== 'shop') throw data(null, { status: 404 })
  return site
}

/** Whether a host, without its port, leads to the market or to an open shop. */
export async function isHostOfOurs(host: string): Promise<boolean> {
  const { port } = new URL(env.marketOrigin)
  const reading = readHost(port && isUnderMarket(host) ? `${host}:${port}` : host, env.marketHost)
  return reading.kind === 'market' || (await fronts.remember(host, () => lookUp(reading))) !== null
}

const isUnderMarket = (host: string) => isOurs(host, env.marketHost)

/** Call after a shop was renamed, opened or suspended in this process. */
export const forgetSites = (): void => fronts.forget()

function lookUp(reading: Exclude<HostReading, { kind: 'market' }>): Promise<ShopFront | null> {
  return inMarket({}, (db) =>
    reading.kind === 'slug' ? findShopBySlug(db, reading.slug) : findShopByDomain(db, reading.host),
  )
}
