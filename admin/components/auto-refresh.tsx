// Asks for the figures again every few seconds while the page is looked at. Without JavaScript the link reloads.
import { Link, useLocation, useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { adminText } from '#app/i18n/admin.ts'
import { useText } from '#app/i18n/use-text.ts'

const everyMs = 4000

export function AutoRefresh() {
  const t = useText(adminText)
  const { pathname, search } = useLocation()
  const { revalidate, state } = useRevalidator()
  const navigation = useNavigation()
  // Asking again while a page is on its way would abort that page's own request.
  const isQuiet = state === 'idle' && navigation.state === 'idle'
  useEffect(() => {
    if (!isQuiet) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate()
    }, everyMs)
    return () => clearInterval(timer)
  }, [revalidate, isQuiet])
  return (
    <Link to={`${pathname}${search}`} reloadDocument className="small">
      {t.reload}
    </Link>
  )
}
