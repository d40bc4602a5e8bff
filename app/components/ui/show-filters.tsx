// A list that is searched by a word and shown in parts; the address holds both.
import { Form } from '@remix-run/react'

import { urlQuery } from '#app/lib/url-query.ts'

import { Button } from './button.tsx'
import { ChipNav } from './chip-nav.tsx'
import { TextInput } from './text-fields.tsx'

type Words<Show extends string> = {
  find: string
  search: string
  all: string
  shows: string
  show: Record<Show, string>
}

type Props<Show extends string> = {
  filter: { show: Show | null; text: string }
  /** the parts in their order; all of it comes first */
  parts: readonly Show[]
  words: Words<Show>
}

export function ShowFilters<Show extends string>({ filter, parts, words }: Props<Show>) {
  const chips = [null, ...parts].map((show) => ({
    key: show ?? 'all',
    to: urlQuery({ show, q: filter.text }) || '?',
    label: show ? words.show[show] : words.all,
    isHere: filter.show === show,
  }))
  return (
    <div className="stack">
      <Form method="get" className="order-filters" role="search">
        <TextInput
          name="q"
          label={words.find}
          defaultValue={filter.text}
          type="search"
          required={false}
        />
        {filter.show && <input type="hidden" name="show" value={filter.show} />}
        <Button>{words.search}</Button>
      </Form>
      <ChipNav label={words.shows} chips={chips} />
    </div>
  )
}
