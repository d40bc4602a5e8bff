// The filters that a page of products offers, with how many each value would leave. `input` goes back as it is.
import type { FacetCount, ListingFacets } from '#app/domain/catalog/listing-facets.server.ts'
import { catalogText } from '#app/i18n/catalog.ts'
import { filtersText } from '#app/i18n/storefront-filters.ts'
import { formatMoney, vnd, type Locale } from '#app/lib/money.ts'
import { readPriceBand, type Facets } from '#plugins/search/port.ts'
import { namespace } from './metafields.server.ts'

type FilterNode = {
  id: string
  label: string
  type: 'LIST' | 'PRICE_RANGE'
  presentation: 'TEXT' | null
  values: { id: string; label: string; count: number; input: string }[]
}

type Shape = {
  id: string
  label: string
  input: (value: string) => object
  nameOf?: (one: FacetCount) => string
}

const listOf = (
  { id, label, input, nameOf }: Shape,
  values: readonly FacetCount[],
): FilterNode => ({
  id,
  label,
  type: 'LIST',
  presentation: 'TEXT',
  values: values.map((one) => ({
    id: `${id}.${one.value}`,
    label: nameOf?.(one) ?? one.label,
    count: one.count,
    input: JSON.stringify(input(one.value)),
  })),
})

const metafield = (key: string) => (value: string) => ({
  productMetafield: { namespace, key, value },
})

function shapesIn(locale: Locale) {
  const t = filtersText[locale]
  const names: Record<string, string | undefined> = catalogText[locale].categories
  const category = {
    id: 'filter.p.product_type',
    label: t.category,
    input: (value: string) => ({ productType: value }),
    nameOf: ({ value }: FacetCount) => names[value] ?? value,
  }
  const commune = {
    id: `filter.p.m.${namespace}.commune`,
    label: t.commune,
    input: metafield('commune'),
  }
  const vendor = {
    id: 'filter.p.vendor',
    label: t.vendor,
    input: (value: string) => ({ productVendor: value }),
  }
  return { t, category, commune, vendor }
}

/** Of a collection or of all products: filters that would leave nothing to choose are not offered. */
export function listingFilters(facets: ListingFacets, locale: Locale): FilterNode[] {
  const { t, category, commune, vendor } = shapesIn(locale)
  const availability = {
    id: 'filter.v.availability',
    label: t.availability,
    input: (value: string) => ({ available: value === 'true' }),
    nameOf: ({ value }: FacetCount) => (value === 'true' ? t.isThere : t.isGone),
  }
  const options = facets.options.map(({ name, values }) => {
    const input = (value: string) => ({ variantOption: { name, value } })
    return listOf({ id: `filter.v.option.${name}`, label: name, input }, values)
  })
  return [
    listOf(availability, facets.availability),
    ...(facets.price ? [priceRange(facets.price, t.price)] : []),
    listOf(category, facets.category),
    ...(facets.vendor.length > 1 ? [listOf(vendor, facets.vendor)] : []),
    ...(facets.commune.length > 1 ? [listOf(commune, facets.commune)] : []),
    ...options,
  ].filter(({ values }) => values.length > 0)
}

type Prices = NonNullable<ListingFacets['price']>

const priceRange = ({ from, to, count }: Prices, label: string): FilterNode => ({
  id: 'filter.v.price',
  label,
  type: 'PRICE_RANGE',
  presentation: null,
  values: [
    {
      id: 'filter.v.price',
      label,
      count,
      input: JSON.stringify({ price: { min: Number(from), max: Number(to) } }),
    },
  ],
})

/** Of a search: what the engine counted. */
export function searchFilters(facets: Facets, locale: Locale): FilterNode[] {
  const { t, category, commune } = shapesIn(locale)
  const stars = {
    id: `filter.p.m.${namespace}.ocopStars`,
    label: t.stars,
    input: metafield('ocopStars'),
    nameOf: ({ value }: FacetCount) => t.atLeast(value),
  }
  const price = {
    id: 'filter.v.price',
    label: t.price,
    input: (value: string) => ({ price: boundsOf(value) }),
    nameOf: ({ value }: FacetCount) => bandName(value, locale),
  }
  return [
    listOf(category, facets.category),
    listOf(commune, facets.commune),
    listOf(stars, facets.stars),
    listOf(price, facets.price),
  ]
}

function boundsOf(value: string): { min: number; max: number | null } {
  const band = readPriceBand(value)
  return {
    min: Number(band?.minPrice ?? 0),
    max: band?.maxPrice === undefined ? null : Number(band.maxPrice),
  }
}

function bandName(value: string, locale: Locale): string {
  const { min, max } = boundsOf(value)
  const written = (amount: number) => formatMoney(vnd(BigInt(amount)), locale)
  return max === null ? `${written(min)} +` : `${written(min)} – ${written(max)}`
}
