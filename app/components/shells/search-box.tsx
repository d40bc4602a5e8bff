// The search field: a plain GET form; with JavaScript it offers products while one types (with or without marks).
import { Form, useFetcher, useSearchParams } from '@remix-run/react'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import { Icon } from '#app/components/ui/icon.tsx'
import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'
import { searchPath, suggestPath } from '#app/paths.ts'

import { SuggestList } from './suggest-list.tsx'

export type Suggestion = { label: string; detail: string; to: string }

const pauseMs = 120

export function SearchBox({ id, isLarge = false }: { id: string; isLarge?: boolean }) {
  const t = useText(uiText)
  const [search] = useSearchParams()
  const asked = search.get('q') ?? ''
  const { load, data } = useFetcher<{ suggestions: Suggestion[] }>({ key: id })
  const [typedText, setTypedText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (typedText.trim().length < 2) return
    const timer = setTimeout(
      () => load(`${suggestPath}?${new URLSearchParams({ q: typedText }).toString()}`),
      pauseMs,
    )
    return () => clearTimeout(timer)
  }, [typedText, load])

  useEffect(() => {
    const leave = (event: FocusEvent | PointerEvent) => {
      if (!frame.current?.contains(event.target as Node)) setIsOpen(false)
    }
    document.addEventListener('focusin', leave)
    document.addEventListener('pointerdown', leave)
    return () => {
      document.removeEventListener('focusin', leave)
      document.removeEventListener('pointerdown', leave)
    }
  }, [])

  const suggestions = isOpen && typedText.trim().length >= 2 ? (data?.suggestions ?? []) : []
  return (
    <div className={isLarge ? 'search-box search-box-large' : 'search-box'} ref={frame}>
      <Form
        role="search"
        aria-label={isLarge ? t.searchLabel : t.search}
        action={searchPath()}
        onSubmit={() => setIsOpen(false)}
        className="search-form"
      >
        <label className="visually-hidden" htmlFor={id}>
          {t.searchLabel}
        </label>
        <input
          id={id}
          key={asked}
          className="input"
          type="search"
          name="q"
          maxLength={120}
          defaultValue={asked}
          placeholder={isLarge ? t.searchHint : t.searchLabel}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => {
            setTypedText(event.target.value)
            setIsOpen(true)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setIsOpen(false)
            if (event.key === 'ArrowDown')
              frame.current?.querySelector<HTMLElement>('.suggest-list a')?.focus()
          }}
        />
        <button className="search-submit">
          <Icon of={Search} />
          <span className={isLarge ? undefined : 'visually-hidden'}>{t.search}</span>
        </button>
      </Form>
      <SuggestList suggestions={suggestions} onChosen={() => setIsOpen(false)} />
    </div>
  )
}
