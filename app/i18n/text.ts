// Words on screen live in tables with a Vietnamese and an English side. The Vietnamese side gives the shape:
// a word that is missing in English does not compile.
import type { Locale } from '#app/lib/money.ts'

export type { Locale } from '#app/lib/money.ts'

export const locales = ['vi', 'en'] as const satisfies readonly Locale[]

export type Text<T> = { readonly vi: T; readonly en: T }

/** Declares one area's words. Values are strings, functions that return a string, or tables of them. */
export const defineText = <T extends object>(text: { vi: T; en: NoInfer<T> }): Text<T> => text

/** One sentence in both languages: refusals, form errors, names of places in a menu. */
export type Sentence = Text<string>

/** Fills `{name}` from `facts`; a fact that is not given stays visible, so that a test sees it. */
export function fill(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(facts[name] ?? hole))
}
