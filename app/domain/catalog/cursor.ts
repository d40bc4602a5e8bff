// A place in a sorted list: the sort value and the id of the row it stands on. Rows that come or go elsewhere do
// not move it. Opaque outside.
import { isId } from '#app/lib/ids.ts'
import { fromIso } from '#app/lib/time.ts'

export type Place = { value: string; id: string }

export const writeCursor = ({ value, id }: Place): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url')

/** Null for anything that writeCursor did not write for a list that is sorted so. */
export function readCursor(cursor: string, kind: CursorKind): Place | null {
  const place = readPlace(cursor)
  return place && fitsKind(place, kind) ? place : null
}

function readPlace(cursor: string): Place | null {
  if (cursor.length > 1000) return null
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(read) || read.length !== 2) return null
    const [value, id] = read as unknown[]
    const isPlace = typeof value === 'string' && !value.includes('\0')
    return isPlace && typeof id === 'string' && isId(id) ? { value, id } : null
  } catch {
    return null
  }
}

/** What a list may be sorted by, as its values stand in a cursor; `position` counts the rows of one thing, from 0. */
export type CursorKind = 'id' | 'text' | 'whole' | 'position' | 'instant'

const wholeNumber = /^-?\d{1,18}$/
const position = /^\d{1,9}$/
const isoInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}Z$/

// Whether the database can read the value as one of its own: of another list's cursor, or a made-up one, it cannot.
function fitsKind({ value }: Place, kind: CursorKind): boolean {
  if (kind === 'text') return true
  if (kind === 'id') return isId(value)
  if (kind === 'whole') return wholeNumber.test(value)
  if (kind === 'position') return position.test(value)
  // The database knows no year 0.
  if (!isoInstant.test(value) || value.startsWith('0000')) return false
  // 31 February is read as 3 March: a day that comes back as another one is none.
  const read = fromIso(value)
  return Number.isFinite(read.getTime()) && read.toISOString().slice(0, 19) === value.slice(0, 19)
}
