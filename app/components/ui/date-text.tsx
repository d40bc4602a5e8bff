// A day (22/11/2026), or an instant with its 24-hour time in Viet Nam.
import { useLocale } from '#app/i18n/use-text.ts'
import { formatDay, formatInstant, localDate, type LocalDate } from '#app/lib/time.ts'

export function DateText({ day }: { day: LocalDate | Date }) {
  const locale = useLocale()
  const date = typeof day === 'string' ? day : localDate(day)
  return (
    <time dateTime={date} className="nowrap">
      {formatDay(date, locale)}
    </time>
  )
}

export function InstantText({ at }: { at: Date }) {
  const locale = useLocale()
  return (
    <time dateTime={at.toISOString()} className="nowrap">
      {formatInstant(at, locale)}
    </time>
  )
}
