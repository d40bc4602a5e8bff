// Instants are Date in UTC; business days are LocalDate in Asia/Ho_Chi_Minh. Only this file makes a Date
// from the wall clock or formats one.
import type { Locale } from './money.ts'

export type Clock = { now(): Date }

/** A calendar day in Viet Nam, 'YYYY-MM-DD'. */
export type LocalDate = string & { readonly __brand: 'LocalDate' }

export const systemClock: Clock = { now: () => new Date() }

export const fixedClock = (iso: string): Clock => ({ now: () => new Date(iso) })

export const fromIso = (iso: string): Date => new Date(iso)

export const fromEpochMs = (ms: number): Date => new Date(ms)

// Viet Nam has had no daylight saving time since 1975: one offset is right for every date we hold.
const offsetMs = 7 * 3_600_000
const dayMs = 86_400_000

/** The Vietnamese calendar day on which an instant falls. */
export function localDate(instant: Date): LocalDate {
  return new Date(instant.getTime() + offsetMs).toISOString().slice(0, 10) as LocalDate
}

/**
 * Reads 'YYYY-MM-DD'; null when it is not a day of the calendar, or so far away that the days around it could not be
 * written down: what people type is counted from.
 */
export function parseLocalDate(text: string): LocalDate | null {
  if (!/^(?!0|9999)\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const date = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) return null
  return text as LocalDate
}

/** 00:00 of that day in Viet Nam, as an instant. */
export const startOfDay = (day: LocalDate): Date =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() - offsetMs)

/** A `date` column goes to and comes from Prisma as midnight UTC of that day. */
export const toDateColumn = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`)
export const fromDateColumn = (value: Date): LocalDate =>
  value.toISOString().slice(0, 10) as LocalDate

export function addDays(day: LocalDate, days: number): LocalDate {
  return fromDateColumn(new Date(toDateColumn(day).getTime() + days * dayMs))
}

/** Calendar months: 31 January + 1 month is the last day of February. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfTarget = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return fromDateColumn(new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfTarget))))
}

export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((toDateColumn(to).getTime() - toDateColumn(from).getTime()) / dayMs)

export const addSeconds = (instant: Date, seconds: number): Date =>
  new Date(instant.getTime() + seconds * 1000)

/** 'YYYY-MM-DDTHH:mm:ss' on the wall clock of Viet Nam, without a zone (invoice XML, VNPay). */
export const localDateTime = (instant: Date): string =>
  new Date(instant.getTime() + offsetMs).toISOString().slice(0, 19)

/** 22/11/2026 in Vietnamese, 22 Nov 2026 in English. */
export function formatDay(day: LocalDate, locale: Locale = 'vi'): string {
  const [year, month, date] = day.split('-')
  if (locale === 'vi') return `${date}/${month}/${year}`
  return `${Number(date)} ${englishMonths[Number(month) - 1]} ${year}`
}

/** Day and 24-hour time in Viet Nam. */
export function formatInstant(instant: Date, locale: Locale = 'vi'): string {
  const time = localDateTime(instant).slice(11, 16)
  const day = formatDay(localDate(instant), locale)
  return locale === 'vi' ? `${time}, ${day}` : `${day}, ${time}`
}

const englishMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
