// A place in a sorted list: the sort value and the id of the row it stands on. Rows that come or go elsewhere do
// not move it. Opaque outside.
import { isId } from '#app/lib/ids.ts'

export type Place = { value: string; id: string }

export const writeCursor = ({ value, id }: Place): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url')

/** Null for anything that writeCursor did not write. */
export function readCursor(cursor: string): Place | null {
  if (cursor.length > 1000) return null
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(read) || read.length !== 2) return null
    const [value, id] = read as unknown[]
    return typeof value === 'string' && typeof id === 'string' && isId(id) ? { value, id } : null
  } catch {
    return null
  }
}
