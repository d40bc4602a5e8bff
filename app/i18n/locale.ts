// Which language a request is answered in: the cookie that the language switch sets, otherwise Vietnamese.
// The browser's own Accept-Language is not asked: one URL without cookies has one page, which can be cached whole.
import { locales, type Locale } from './text.ts'

export const localeCookie = 'nieu_lang'

export const isLocale = (value: unknown): value is Locale => locales.some((one) => one === value)

export function readLocale(request: Request): Locale {
  const cookies = request.headers.get('cookie') ?? ''
  const found = /(?:^|;\s*)nieu_lang=([a-z]{2})(?:;|$)/.exec(cookies)?.[1]
  return isLocale(found) ? found : 'vi'
}

/** The Set-Cookie value that remembers a choice for a year. */
export const rememberLocale = (locale: Locale): string =>
  `${localeCookie}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`
