// How the value that a list is sorted by is written into a cursor by the database, and read back.
import { raw, sql, type Sql } from '#app/db/sql.server.ts'
import type { CursorKind } from './cursor.ts'

export const cursorTypes: Record<CursorKind, Sql> = {
  id: raw('uuid'),
  text: raw('text'),
  whole: raw('bigint'),
  position: raw('int'),
  instant: raw('timestamptz'),
}

/** As text; an instant in UTC, whatever the session's time zone. */
export const asCursorValue = ({ expression, kind }: { expression: Sql; kind: CursorKind }): Sql =>
  kind === 'instant'
    ? sql`to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : sql`(${expression})::text`
