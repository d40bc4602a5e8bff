// Which language a request is answered in: the one its address names (`?lang=en`), else the cookie that the language
// switch sets, else Vietnamese.
// The browser's own Accept-Language is not asked: one URL without cookies has one page, which can be cached whole.
import { locales, type Locale } from './text.ts'

export const localeCookie = 'nieu_lang'

export const isLocale = (value: unknown): value is Locale => locales.some((one) => one === value)

const localeParameter = 'lang'

/** The address of the same page in a language; Vietnamese is the address without a word about it. */
export function inLocale(url: string, locale: Locale): string {
  const [address = '', mark] = url.split('#', 2)
  const [path = '', query = ''] = address.split('?', 2)
  const search = new URLSearchParams(query)
  search.delete(localeParameter)
  if (locale !== 'vi') search.append(localeParameter, locale)
  const asked = search.toString()
  return `${path}${asked && `?${asked}`}${mark === undefined ? '' : `#${mark}`}`
}

/** What an address says of its language; null when it says nothing. */
export function localeInAddress(search: URLSearchParams): Locale | null {
  const named = search.get(localeParameter)
  return isLocale(named) ? named : null
}

export function readLocale(request: Request): Locale {
  const named = localeInAddress(new URL(request.url).searchParams)
  if (named) return named
  const cookies = request.headers.get('cookie') ?? ''
  const found = /(?:^|;\s*)nieu_lang=([a-z]{2})(?:;|$)/.exec(cookies)?.[1]
  return isLocale(found) ? found : 'vi'
}

/** The Set-Cookie value that remembers a choice for a year. */
export const rememberLocale = (locale: Locale): string =>
  `${localeCookie}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`
