// Asks for the figures again every few seconds while the page is looked at. Without JavaScript the link reloads.
import { Link, useLocation } from '@remix-run/react'
import { useFreshPage } from '#app/components/ui/use-fresh-page.ts'
import { adminText } from '#app/i18n/admin.ts'
import { useText } from '#app/i18n/use-text.ts'

const everyMs = 4000

export function AutoRefresh() {
  const t = useText(adminText)
  const { pathname, search } = useLocation()
  useFreshPage(everyMs)
  return (
    <Link to={`${pathname}${search}`} reloadDocument className="small">
      {t.reload}
    </Link>
  )
}
