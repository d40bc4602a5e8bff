// What those who received the goods say. Safe for the browser.

export const reviewStatuses = ['published', 'waiting', 'hidden'] as const
export type ReviewStatus = (typeof reviewStatuses)[number]

/** How the shop looks through its reviews. */
export const reviewFilters = ['unanswered', 'low', 'waiting', 'hidden'] as const
export type ReviewFilter = (typeof reviewFilters)[number]

export const ratings = [1, 2, 3, 4, 5] as const
export const photosPerReview = 4

/** A link or a telephone number makes a review an advertisement until the operator has looked at it. */
export const needsLook = (body: string): boolean =>
  /https?:|www\.|\b[\w-]+\.(?:com|vn|net|org|info|shop|top)\b/i.test(body) ||
  /(?:\+84|\b0)(?:[\s.-]?\d){8,10}\b/.test(body)

/** "Nguyễn Thị Lan" is shown as "Lan N.": enough to be a person, not enough to be found. */
export function shownName(recipient: string): string {
  const parts = recipient.trim().split(/\s+/)
  const given = parts.at(-1) ?? ''
  const family = parts.length > 1 ? [...(parts[0] ?? '')][0] : undefined
  return family ? `${given} ${family}.` : given
}

export type RatingSummary = {
  count: number
  /** with one decimal; 0 without reviews */
  average: number
  /** how many gave 1, 2, 3, 4, 5 */
  perStar: readonly number[]
}

/** `perStar` counts 1 to 5 stars. Half a tenth is rounded up. */
export function summaryOf(perStar: readonly number[]): RatingSummary {
  const count = perStar.reduce((sum, one) => sum + one, 0)
  const stars = perStar.reduce((sum, one, at) => sum + one * (at + 1), 0)
  // Whole numbers throughout: tenths of a star, halves up.
  const tenths = count === 0 ? 0 : Math.floor((stars * 20 + count) / (count * 2))
  return { count, average: tenths / 10, perStar }
}

export type ReviewRefusal =
  | 'review.not-found'
  | 'review.not-delivered'
  | 'review.nothing-said'
  | 'review.not-bought'
  | 'review.answered'
  | 'review.moved-on'
