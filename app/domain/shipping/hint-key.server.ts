import { randomKey, sha256Hex } from '#app/lib/ids.ts'

/** What makes the address for a carrier's reports unguessable: 160 random bits, letters that survive any log. */
export const newHintKey = (): string => sha256Hex(randomKey()).slice(0, 40)
