// The two marks a product earns: OCOP stars (while the certificate runs) and the leaf of a traced lot.
import { Leaf, Star } from 'lucide-react'

import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'

export function OcopStars({ stars }: { stars: number }) {
  const t = useText(uiText)
  return (
    <span className="stars" role="img" aria-label={t.ocop(stars)}>
      <span className="stars-label" aria-hidden>
        OCOP
      </span>
      {Array.from({ length: stars }, (_, index) => (
        <Star key={index} size={14} fill="currentColor" strokeWidth={1} aria-hidden />
      ))}
    </span>
  )
}

export function TracedLeaf({ hasWords = true }: { hasWords?: boolean }) {
  const t = useText(uiText)
  return (
    <span className="traced-leaf">
      <Leaf size={16} strokeWidth={2} aria-hidden />
      {hasWords ? t.traced : <span className="visually-hidden">{t.traced}</span>}
    </span>
  )
}
