// The reader's language inside React. The root sets it once; screens ask for their own table of words.
import { createContext, useContext } from 'react'

import { isLocale } from './locale.ts'
import type { Locale, Text } from './text.ts'

const LocaleContext = createContext<Locale>('vi')

export const LocaleProvider = LocaleContext.Provider

export const useLocale = (): Locale => useContext(LocaleContext)

export function useText<T>(text: Text<T>): T {
  return text[useLocale()]
}

type Match = { id: string; data?: unknown } | undefined

/** For `meta` functions, which run outside React: the language that the root loader answered with. */
export function localeOf(matches: readonly Match[]): Locale {
  const data = matches.find((match) => match?.id === 'root')?.data
  const locale = typeof data === 'object' && data && 'locale' in data ? data.locale : undefined
  return isLocale(locale) ? locale : 'vi'
}
