// A double click must find the first click's checkout. Its id is therefore made of who ordered and of the
// form's key (a UUID of version 8, RFC 9562), so that both clicks pass the same door and meet at one row.
import { createHash } from 'node:crypto'

export function checkoutId(buyerKeyHash: string, idempotencyKey: string): string {
  const bytes = createHash('sha256').update(`${buyerKeyHash}\n${idempotencyKey}`).digest()
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-')
}
