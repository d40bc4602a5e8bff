import { priceBandValue, type FacetName, type Facets, type FacetValue } from '../port.ts'

export type FacetRow = { facet: FacetName | 'total'; value: string; label: string; count: number }

const mostValues = 30

/** Rows of the facet statement, grouped; a price row's value is the index of its band. */
export function readFacets(rows: readonly FacetRow[]): Facets {
  const of = (name: FacetName): FacetValue[] =>
    rows
      .filter((row) => row.facet === name)
      .map(({ value, label, count }) => ({ value, label, count }))
      .slice(0, mostValues)
  const bands = of('price').map(({ value, count }) => {
    const band = priceBandValue(Number(value))
    return { value: band, label: band, count }
  })
  return {
    commune: of('commune'),
    category: of('category'),
    stars: of('stars'),
    shop: of('shop'),
    price: bands,
  }
}
