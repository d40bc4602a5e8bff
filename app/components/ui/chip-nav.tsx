// Ways to look at a list, side by side, one of them chosen; the address holds which.
import { Link } from '@remix-run/react'

export type ChipLink = { key: string; to: string; label: string; isHere: boolean }

type Props = {
  /** what is chosen, for those who hear the page */
  label: string
  chips: readonly ChipLink[]
  /** in one line that is pushed sideways on a phone */
  isStrip?: boolean
}

export function ChipNav({ label, chips, isStrip = false }: Props) {
  return (
    <nav aria-label={label}>
      <ul className={isStrip ? 'chips chips-strip' : 'chips'}>
        {chips.map((chip) => (
          <li key={chip.key}>
            <Link className="chip" to={chip.to} aria-current={chip.isHere ? 'true' : undefined}>
              {chip.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
