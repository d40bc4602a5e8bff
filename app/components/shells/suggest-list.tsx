// What the typed letters may mean; arrow keys walk through it.
import { Link } from '@remix-run/react'
import type { KeyboardEvent } from 'react'

import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'

import type { Suggestion } from './search-box.tsx'

type Props = { suggestions: readonly Suggestion[]; onChosen: () => void }

export function SuggestList({ suggestions, onChosen }: Props) {
  const t = useText(uiText)
  if (suggestions.length === 0) return null
  return (
    <ul className="suggest-list" aria-label={t.suggestions}>
      {suggestions.map((one) => (
        <li key={one.to}>
          <Link to={one.to} onClick={onChosen} onKeyDown={step}>
            <span>{one.label}</span>
            <span className="small soft">{one.detail}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function step(event: KeyboardEvent<HTMLElement>) {
  const item = event.currentTarget.parentElement
  const next = { ArrowDown: item?.nextElementSibling, ArrowUp: item?.previousElementSibling }[
    event.key
  ]
  const link = next?.querySelector('a')
  if (!link) return
  event.preventDefault()
  link.focus()
}
