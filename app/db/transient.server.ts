// Faults that say "not now": the same transaction may succeed when it is tried again.

// No connection in time, a write conflict or deadlock, a serialization failure (Prisma's codes and PostgreSQL's).
const codes = new Set(['P2024', 'P2028', 'P2034', '40P01', '40001', '55P03'])

/** True when the transaction was rolled back, or never begun, through no fault of what it asked for. */
export function isTransient(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('code' in error && typeof error.code === 'string' && codes.has(error.code)) return true
  const cause = 'cause' in error ? error.cause : undefined
  if (cause !== undefined && isTransient(cause)) return true
  // A raw query's fault carries PostgreSQL's code in its description only.
  return error instanceof Error && /\b(40P01|40001)\b/.test(error.message)
}
