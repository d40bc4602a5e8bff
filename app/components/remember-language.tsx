// Whoever comes by an address that names a language goes on in it: the links of a page do not repeat it.
import { useSearchParams } from '@remix-run/react'
import { useEffect } from 'react'

import { localeInAddress, rememberLocale } from '#app/i18n/locale.ts'

export function RememberLanguage() {
  const [search] = useSearchParams()
  const named = localeInAddress(search)
  useEffect(() => {
    if (named) document.cookie = rememberLocale(named)
  }, [named])
  return null
}
