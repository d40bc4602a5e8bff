// A bank transfer is recognised by its words. Banks put their own around them, drop or add blanks, and change
// capitals; the mark and the code in the middle stay.
/** What the words of every transfer to us begin with. */
export const transferMark = 'NIEU'

export const transferStatuses = [
  'new',
  'matched',
  'short',
  'surplus',
  'unmatched',
  'resolved',
] as const
export type TransferStatus = (typeof transferStatuses)[number]

export const transferSources = ['webhook', 'statement', 'hand'] as const
export type TransferSource = (typeof transferSources)[number]

// The letters of a short code: none that is mistaken for another.
const spoken = /^[2-9A-HJKMNP-TW-Z]+$/

// An order's code and four letters: NIEU + 6..12 + 4.
const shortest = 10
const longest = 16

/**
 * References that the words of a transfer may name, longest first; the one that is a payment's is it. Without blanks
 * a code runs into the next word, so every length is tried.
 */
export function referencesIn(content: string): string[] {
  const letters = content.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  const found: string[] = []
  for (
    let at = letters.indexOf(transferMark);
    at >= 0;
    at = letters.indexOf(transferMark, at + 1)
  ) {
    const rest = letters.slice(at + transferMark.length, at + transferMark.length + longest)
    for (let length = rest.length; length >= shortest; length -= 1) {
      const code = rest.slice(0, length)
      if (spoken.test(code)) found.push(`${transferMark}${code}`)
    }
  }
  return found
}
