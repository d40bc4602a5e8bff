// Navigation in three forms: the phone's bottom bar (four places at most), the desk's side list, and a sheet
// for what does not fit the bar.
import { Link, useLocation } from '@remix-run/react'
import { Ellipsis } from 'lucide-react'
import { Fragment, useEffect, useRef, type ReactNode } from 'react'

import { Icon, type IconShape } from '#app/components/ui/icon.tsx'
import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'

export type Place = {
  to: string
  label: string
  icon: IconShape
  /** Shown as a small figure: things that wait. */
  count?: number
  /** A heading stands over the first place of each group. */
  group?: string
  /** Only the exact address is "here"; otherwise what lies below it too. */
  isExact?: boolean
}

export function useHere() {
  const { pathname } = useLocation()
  return (place: Place) => {
    const isHere = place.isExact ? pathname === place.to : `${pathname}/`.startsWith(`${place.to}/`)
    return isHere ? ('page' as const) : undefined
  }
}

export function BottomBar({ places }: { places: readonly Place[] }) {
  const t = useText(uiText)
  const here = useHere()
  return (
    <nav className="bottom-bar" aria-label={t.places}>
      {places.slice(0, 4).map((place) => (
        <Link key={place.to} to={place.to} aria-current={here(place)}>
          <Icon of={place.icon} size={24} />
          {place.label}
          <Count count={place.count} />
        </Link>
      ))}
    </nav>
  )
}

export function SideNav({
  places,
  label,
  children,
}: {
  places: readonly Place[]
  label?: string
  children?: ReactNode
}) {
  const t = useText(uiText)
  const { pathname } = useLocation()
  const list = useRef<HTMLElement>(null)
  useEffect(() => showHere(list.current), [pathname])
  return (
    <nav className="side-nav" aria-label={label ?? t.places} ref={list}>
      {children}
      <PlaceLinks places={places} />
    </nav>
  )
}

// Rooms at the end of a long list are below its edge; the page itself does not move.
function showHere(list: HTMLElement | null): void {
  const here = list?.querySelector<HTMLElement>('[aria-current]')
  if (!list || !here) return
  const isInSight =
    here.offsetTop >= list.scrollTop &&
    here.offsetTop + here.offsetHeight <= list.scrollTop + list.clientHeight
  if (!isInSight) list.scrollTop = here.offsetTop - list.clientHeight / 2
}

/** Works without JavaScript: a details element. */
export function MenuSheet({
  places,
  children,
}: {
  places: readonly Place[]
  children?: ReactNode
}) {
  const t = useText(uiText)
  const { key } = useLocation()
  return (
    <details className="menu" key={key}>
      <summary className="top-link">
        <Icon of={Ellipsis} />
        {t.menu}
      </summary>
      <nav className="menu-sheet" aria-label={t.menu}>
        <PlaceLinks places={places} />
        {children}
      </nav>
    </details>
  )
}

function PlaceLinks({ places }: { places: readonly Place[] }) {
  const here = useHere()
  return places.map((place, index) => (
    <Fragment key={place.to}>
      {place.group && place.group !== places[index - 1]?.group && (
        <p className="nav-group">{place.group}</p>
      )}
      <Link to={place.to} aria-current={here(place)}>
        <Icon of={place.icon} />
        {place.label}
        <Count count={place.count} />
      </Link>
    </Fragment>
  ))
}

export function Count({ count }: { count: number | undefined }) {
  return count ? <span className="count">{count > 99 ? '99+' : count}</span> : null
}
