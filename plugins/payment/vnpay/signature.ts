// The proof that a message is VNPay's: HMAC-SHA512 over what was received, compared in constant time.
// Ours and not the package's, whose check compares with ===, takes an upper-case digest for a forgery,
// breaks on one foreign query parameter, and lets an unsigned answer to a question pass as proven.
import { createHmac, timingSafeEqual } from 'node:crypto'

const proof = 'vnp_SecureHash'
const unsigned = new Set([proof, 'vnp_SecureHashType'])

export const hmac = (secret: string, text: string): string =>
  createHmac('sha512', secret).update(text, 'utf8').digest('hex')

/** False when the digest is missing, misshapen or another's. */
export function digestHolds(
  secret: string,
  text: string,
  received: string | null | undefined,
): boolean {
  if (!received || !/^[0-9a-f]{128}$/i.test(received)) return false
  return timingSafeEqual(Buffer.from(hmac(secret, text), 'hex'), Buffer.from(received, 'hex'))
}

/**
 * The `vnp_` parameters exactly as received, sorted by name, without the signature itself. Parameters of
 * other origins (a tracking tag, a language) are not VNPay's and not signed. Null when a name repeats:
 * two readers could then see two amounts.
 */
export function receivedFields(parameters: URLSearchParams): Record<string, string> | null {
  const names = [...parameters.keys()].filter((name) => name.startsWith('vnp_'))
  if (new Set(names).size !== names.length) return null
  const fields = names.filter((name) => !unsigned.has(name)).sort()
  return Object.fromEntries(fields.map((name) => [name, parameters.get(name) ?? '']))
}

/** What VNPay signs in a URL: non-empty fields by name, form-encoded. */
export function canonicalQuery(fields: Record<string, string>): string {
  const query = new URLSearchParams()
  for (const name of Object.keys(fields).sort()) {
    const value = fields[name]
    if (value) query.append(name, value)
  }
  return query.toString()
}

/** The fields of a redirect or IPN that VNPay signed with this secret, or null. */
export function provenFields(
  secret: string,
  parameters: URLSearchParams,
): Record<string, string> | null {
  const fields = receivedFields(parameters)
  if (!fields || !digestHolds(secret, canonicalQuery(fields), parameters.get(proof))) return null
  return fields
}
