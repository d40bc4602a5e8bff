// The farm diary and the lots: words, rules and refusals. Safe for the browser.
import { addDays, addSeconds, daysBetween, localDate, startOfDay } from '#app/lib/time.ts'
import type { Clock, LocalDate } from '#app/lib/time.ts'

export const plotKinds = ['pond', 'field', 'orchard', 'workshop', 'kitchen', 'sea'] as const
export type PlotKind = (typeof plotKinds)[number]

/** What a person writes into the diary of a plot, by their own word for it. */
export const diarySteps = [
  'stocking',
  'sowing',
  'feeding',
  'fertilising',
  'spraying',
  'treating',
  'watering',
  'weeding',
  'cleaning',
  'inspecting',
  'note',
] as const
export type DiaryStep = (typeof diarySteps)[number]

/** Every step an event can be: the diary's, and those that touch lots. */
export const traceSteps = [...diarySteps, 'harvest', 'process', 'recall'] as const
export type TraceStep = (typeof traceSteps)[number]

type StepRule = {
  /** a new season begins: what came before belongs to earlier lots */
  startsSeason: boolean
  /** asks which seed, feed or product was used, and how much */
  usesProduct: boolean
  /** asks how many days must pass before a harvest; spraying and treating must say it */
  hasWithdrawal: boolean
}

const plain: StepRule = { startsSeason: false, usesProduct: false, hasWithdrawal: false }

export const stepRules: Readonly<Record<DiaryStep, StepRule>> = {
  stocking: { ...plain, startsSeason: true, usesProduct: true },
  sowing: { ...plain, startsSeason: true, usesProduct: true },
  feeding: { ...plain, usesProduct: true },
  fertilising: { ...plain, usesProduct: true },
  spraying: { ...plain, usesProduct: true, hasWithdrawal: true },
  treating: { ...plain, usesProduct: true, hasWithdrawal: true },
  watering: plain,
  weeding: plain,
  cleaning: plain,
  inspecting: plain,
  note: plain,
}

// prettier-ignore
const water: readonly DiaryStep[] = [
  'feeding', 'inspecting', 'watering', 'treating', 'cleaning', 'stocking', 'note',
]
// prettier-ignore
const land: readonly DiaryStep[] = [
  'fertilising', 'watering', 'weeding', 'spraying', 'inspecting', 'sowing', 'cleaning', 'note',
]
const indoors: readonly DiaryStep[] = ['cleaning', 'inspecting', 'note']

/** The steps that make sense on a plot, the most frequent first. */
export const stepsOn: Readonly<Record<PlotKind, readonly DiaryStep[]>> = {
  pond: water,
  sea: water,
  field: land,
  orchard: land,
  workshop: indoors,
  kitchen: indoors,
}

/** What a diary step says beyond its date and place. */
export type StepDetails = {
  product: string | null
  amount: number | null
  amountUnit: string | null
  withdrawalDays: number | null
}

export const noDetails: StepDetails = {
  product: null,
  amount: null,
  amountUnit: null,
  withdrawalDays: null,
}

export const lotStatuses = ['open', 'closed', 'recalled'] as const
export type LotStatus = (typeof lotStatuses)[number]

/** Entries may be made late, but not for a year that is closed. */
export const oldestEntryDays = 400

export type TraceRefusal =
  | 'trace.plot-not-found'
  | 'trace.household-not-found'
  | 'trace.commune-not-found'
  | 'trace.step-not-here'
  | 'trace.withdrawal-missing'
  | 'trace.in-the-future'
  | 'trace.too-long-ago'
  | 'trace.withdrawal-not-over'
  | 'trace.lot-not-found'
  | 'trace.lot-code-bad'
  | 'trace.lot-code-taken'
  | 'trace.variant-not-found'
  | 'trace.no-inputs'
  | 'trace.input-not-enough'
  | 'trace.input-too-young'
  | 'trace.input-expired'
  | 'trace.input-recalled'
  | 'trace.output-too-much'
  | 'trace.not-whole'
  | 'trace.expires-before-made'
  | 'trace.event-not-found'
  | 'trace.already-corrected'
  | 'trace.event-has-lots'
  | 'trace.already-recalled'

/**
 * The instant of an entry made for a day: now when the day is today, otherwise noon of that day, because a farmer
 * who writes in the evening knows the day and not the minute.
 */
export function instantFor(day: LocalDate, clock: Clock): Date {
  const now = clock.now()
  if (localDate(now) === day) return now
  return addSeconds(startOfDay(day), 12 * 3600)
}

export type DateProblem = 'trace.in-the-future' | 'trace.too-long-ago'

/** Null when an entry may be made for that instant. One minute of a phone's wrong clock is forgiven. */
export function dateProblem(at: Date, clock: Clock): DateProblem | null {
  const now = clock.now()
  if (at.getTime() > now.getTime() + 60_000) return 'trace.in-the-future'
  return daysBetween(localDate(at), localDate(now)) > oldestEntryDays ? 'trace.too-long-ago' : null
}

/** The first day on which one may harvest after a spray on `day`. */
export const harvestableFrom = (day: LocalDate, withdrawalDays: number): LocalDate =>
  addDays(day, withdrawalDays)
