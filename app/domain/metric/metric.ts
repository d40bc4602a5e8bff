// What the province counts. A measure is a whole number per shop and day; a figure that is a share is
// computed from two measures when shown, never stored. Every definition has its words in metric.text.ts.

export const measures = [
  'orders',
  'revenue',
  'cashless_orders',
  'cashless_revenue',
  'invoiced_orders',
  'order_lines',
  'traced_lines',
  'cancelled_orders',
  'trials_started',
  'trials_ended',
] as const
export type Measure = (typeof measures)[number]

export const isMeasure = (text: string): text is Measure =>
  (measures as readonly string[]).includes(text)

/** One value per measure; what no event has touched is 0. */
export type Measured = Record<Measure, bigint>

export const nothingMeasured = (): Measured =>
  Object.fromEntries(measures.map((measure) => [measure, 0n])) as Measured

export function sumMeasured(parts: readonly Measured[]): Measured {
  const total = nothingMeasured()
  for (const part of parts) for (const measure of measures) total[measure] += part[measure]
  return total
}

/** Shares in basis points, rounded down; null when there is nothing to take a share of. */
export type Shares = {
  cashless: number | null
  invoiced: number | null
  tracedLines: number | null
}

export const sharesOf = (measured: Measured): Shares => ({
  cashless: basisPoints(measured.cashless_orders, measured.orders),
  invoiced: basisPoints(measured.invoiced_orders, measured.orders),
  tracedLines: basisPoints(measured.traced_lines, measured.order_lines),
})

export function basisPoints(part: bigint, whole: bigint): number | null {
  if (whole <= 0n) return null
  return Number((part * 10_000n) / whole)
}

/** What changed: a difference and, where the earlier value is not 0, its ratio in basis points. */
export type Change = { before: bigint; now: bigint; difference: bigint; basisPoints: number | null }

export const changeOf = (before: bigint, now: bigint): Change => ({
  before,
  now,
  difference: now - before,
  basisPoints: before === 0n ? null : Number(((now - before) * 10_000n) / before),
})
