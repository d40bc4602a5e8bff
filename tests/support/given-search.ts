// A product for tests of the adapter, and an engine that speaks to a simulator.
import { newId } from '#app/lib/ids.ts'
import { fromIso, parseLocalDate, type LocalDate } from '#app/lib/time.ts'
import { meilisearch, type MeilisearchConfig } from '#plugins/search/meilisearch/adapter.ts'
import type {
  SearchDocument,
  SearchIndex,
  SearchEngine,
  SearchQuery,
} from '#plugins/search/port.ts'

export const givenDocument = (facts: Partial<SearchDocument> = {}): SearchDocument => ({
  shopId: newId(),
  productId: newId(),
  title: 'Mắm tép Gia Viễn',
  words: 'cua hang tam coc',
  shopName: 'Cửa hàng Tam Cốc',
  provinceCode: '37',
  communeCode: '14466',
  communeName: 'Xã Gia Viễn',
  category: 'food',
  minPrice: 85_000n,
  maxPrice: 85_000n,
  ocopStars: null,
  ocopExpiresOn: null,
  inStock: true,
  soldCount: 0,
  publishedAt: fromIso('2026-10-01T00:00:00Z'),
  ...facts,
})

export type GivenEngine = SearchEngine & { index: SearchIndex }

export function givenEngine(config: Partial<MeilisearchConfig> & { url: string }): GivenEngine {
  const engine = meilisearch({
    key: 'a-key-of-the-tests',
    indexUid: 'listings',
    fetch,
    timeoutMs: 2_000,
    taskTimeoutMs: 2_000,
    ...config,
  })
  if (!engine.index) throw new Error('Meilisearch has an index of its own')
  return { ...engine, index: engine.index }
}

export const askFor = (text: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  filters: {},
  sort: 'relevance',
  cursor: null,
  limit: 20,
  today: parseLocalDate('2026-11-22') as LocalDate,
  ...more,
})
