// Ids, secrets and fingerprints. Ids are UUIDv7: they sort by the time they were made.
import { createHash, randomBytes, randomInt } from 'node:crypto'

/** A UUIDv7 for `atMs` (Unix milliseconds, the wall clock unless given); `random` is injected by seeds. */
export function newId(
  atMs: number = Date.now(),
  random: (size: number) => Buffer = randomBytes,
): string {
  const bytes = random(16)
  bytes.writeUIntBE(atMs, 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
export const isId = (text: string): boolean => uuid.test(text)

/** A secret that cannot be guessed: 192 bits, URL-safe. */
export const randomKey = (): string => randomBytes(24).toString('base64url')

export const sha256Hex = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex')

// Letters and digits that survive being read out on the telephone: no 0/O, 1/I/L, U/V.
export const spokenAlphabet = '23456789ABCDEFGHJKMNPQRSTWXYZ'

/** A short code for people, e.g. an order's. Uniqueness is the caller's (a unique column and a retry). */
export function shortCode(length: number, pick: (max: number) => number = randomInt): string {
  return Array.from({ length }, () => spokenAlphabet[pick(spokenAlphabet.length)]).join('')
}
