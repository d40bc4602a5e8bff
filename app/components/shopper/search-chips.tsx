// What a search was narrowed by, each with a way to take it off; and the order of the results.
import { Form, Link, useSubmit } from '@remix-run/react'
import { X } from 'lucide-react'

import { Button } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { catalogText } from '#app/i18n/catalog.ts'
import { shopperText } from '#app/i18n/shopper.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'
import { searchSorts, type Facets } from '#plugins/search/port.ts'

import { askAgain, type SearchAsk } from './search-ask.ts'

type Props = { ask: SearchAsk; facets: Facets; provinceName: string | null }
type Chip = { label: string; to: string }

export function SearchChips({ ask, facets, provinceName }: Props) {
  const t = useText(shopperText)
  const chips = useChips({ ask, facets, provinceName })
  if (chips.length === 0) return null
  return (
    <ul className="chips">
      {chips.map((chip) => (
        <li key={chip.to}>
          <Link className="chip" to={chip.to} aria-label={t.remove(chip.label)}>
            {chip.label}
            <Icon of={X} size={16} />
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link className="button button-plain" to={askAgain(ask, nothing)}>
            {t.clear}
          </Link>
        </li>
      )}
    </ul>
  )
}

const nothing = {
  category: [],
  commune: [],
  shop: [],
  province: undefined,
  price: undefined,
  from: undefined,
  to: undefined,
  stars: undefined,
  stock: undefined,
}

function useChips({ ask, facets, provinceName }: Props): Chip[] {
  const t = useText(shopperText)
  const names = useText(catalogText).categories
  const locale = useLocale()
  const without = (name: 'category' | 'commune' | 'shop', value: string) =>
    askAgain(ask, { [name]: ask[name].filter((one) => one !== value) })
  const nameOf = (facet: 'commune' | 'shop', value: string) =>
    facets[facet].find((one) => one.value === value)?.label ?? value
  const money = (digits: string) => formatMoney(vnd(BigInt(digits)), locale)
  const { from, to, price, stars, stock } = ask
  const [low, high] = price?.split('-') ?? []
  const [lowest, highest] = [from ?? low, to ?? high]
  const chips: (Chip | false)[] = [
    ...ask.category.map((one) => ({ label: names[one], to: without('category', one) })),
    provinceName !== null && { label: provinceName, to: askAgain(ask, { province: undefined }) },
    ...ask.commune.map((one) => ({ label: nameOf('commune', one), to: without('commune', one) })),
    ...ask.shop.map((one) => ({ label: nameOf('shop', one), to: without('shop', one) })),
    Boolean(lowest ?? highest) && {
      label: t.priceBand(lowest ? money(lowest) : null, highest ? money(highest) : null),
      to: askAgain(ask, { from: undefined, to: undefined, price: undefined }),
    },
    stars !== undefined && {
      label: `OCOP ${t.starsFrom(stars).toLowerCase()}`,
      to: askAgain(ask, { stars: undefined }),
    },
    stock !== undefined && { label: t.inStockOnly, to: askAgain(ask, { stock: undefined }) },
  ]
  return chips.filter((chip) => chip !== false)
}

/** A select that submits by itself with JavaScript and has a button without it. */
export function SearchOrder({ ask }: { ask: SearchAsk }) {
  const t = useText(shopperText)
  const submit = useSubmit()
  const kept = Object.entries({ ...ask, sort: undefined, after: undefined }).flatMap(
    ([name, value]) =>
      [value]
        .flat()
        .flatMap((one) => (one === undefined || one === '' ? [] : [{ name, value: String(one) }])),
  )
  return (
    <Form
      action="/search"
      className="row order-form"
      onChange={(event) => submit(event.currentTarget)}
    >
      {kept.map((one) => (
        <input key={`${one.name}${one.value}`} type="hidden" {...one} />
      ))}
      <label className="soft small" htmlFor="sort">
        {t.sort}
      </label>
      <select id="sort" name="sort" className="input" defaultValue={ask.sort} key={ask.sort}>
        {searchSorts.map((sort) => (
          <option key={sort} value={sort}>
            {t.sorts[sort]}
          </option>
        ))}
      </select>
      <noscript>
        <Button>{t.apply}</Button>
      </noscript>
    </Form>
  )
}
