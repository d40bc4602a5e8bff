// What the fields of one operation share: whose site, which door, in which language.
import type { MarketDb } from '#app/db/doors.server.ts'
import type { PlaceDirectory } from '#app/domain/place/place.ts'
import type { Locale } from '#app/lib/money.ts'
import type { Clock, LocalDate } from '#app/lib/time.ts'
import type { Before } from './before-door.server.ts'
import type { Loaders } from './loaders.server.ts'
import type { FoundSearches } from './searches.server.ts'

export type StorefrontShop = {
  id: string
  slug: string
  name: string
  tagline: string
  story: string
  accentColor: string
  signMediaId: string | null
}

/** The host that was asked: the market spans all shops, a shop's host shows that shop alone. */
export type StorefrontSite = {
  kind: 'market' | 'shop'
  origin: string
  marketOrigin: string
  /** where the shop is at home: its first domain, when it has one */
  homeOrigin: string
  shop: StorefrontShop | null
  /** where outside pages fetch photos: the market's host, one for all shops. Our own pages fetch them from theirs. */
  mediaOrigin?: string | undefined
}

export type StorefrontContext = {
  site: StorefrontSite
  db: MarketDb
  clock: Clock
  today: LocalDate
  load: Loaders
  searches: FoundSearches
  locale: Locale
  /** ISO 3166; what a shopper said with @inContext, echoed in their cart */
  country: string | null
  accountId: string | null
  /** owns a cart made in this operation */
  newCartKey: string
} & Before

/** A field's answer. `args` are already checked against the schema. */
export type Field<Parent> = (parent: Parent, args: never, context: StorefrontContext) => unknown
export type Fields<Parent> = Readonly<Record<string, Field<Parent>>>

/** The shop whose host this is; null on the market. */
export const shopIdOf = (context: StorefrontContext): string | null => context.site.shop?.id ?? null

/** Throws for a field that before-door.server.ts does not name. */
export function placesOf({ places }: StorefrontContext): PlaceDirectory {
  if (!places) throw new Error('the administrative units were not read before the operation ran')
  return places
}
