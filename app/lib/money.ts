// Money is whole đồng. Rounding of shares happens here only, half away from zero, once per line.
export type Money = { amount: bigint; currency: 'VND' }

export type Locale = 'vi' | 'en'

export const vnd = (amount: bigint | number): Money => ({ amount: BigInt(amount), currency: 'VND' })

export const zero: Money = vnd(0n)

export const add = (...parts: Money[]): Money =>
  vnd(parts.reduce((sum, part) => sum + part.amount, 0n))

export const times = (money: Money, quantity: bigint | number): Money =>
  vnd(money.amount * BigInt(quantity))

/** Integer division rounded half away from zero. `divisor` must not be 0. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const isNegative = dividend < 0n !== divisor < 0n
  const [top, bottom] = [abs(dividend), abs(divisor)]
  const rounded = (2n * top + bottom) / (2n * bottom)
  return isNegative ? -rounded : rounded
}

/** Share in basis points: `shareOf(185000n, 1000n)` is 10 %, 18500n. */
export const shareOf = (amount: bigint, basisPoints: bigint): bigint =>
  divideRounded(amount * basisPoints, 10_000n)

/** The VAT inside a VAT-included amount; `basisPoints` 0 gives 0. */
export const taxInside = (included: bigint, basisPoints: bigint): bigint =>
  included - divideRounded(included * 10_000n, 10_000n + basisPoints)

/**
 * Splits `total` in proportion to `weights`, largest remainders first (ties: the earlier), so that the parts
 * sum to it exactly. All-zero weights are allowed only for a total of 0.
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  if (whole === 0n) return weights.map(() => 0n)

  const parts = weights.map((weight) => (total * weight) / whole)
  const missing = Number(parts.reduce((left, part) => left - part, total))
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % whole }))
    .toSorted((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
    )
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0n) + 1n
  return parts
}

const grouping = { vi: '.', en: ',' } as const

/** "185.000 ₫" in Vietnamese, "185,000 ₫" in English; no rounding, no fraction. */
export function formatMoney(money: Money, locale: Locale = 'vi'): string {
  return `${formatInteger(money.amount, locale)}\u00a0₫`
}

export function formatInteger(value: bigint | number, locale: Locale = 'vi'): string {
  const digits = abs(BigInt(value)).toString()
  const grouped = digits.replaceAll(/\B(?=(\d{3})+$)/g, grouping[locale])
  return BigInt(value) < 0n ? `−${grouped}` : grouped
}

/**
 * What a person typed as an amount of đồng: "185000", "185.000", "185,000 đ", "185k" is not one.
 * Returns null when it is not a whole, non-negative amount.
 */
export function parseMoney(text: string): Money | null {
  const bare = text
    .trim()
    .replace(/\s*(₫|đ|đồng|vnd)$/iu, '')
    .trim()
  if (!/^\d{1,15}$/.test(bare) && !/^\d{1,3}([.,\s\u00a0]\d{3}){1,4}$/.test(bare)) return null
  return vnd(BigInt(bare.replaceAll(/\D/g, '')))
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value)
