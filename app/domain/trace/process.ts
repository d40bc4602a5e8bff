// The arithmetic of a process: what the inputs can make at most. Safe for the browser.
import { conversion } from './units.ts'

export type ProcessInput = { quantity: number; unit: string }

// Quantities have three decimals; adding them up as whole thousandths keeps 0.1 + 0.2 exact.
export const thousandths = (quantity: number): number => Math.round(quantity * 1000)

/**
 * The most that can come out, in the output's unit, rounded down to three decimals. Null when an input cannot be
 * compared with the output (kilograms into pots): then there is nothing to check.
 * @param maxYieldBps 10000 is as much as went in
 */
export function mostOutput(
  inputs: readonly ProcessInput[],
  unit: string,
  maxYieldBps: number,
): number | null {
  let total = 0
  for (const input of inputs) {
    const factor = conversion(input.unit, unit)
    if (factor === null) return null
    total += thousandths(input.quantity) * factor
  }
  return Math.floor((total * maxYieldBps) / 10_000 + 1e-6) / 1000
}

/** Pieces (niêu, hũ, con …) are whole; what is weighed or measured may have decimals. */
export const fitsUnit = (quantity: number, unit: string): boolean =>
  Number.isInteger(quantity) || conversion(unit, 'kg') !== null || conversion(unit, 'lít') !== null

/** Takes `wanted` from several places, the fullest first. */
export function spread<Place extends { free: number }>(
  places: readonly Place[],
  wanted: number,
): { place: Place; quantity: number }[] {
  const parts: { place: Place; quantity: number }[] = []
  let left = thousandths(wanted)
  for (const place of places) {
    const part = Math.min(left, thousandths(place.free))
    if (part <= 0) continue
    parts.push({ place, quantity: part / 1000 })
    left -= part
  }
  return parts
}
