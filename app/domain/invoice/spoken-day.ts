import type { LocalDate } from '#app/lib/time.ts'

/** "Ngày 22 tháng 11 năm 2026", as invoices and what they say of each other write a day. */
export function spokenDay(day: LocalDate): string {
  const [year, month, date] = day.split('-')
  return `Ngày ${date} tháng ${month} năm ${year}`
}
