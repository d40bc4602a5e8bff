// The span of days that figures are asked for. Both ends are included.
import { addDays, daysBetween, type LocalDate } from '#app/lib/time.ts'

export type Period = { from: LocalDate; to: LocalDate }

export const periodChoices = ['7', '30', '90', 'trial'] as const
export type PeriodChoice = (typeof periodChoices)[number]

/** `trial` reaches back to the first day of the earliest running trial, or 90 days when none runs. */
export function periodFor(
  choice: PeriodChoice,
  { today, trialStart }: { today: LocalDate; trialStart: LocalDate | null },
): Period {
  if (choice === 'trial' && trialStart && trialStart <= today)
    return { from: trialStart, to: today }
  const days = choice === 'trial' ? 90 : Number(choice)
  return { from: addDays(today, 1 - days), to: today }
}

/** The equally long span that ended the day before. */
export function periodBefore({ from, to }: Period): Period {
  const length = daysBetween(from, to) + 1
  return { from: addDays(from, -length), to: addDays(from, -1) }
}

export function daysOf({ from, to }: Period): LocalDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
}
