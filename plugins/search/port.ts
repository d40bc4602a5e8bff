// Finding products by what people type: Vietnamese with or without marks, with slips of the finger, while typing.
// An engine answers with ids in order; the rows are read from the database, so what is hidden stays hidden even
// when an engine's own index is late.
import type { LocalDate } from '#app/lib/time.ts'

export const searchSorts = ['relevance', 'newest', 'price', 'price-down', 'best-selling'] as const
export type SearchSort = (typeof searchSorts)[number]

/** Values of one list are alternatives; different lists must all hold. */
export type SearchFilters = {
  shopIds?: readonly string[]
  communeCodes?: readonly string[]
  provinceCode?: string
  categories?: readonly string[]
  /** đồng */
  minPrice?: bigint
  maxPrice?: bigint
  /** at least so many OCOP stars, valid today */
  minStars?: number
  isInStock?: boolean
}

export type SearchQuery = {
  /** as typed; empty finds everything */
  text: string
  filters: SearchFilters
  sort: SearchSort
  /** a hit's cursor; null for the first page */
  cursor: string | null
  /** the page that ends before the cursor instead of the one after it; the order of hits stays */
  isBackward?: boolean
  /** 1 … 250 */
  limit: number
  today: LocalDate
}

export const facetNames = ['commune', 'category', 'stars', 'shop', 'price'] as const
export type FacetName = (typeof facetNames)[number]

/** How many products a choice would show, the other filters kept. Price values are bands, see `priceBands`. */
export type FacetValue = { value: string; label: string; count: number }
export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>

export type SearchHit = { shopId: string; productId: string; cursor: string }

export type SearchResult = {
  hits: SearchHit[]
  total: number
  facets: Facets
  /** there are more hits in the direction that was asked */
  hasMore: boolean
  /** the last hit's when there are more after it and the page went forward */
  nextCursor: string | null
}

/** What an engine with an index of its own keeps of a product on sale. */
export type SearchDocument = {
  shopId: string
  productId: string
  title: string
  /** everything else that a shopper may think of: shop, commune, category, words of the description */
  words: string
  shopName: string
  provinceCode: string
  communeCode: string
  communeName: string
  category: string
  minPrice: bigint
  maxPrice: bigint
  ocopStars: number | null
  /** the last day on which the stars count */
  ocopExpiresOn: LocalDate | null
  inStock: boolean
  soldCount: number
  publishedAt: Date
}

export interface SearchEngine {
  readonly id: string
  /** Throws BadSearchCursor for a cursor that it did not give. */
  search(query: SearchQuery): Promise<SearchResult>
  /** Null when the engine reads the listing itself and there is nothing to tell it. */
  readonly index: SearchIndex | null
}

/**
 * An engine's own copy of the listing, outside the database: never called inside a door. Every call may be repeated;
 * of two calls the later one wins. A call resolves when searches see what it did, and throws when they never will.
 */
export interface SearchIndex {
  /** Replaces what was known of these products. */
  put(documents: readonly SearchDocument[]): Promise<void>
  /** Removing what is not there is fine. */
  remove(productIds: readonly string[]): Promise<void>
  /** A second index that is filled unseen. The name (a-z, 0-9) finds again what an earlier process left unfinished. */
  draft(name: string): SearchDraft
}

export interface SearchDraft {
  /** Makes it ready, as today's settings want it; says how many products it holds already. */
  open(): Promise<number>
  put(documents: readonly SearchDocument[]): Promise<void>
  /** From now on searches read it; what they read until now is thrown away. */
  publish(): Promise<void>
  /** Throws it away. */
  drop(): Promise<void>
}

export class BadSearchCursor extends Error {
  constructor() {
    super('This is not a cursor of ours')
    this.name = 'BadSearchCursor'
  }
}

/** Lower bounds in đồng; the last band is open. A facet value of price is "from-to", the upper end excluded. */
export const priceBands = [0n, 50_000n, 100_000n, 200_000n, 500_000n] as const

/** "100000-200000"; the last is "500000-". */
export const priceBandValue = (index: number): string =>
  `${priceBands[index]}-${priceBands[index + 1] ?? ''}`

export function readPriceBand(value: string): { minPrice: bigint; maxPrice?: bigint } | null {
  const [, from, to] = /^(\d{1,12})-(\d{0,12})$/.exec(value) ?? []
  if (from === undefined) return null
  return { minPrice: BigInt(from), ...(to && { maxPrice: BigInt(to) - 1n }) }
}
