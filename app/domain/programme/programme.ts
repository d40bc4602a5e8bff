// The province's trial programme: a shop applies, an approver admits it, and for three calendar months the
// trial runs. Pure rules; access is a function of the contract and the day, never a stored flag.
import { addDays, addMonths, daysBetween, type LocalDate } from '#app/lib/time.ts'

export const applicationStatuses = ['submitted', 'admitted', 'refused'] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

const next: Record<ApplicationStatus, readonly ApplicationStatus[]> = {
  submitted: ['admitted', 'refused'],
  admitted: [],
  refused: ['submitted'],
}
export const canBecome = (from: ApplicationStatus, to: ApplicationStatus): boolean =>
  next[from].includes(to)

/** `endsOn` is the first day without access. */
export type TrialPeriod = { startsOn: LocalDate; endsOn: LocalDate }

/**
 * Calendar months from the day of admission, that day included. 22/11 + 3 months runs until the end of 21/02;
 * where the month is too short, its last day takes the place of the missing one (30/11 ends on 28/02 or 29/02).
 */
export const trialPeriod = (startsOn: LocalDate, months: number): TrialPeriod => ({
  startsOn,
  endsOn: addMonths(startsOn, months),
})

export const lastDayOf = (trial: TrialPeriod): LocalDate => addDays(trial.endsOn, -1)

export type TrialState = 'none' | 'upcoming' | 'running' | 'ended'

export type TrialAccess = {
  state: TrialState
  /** Days with access still to come, today included; 0 unless upcoming or running. */
  daysLeft: number
  /** 0 to 100, for a progress bar. */
  percentPassed: number
}

/** What the contract says on a day. The same contract and day always give the same answer. */
export function trialAccess(trial: TrialPeriod | null, today: LocalDate): TrialAccess {
  if (!trial) return { state: 'none', daysLeft: 0, percentPassed: 0 }
  const length = daysBetween(trial.startsOn, trial.endsOn)
  if (today < trial.startsOn) return { state: 'upcoming', daysLeft: length, percentPassed: 0 }
  if (today >= trial.endsOn) return { state: 'ended', daysLeft: 0, percentPassed: 100 }
  const daysLeft = daysBetween(today, trial.endsOn)
  return {
    state: 'running',
    daysLeft,
    percentPassed: Math.floor((100 * (length - daysLeft)) / length),
  }
}

export type ProgrammePeriod = { opensOn: LocalDate; closesOn: LocalDate | null }

/** A programme takes applications from its first day to its last, both included. */
export const takesApplications = (programme: ProgrammePeriod, today: LocalDate): boolean =>
  programme.opensOn <= today && (programme.closesOn === null || today <= programme.closesOn)

export type ProgrammeRefusal =
  | 'programme.none-open'
  | 'programme.already-applied'
  | 'programme.already-admitted'
  | 'programme.application-not-found'
  | 'programme.already-decided'
  | 'programme.note-needed'
