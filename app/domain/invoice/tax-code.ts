// Mã số thuế: ten digits whose last one checks the others, a branch's three more, or the twelve digits of a
// personal identity number (households and individuals since 01/07/2025).
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/** True for a code the tax authority could have given: shape and, for ten digits, the check digit. */
export function isTaxCode(text: string): boolean {
  if (/^\d{12}$/.test(text)) return true
  if (!/^\d{10}(-\d{3})?$/.test(text)) return false
  return checkDigit(text.slice(0, 9)) === Number(text[9])
}

/** The tenth digit for nine given ones; null when no valid code starts with them. */
export function checkDigit(nine: string): number | null {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(nine[index]), 0)
  const digit = 10 - (sum % 11)
  return digit < 0 || digit > 9 ? null : digit
}

/** What a person typed, without spaces and dots. */
export const normalizeTaxCode = (text: string): string => text.replaceAll(/[\s.]/g, '')
