// What a search address asks for, and the address of the same search with something changed. Safe for the browser.
import type { searchAsk } from './search-ask.forms.ts'

export type SearchAsk = (typeof searchAsk)['_output']

type Change = Partial<Record<keyof SearchAsk, string | number | readonly string[] | undefined>>

/** The address of the same search with something changed; the place in the list is forgotten. */
export function askAgain(ask: SearchAsk, change: Change): string {
  const next = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...ask, after: undefined, ...change })) {
    if (name === 'sort' && value === 'relevance') continue
    for (const one of [value].flat()) {
      if (one !== undefined && one !== '') next.append(name, String(one))
    }
  }
  const text = next.toString()
  return `/search${text && `?${text}`}`
}

export const isNarrowed = (ask: SearchAsk): boolean =>
  ask.category.length + ask.commune.length + ask.shop.length > 0 ||
  [ask.province, ask.price, ask.from, ask.to, ask.stars, ask.stock].some((one) => one !== undefined)

/** The words alone, every filter taken off. */
export const widened = ({ q }: SearchAsk): string =>
  `/search?${new URLSearchParams({ q }).toString()}`
