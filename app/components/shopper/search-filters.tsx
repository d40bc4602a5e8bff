// The filters of a search: one GET form, folded away on a phone (by a tick box, so without JavaScript too),
// beside the results from 1024 px.
import { Form, useSubmit } from '@remix-run/react'
import { SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'

import { Button } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { catalogText } from '#app/i18n/catalog.ts'
import { shopperText } from '#app/i18n/shopper.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { Facets, FacetValue } from '#plugins/search/port.ts'

import type { SearchAsk } from './search-ask.ts'

type Props = { ask: SearchAsk; facets: Facets; isOneShop: boolean }

export function SearchFilters({ ask, facets, isOneShop }: Props) {
  const t = useText(shopperText)
  const submit = useSubmit()
  return (
    <div className="filters">
      <label className="button filters-toggle">
        <input type="checkbox" className="visually-hidden" />
        <Icon of={SlidersHorizontal} />
        {t.filters}
      </label>
      <Form
        action="/search"
        className="stack filters-form"
        onChange={(event) => {
          const { target } = event
          if (target instanceof HTMLInputElement && target.type !== 'text') {
            submit(event.currentTarget, { preventScrollReset: true })
          }
        }}
      >
        {ask.q && <input type="hidden" name="q" value={ask.q} />}
        {ask.sort !== 'relevance' && <input type="hidden" name="sort" value={ask.sort} />}
        {ask.province && <input type="hidden" name="province" value={ask.province} />}
        <CategoryFilter ask={ask} values={facets.category} />
        {!isOneShop && (
          <Ticks name="commune" title={t.commune} values={facets.commune} chosen={ask.commune} />
        )}
        <StarsFilter ask={ask} values={facets.stars} />
        <PriceFilter ask={ask} />
        {!isOneShop && <Ticks name="shop" title={t.shop} values={facets.shop} chosen={ask.shop} />}
        <fieldset className="filter">
          <label className="choice choice-plain">
            <input type="checkbox" name="stock" value="1" defaultChecked={ask.stock === '1'} />
            <span className="choice-text">{t.inStockOnly}</span>
          </label>
        </fieldset>
        <Button look="primary">{t.apply}</Button>
      </Form>
    </div>
  )
}

function CategoryFilter({ ask, values }: { ask: SearchAsk; values: readonly FacetValue[] }) {
  const t = useText(shopperText)
  const names: Record<string, string> = useText(catalogText).categories
  const named = values.map((one) => ({ ...one, label: names[one.value] ?? one.label }))
  return <Ticks name="category" title={t.category} values={named} chosen={ask.category} />
}

type TicksProps = {
  name: string
  title: string
  values: readonly FacetValue[]
  chosen: readonly string[]
}

const openSize = 8

function Ticks({ name, title, values, chosen }: TicksProps) {
  const first = values.slice(0, openSize)
  const rest = values.slice(openSize)
  if (values.length === 0) return null
  const tick = (one: FacetValue) => (
    <Tick
      key={`${one.value}${chosen.includes(one.value)}`}
      type="checkbox"
      name={name}
      value={one.value}
      count={one.count}
      isChosen={chosen.includes(one.value)}
    >
      {one.label}
    </Tick>
  )
  return (
    <fieldset className="filter">
      <legend>{title}</legend>
      {first.map(tick)}
      {rest.length > 0 && (
        <details open={rest.some((one) => chosen.includes(one.value))}>
          <summary className="filter-more">+ {rest.length}</summary>
          {rest.map(tick)}
        </details>
      )}
    </fieldset>
  )
}

type TickProps = {
  type: 'checkbox' | 'radio'
  name: string
  value: string
  count?: number
  isChosen: boolean
  children: ReactNode
}

function Tick({ type, name, value, count, isChosen, children }: TickProps) {
  return (
    <label className="choice choice-plain">
      <input type={type} name={name} value={value} defaultChecked={isChosen} />
      <span className="choice-text">{children}</span>
      {count !== undefined && <span className="small soft number">{count}</span>}
    </label>
  )
}

function StarsFilter({ ask, values }: { ask: SearchAsk; values: readonly FacetValue[] }) {
  const t = useText(shopperText)
  const atLeast = (stars: number) =>
    values.reduce((sum, one) => (Number(one.value) >= stars ? sum + one.count : sum), 0)
  const offered = [3, 4, 5].filter((stars) => atLeast(stars) > 0 || ask.stars === stars)
  if (offered.length === 0) return null
  return (
    <fieldset className="filter" key={ask.stars}>
      <legend>{t.stars}</legend>
      <Tick type="radio" name="stars" value="" isChosen={ask.stars === undefined}>
        {t.any}
      </Tick>
      {offered.map((stars) => (
        <Tick
          key={stars}
          type="radio"
          name="stars"
          value={`${stars}`}
          count={atLeast(stars)}
          isChosen={ask.stars === stars}
        >
          {t.starsFrom(stars)}
        </Tick>
      ))}
    </fieldset>
  )
}

function PriceFilter({ ask }: { ask: SearchAsk }) {
  const t = useText(shopperText)
  const [low, high] = ask.price?.split('-') ?? []
  const end = (name: 'from' | 'to', label: string, value: string | undefined) => (
    <input
      className="input"
      name={name}
      aria-label={label}
      placeholder={label}
      inputMode="numeric"
      defaultValue={value}
      key={value}
    />
  )
  return (
    <fieldset className="filter">
      <legend>{t.price}</legend>
      <div className="filter-range">
        {end('from', t.priceFrom, ask.from ?? low)}
        {end('to', t.priceTo, ask.to ?? high)}
      </div>
    </fieldset>
  )
}
