// The collections of a shop in one row.
import { Link } from '@remix-run/react'

import { shopperText } from '#app/i18n/shopper.ts'
import { useText } from '#app/i18n/use-text.ts'
import { collectionPath } from '#app/paths.ts'

type Props = { collections: readonly { handle: string; title: string }[]; here?: string }

export function CollectionLinks({ collections, here }: Props) {
  const t = useText(shopperText)
  if (collections.length === 0) return null
  return (
    <nav aria-label={t.collections}>
      <ul className="chips">
        {collections.map(({ handle, title }) => (
          <li key={handle}>
            <Link
              className="chip"
              to={collectionPath(handle)}
              aria-current={handle === here || undefined}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
