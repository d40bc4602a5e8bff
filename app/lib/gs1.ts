// GS1 keys: check digits, the 14-digit form of a GTIN, and the characters that may be printed in a code.
// Sources: GS1 General Specifications (check digit; character set 82; prefixes 02, 04 and 20-29 of a GTIN-13 are
// for restricted circulation, so they mean nothing outside the house that gave them).

const set82 = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+$/

/** The mod-10 check digit of the digits before it (weights 3, 1, 3 … from the right). */
export function gs1CheckDigit(digits: string): string {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return String((10 - (sum % 10)) % 10)
}

/** True for a key whose last digit is the check digit of the others. */
export const hasValidCheckDigit = (key: string): boolean =>
  /^\d{2,}$/.test(key) && gs1CheckDigit(key.slice(0, -1)) === key.slice(-1)

/**
 * Reads what a person typed or scanned (8, 12, 13 or 14 digits, spaces and hyphens allowed) as a GTIN-14.
 * Null when it is no GTIN or its check digit is wrong.
 */
export function toGtin14(text: string): string | null {
  const digits = text.replaceAll(/[\s-]/g, '')
  if (!/^(\d{8}|\d{12,14})$/.test(digits) || !hasValidCheckDigit(digits)) return null
  return digits.padStart(14, '0')
}

export const isGtin14 = (text: string): boolean => text.length === 14 && toGtin14(text) === text

/** True for a GTIN-14 that only has a meaning inside the house that gave it; never show it as a global one. */
export const isRestrictedGtin = (gtin14: string): boolean => /^0(2|02|04)/.test(gtin14)

/**
 * The GTIN-14 of a thing that has no global number: 0, 29 (restricted circulation), ten digits, check digit.
 * @param number 0 … 9,999,999,999, never given twice
 */
export function restrictedGtin(number: bigint): string {
  if (number < 0n || number > 9_999_999_999n) throw new RangeError(`no room for number ${number}`)
  const body = `029${String(number).padStart(10, '0')}`
  return body + gs1CheckDigit(body)
}

/** True for 1 … `longest` characters of GS1 character set 82 (lot codes, serial numbers). */
export const isSet82 = (text: string, longest = 20): boolean =>
  text.length <= longest && set82.test(text)

/** Percent-encodes one value for the path of a GS1 Digital Link, as the canonical form writes it. */
export const encodeGs1 = (value: string): string =>
  encodeURIComponent(value).replaceAll(
    /[!()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
