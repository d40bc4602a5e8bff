// Places to choose from, each with how much there is.
import { Link } from '@remix-run/react'

export type PlaceChip = { to: string; name: string; count?: number; isHere?: boolean }

export function PlaceChips({ title, places }: { title: string; places: readonly PlaceChip[] }) {
  if (places.length === 0) return null
  return (
    <ul className="chips" aria-label={title}>
      {places.map(({ to, name, count, isHere }) => (
        <li key={to}>
          <Link className="chip" to={to} aria-current={isHere ? 'true' : undefined}>
            {name} {count !== undefined && <span className="soft number">{count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
