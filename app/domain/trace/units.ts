// Units of farms and kitchens: which of them can be added up, and their UN/ECE Recommendation 20 code for EPCIS.
// A unit that is not in the table (niêu, hũ, con …) counts pieces and is comparable only with itself.

type Unit = { family: 'mass' | 'volume'; factor: number; code: string }

// factor: how many grams or millilitres one unit is.
const units: Record<string, Unit> = {
  g: { family: 'mass', factor: 1, code: 'GRM' },
  gam: { family: 'mass', factor: 1, code: 'GRM' },
  kg: { family: 'mass', factor: 1_000, code: 'KGM' },
  yến: { family: 'mass', factor: 10_000, code: 'KGM' },
  tạ: { family: 'mass', factor: 100_000, code: 'KGM' },
  tấn: { family: 'mass', factor: 1_000_000, code: 'TNE' },
  ml: { family: 'volume', factor: 1, code: 'MLT' },
  l: { family: 'volume', factor: 1_000, code: 'LTR' },
  lít: { family: 'volume', factor: 1_000, code: 'LTR' },
}

const find = (unit: string): Unit | undefined => units[unit.trim().toLowerCase()]

/** How many `to` one `from` is; null when the two cannot be compared (a pot and a kilogram). */
export function conversion(from: string, to: string): number | null {
  if (from.trim().toLowerCase() === to.trim().toLowerCase()) return 1
  const [a, b] = [find(from), find(to)]
  return a && b && a.family === b.family ? a.factor / b.factor : null
}

/** A quantity as EPCIS wants it: a code of Recommendation 20, or no unit at all for counted pieces. */
export function epcisQuantity(quantity: number, unit: string): { quantity: number; uom?: string } {
  const known = find(unit)
  if (!known) return { quantity }
  const base =
    known.code === 'KGM'
      ? 1_000
      : known.code === 'LTR'
        ? 1_000
        : known.code === 'TNE'
          ? 1_000_000
          : 1
  return { quantity: roundTo(quantity * (known.factor / base), 6), uom: known.code }
}

/** The units offered in forms, most used first. */
export const harvestUnits = ['kg', 'g', 'tạ', 'tấn', 'con', 'lít', 'quả', 'bó'] as const

const roundTo = (value: number, digits: number): number => Number(value.toFixed(digits))
