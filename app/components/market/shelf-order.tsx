// The order of a group's or a commune's goods: links, so that it works without JavaScript and is one tap on a phone.
import { Link, useLocation, useSearchParams } from '@remix-run/react'

import { shelfSorts, type ShelfSort } from '#app/domain/market/market-sort.ts'
import { marketText } from '#app/i18n/market.ts'
import { useText } from '#app/i18n/use-text.ts'
import { rankingPath } from '#app/paths.ts'

export function ShelfOrder({ sort }: { sort: ShelfSort }) {
  const t = useText(marketText)
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const to = (one: ShelfSort) => {
    const next = new URLSearchParams(search)
    next.delete('after')
    if (one === 'best-selling') next.delete('sort')
    else next.set('sort', one)
    const asked = next.toString()
    return `${pathname}${asked && `?${asked}`}`
  }
  return (
    <div className="row-between">
      <div className="chips-row">
        <span className="small soft" aria-hidden>
          {t.sort}
        </span>
        <ul className="chips chips-strip" aria-label={t.sort}>
          {shelfSorts.map((one) => (
            <li key={one}>
              <Link
                className="chip"
                to={to(one)}
                aria-current={one === sort ? 'true' : undefined}
                preventScrollReset
              >
                {t.sorts[one]}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <Link to={rankingPath} className="small">
        {t.howOrdered}
      </Link>
    </div>
  )
}
