// Places to choose from, each with how much there is.
import { Link } from '@remix-run/react'

export type PlaceChip = { to: string; name: string; count?: number; isHere?: boolean }

type Props = {
  title: string
  places: readonly PlaceChip[]
  /** A heading above says the same. */
  isTitleHidden?: boolean
}

export function PlaceChips({ title, places, isTitleHidden = false }: Props) {
  if (places.length === 0) return null
  return (
    <div className="chips-row">
      {!isTitleHidden && (
        <span className="small soft" aria-hidden>
          {title}
        </span>
      )}
      <ul className="chips" aria-label={title}>
        {places.map(({ to, name, count, isHere }) => (
          <li key={to}>
            <Link className="chip" to={to} aria-current={isHere ? 'true' : undefined}>
              {name} {count !== undefined && <span className="soft number">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
