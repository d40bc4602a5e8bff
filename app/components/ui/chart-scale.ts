// The arithmetic of charts: round tick values from zero, and where a value stands.
import { formatInteger, type Locale } from '#app/lib/money.ts'

export type Scale = { top: number; ticks: number[]; y: (value: number) => number }

// Below this a figure is rounding dust, not a figure.
const tiny = 1e-6

/**
 * Ticks from 0 to a round number at or above every value; `height` pixels, 0 at the bottom.
 * Bars start at zero, so negative values are not charted.
 */
export function scaleFor(values: readonly number[], height: number): Scale {
  const most = Math.max(...values, 0)
  const isFlat = most < tiny
  const step = isFlat ? 1 : roundStep(most / 4, values.every(Number.isInteger))
  const top = isFlat ? step * 4 : Math.ceil(most / step - 1e-9) * step
  const count = Math.round(top / step)
  const ticks = Array.from({ length: count + 1 }, (_, index) =>
    Number((index * step).toPrecision(12)),
  )
  return { top, ticks, y: (value) => height - (Math.max(value, 0) / top) * height }
}

/** The next round number: 1, 2, 2.5, 5 × 10ⁿ; between whole counts a step is whole. */
function roundStep(rough: number, isWhole: boolean): number {
  if (isWhole && rough <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(rough))
  const share = rough / power
  const steps = isWhole && power === 1 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10]
  return (steps.find((one) => share <= one + 1e-9) ?? 10) * power
}

const units = {
  vi: [
    [1e9, ' tỷ'],
    [1e6, ' tr'],
    [1e3, ' ng'],
  ],
  en: [
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'k'],
  ],
} as const

/** Short numbers for an axis: "1,5 tr" in Vietnamese, "1.5M" in English. */
export function shortNumber(value: number, locale: Locale): string {
  for (const [size, word] of units[locale]) {
    if (Math.abs(value) < size) continue
    return `${decimal(value / size, locale)}${word}`
  }
  return decimal(value, locale)
}

/** One decimal at most, none when it is zero. */
export function decimal(value: number, locale: Locale): string {
  const rounded = Math.round(Math.abs(value) * 10)
  const whole = formatInteger(Math.floor(rounded / 10), locale)
  const rest = rounded % 10
  const sign = value < 0 && rounded > 0 ? '−' : ''
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}${locale === 'vi' ? ',' : '.'}${rest}`
}

/** At most `most` labels, always the first and the last, evenly between. */
export function thinned(count: number, most: number): Set<number> {
  if (count <= most) return new Set(Array.from({ length: count }, (_, index) => index))
  const step = (count - 1) / (most - 1)
  return new Set(Array.from({ length: most }, (_, index) => Math.round(index * step)))
}
