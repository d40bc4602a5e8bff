// Lot codes: what is printed on the label and stands behind AI 10. Ours read "YH261122-03": the shop's initials,
// the day, and a number within the day, so that a person can say them on the telephone.
import { foldVietnamese } from '#app/lib/fold.ts'
import { isSet82 } from '#app/lib/gs1.ts'
import type { LocalDate } from '#app/lib/time.ts'

/** A code a person chose: 1 to 20 printable GS1 characters; a lone dot or two would vanish from an address. */
export const isLotCode = (text: string): boolean => isSet82(text, 20) && !/^\.{1,2}$/.test(text)

/** The first part of the codes of one day: "YH261122-". */
export function lotCodePrefix(shopSlug: string, day: LocalDate): string {
  const words = foldVietnamese(shopSlug).split(' ').filter(Boolean)
  const initials =
    words.length > 1 ? words.map((word) => word[0]).join('') : (words[0] ?? '').slice(0, 3)
  return `${initials.slice(0, 4).toUpperCase()}${day.slice(2).replaceAll('-', '')}-`
}

/** The code of the n-th lot of a day, n from 1. */
export const lotCodeOf = (prefix: string, n: number): string => prefix + String(n).padStart(2, '0')
