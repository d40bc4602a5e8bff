// When a shop is reminded of a certificate that ends. Safe for the browser.
import { addMonths, type LocalDate } from '#app/lib/time.ts'

/** Renewing OCOP stars takes the province months: the first word comes half a year before. */
export const reminderMonths = [6, 3, 1] as const

type Certificate = { expiresOn: LocalDate; told: readonly number[] }

export type DueReminder = {
  /** what to say: the fewest months that were reached */
  months: number
  /** every number that needs no word of its own any more */
  reached: number[]
}

/**
 * Null when nothing is to be said: too early, said already, or past its last day. A certificate that was entered late
 * is spoken of once, not three times.
 */
export function dueReminder(
  { expiresOn, told }: Certificate,
  today: LocalDate,
): DueReminder | null {
  if (today > expiresOn) return null
  const reached = reminderMonths.filter(
    (months) => addMonths(expiresOn, -months) <= today && !told.includes(months),
  )
  const fewest = Math.min(...reached)
  const isLate = told.some((months) => months <= fewest)
  return reached.length === 0 || isLate ? null : { months: fewest, reached }
}
