// A calendar month of business days in Viet Nam, 'YYYY-MM'.
import { addMonths, localDate, startOfDay, type LocalDate } from '#app/lib/time.ts'

export const monthPattern = /^20\d{2}-(0[1-9]|1[0-2])$/

export const monthOf = (instant: Date): string => localDate(instant).slice(0, 7)
export const firstDay = (month: string): LocalDate => `${month}-01` as LocalDate
export const nextMonth = (month: string): string => addMonths(firstDay(month), 1).slice(0, 7)
export const monthBefore = (month: string): string => addMonths(firstDay(month), -1).slice(0, 7)

/** [from, to) as instants. */
export const spanOf = (month: string): { from: Date; to: Date } => ({
  from: startOfDay(firstDay(month)),
  to: startOfDay(firstDay(nextMonth(month))),
})

/** Every month from one to another, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month)
  return months
}
