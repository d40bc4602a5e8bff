// How an index of ours is set up. A change here reaches a server by `npm run search:rebuild`, which fills a new index.
import type { Settings } from 'meilisearch'

/** Attributes whose values are counted, by the facet they answer. `shop` and `commune` are "code name". */
export const facetAttributes = {
  shop: 'shop',
  commune: 'commune',
  category: 'category',
  price: 'priceBand',
  stars: 'ocopStars',
} as const

/** Pages end here; a total above it is shown as this. */
export const mostHits = 100_000

export const indexSettings = (): Settings => ({
  // Folded text only: the server folds Latin marks by itself but not đ, and of two spellings one must win.
  searchableAttributes: ['foldedTitle', 'foldedWords', 'slips'],
  displayedAttributes: ['productId', 'shopId', 'title'],
  filterableAttributes: [
    'shopId',
    'communeCode',
    'provinceCode',
    'minPrice',
    'maxPrice',
    'ocopExpiresOn',
    'inStock',
    ...Object.values(facetAttributes),
  ],
  sortableAttributes: ['publishedAt', 'minPrice', 'soldCount', 'productId'],
  // `sort` first: a list by price is by price alone. Without a sort the title counts before how near words stand; what
  // is equally relevant is in stock first, then sells, then is new (ids carry their time).
  rankingRules: [
    'sort',
    'words',
    'typo',
    'attribute',
    'proximity',
    'exactness',
    'inStock:desc',
    'soldCount:desc',
    'productId:desc',
  ],
  // Vietnamese words are short: from four letters one slip is forgiven. Of three, one slip is another word more often
  // than not ("keo" and "kho"); what is forgiven there stands in `slips`, letter for letter.
  typoTolerance: {
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 9 },
    disableOnAttributes: ['slips'],
  },
  // Not the order of the alphabet: of more than a hundred communes the largest are wanted.
  faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: mostHits },
  stopWords: [],
  synonyms: {},
})
