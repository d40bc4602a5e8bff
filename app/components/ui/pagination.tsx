// Forward through a list by cursor; the address holds the place, so the browser's back button works.
import { ChevronRight } from 'lucide-react'
import { useSearchParams } from '@remix-run/react'

import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'

import { ButtonLink } from './button.tsx'

type Props = { nextCursor: string | null; parameter?: string }

export function Pagination({ nextCursor, parameter = 'after' }: Props) {
  const t = useText(uiText)
  const [search] = useSearchParams()
  const to = (cursor: string | null) => {
    const next = new URLSearchParams(search)
    if (cursor) next.set(parameter, cursor)
    else next.delete(parameter)
    return `?${next.toString()}`
  }
  const isLater = search.has(parameter)
  if (!nextCursor && !isLater) return null
  return (
    <nav className="pagination" aria-label={t.pages}>
      {isLater && <ButtonLink to={to(null)}>{t.first}</ButtonLink>}
      {nextCursor && (
        <ButtonLink to={to(nextCursor)} icon={ChevronRight} rel="next">
          {t.next}
        </ButtonLink>
      )}
    </nav>
  )
}
