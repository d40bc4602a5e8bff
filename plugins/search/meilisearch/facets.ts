// Counts of the server as facets of ours: the thirty largest, labels read from the value.
import type { Facets, FacetValue } from '../port.ts'
import type { Group } from './filters.ts'
import type { Plan } from './queries.ts'
import { facetAttributes } from './settings.ts'
import { readLabelled, type WireAnswer } from './wire.ts'

const mostValues = 30

export function readFacets(answers: readonly WireAnswer[], facets: Plan['facets']): Facets {
  const read: Record<Group, FacetValue[]> = {
    shop: [],
    commune: [],
    category: [],
    price: [],
    stars: [],
  }
  for (const { group, at } of facets) {
    const counts = answers[at]?.facetDistribution?.[facetAttributes[group]] ?? {}
    read[group] = valuesOf(group, counts)
  }
  return read
}

function valuesOf(group: Group, counts: Record<string, number>): FacetValue[] {
  const isLabelled = group === 'shop' || group === 'commune'
  const values = new Map<string, FacetValue>()
  // Largest first: a shop that is being renamed is counted under both names and shown with the one that most have.
  for (const [text, count] of Object.entries(counts).toSorted((a, b) => b[1] - a[1])) {
    const { value, label } = isLabelled ? readLabelled(text) : { value: text, label: text }
    const known = values.get(value)
    values.set(value, { value, label: known?.label ?? label, count: count + (known?.count ?? 0) })
  }
  return [...values.values()].toSorted(byCount).slice(0, mostValues)
}

const byCount = (a: FacetValue, b: FacetValue) =>
  b.count - a.count || a.value.localeCompare(b.value, 'en', { numeric: true })
