// GTIN: the number under a bar code. GS1 General Specifications, section 7.9 (check digit) and 3.3.2 (AI 01).

/** The last digit of a GTIN, from the digits before it: weights 3 and 1 alternate from the right. */
export function gtinCheckDigit(body: string): number {
  const sum = [...body].reverse().reduce((total, digit, index) => {
    return total + Number(digit) * (index % 2 === 0 ? 3 : 1)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** GTIN-8, -12, -13 or -14 with the right check digit. */
export function isGtin(text: string): boolean {
  if (!/^(\d{8}|\d{12}|\d{13}|\d{14})$/.test(text) || /^0+$/.test(text)) return false
  return gtinCheckDigit(text.slice(0, -1)) === Number(text.at(-1))
}

/** The 14-digit form that a Digital Link and our tables carry; null when it is not a GTIN. Spaces are allowed. */
export function toGtin14(text: string): string | null {
  const bare = text.replaceAll(/[\s-]/g, '')
  return isGtin(bare) ? bare.padStart(14, '0') : null
}
