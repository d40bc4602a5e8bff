// The shop's history, newest first: who changed what, from what to what.
import type { ShopDb } from '#app/db/doors.server.ts'
import { empty, raw, sql } from '#app/db/sql.server.ts'
import { addDays, startOfDay, type LocalDate } from '#app/lib/time.ts'
import type { AuditAction, AuditSubject } from './audit.ts'

/** One thing that changed. `null` on one side: it was not there before, or is not there after. */
export type AuditChange = { field: string; before: string | null; after: string | null }

export type AuditLine = {
  id: string
  at: Date
  /** null: the system did it, or someone who left the team */
  actorName: string | null
  isSystem: boolean
  action: string
  subjectKind: string
  subjectId: string
  /** what it is called now; null for what has no name of its own, and for what is gone */
  subjectName: string | null
  changes: AuditChange[]
}

export type AuditFilter = {
  action: AuditAction | null
  actorId: string | null
  from: LocalDate | null
  to: LocalDate | null
  /** the id of the last line seen */
  after: string | null
}

type Row = Omit<AuditLine, 'changes' | 'isSystem'> & {
  actorId: string | null
  before: unknown
  facts: unknown
}

const pageSize = 40

// Kinds with a name that people of the shop know, and where it stands.
const names: Partial<Record<AuditSubject, readonly [table: string, column: string]>> = {
  product: ['product', 'title'],
  collection: ['collection', 'title'],
  page: ['page', 'title'],
  article: ['article', 'title'],
  blog: ['blog', 'title'],
  promotion: ['promotion', 'title'],
  season: ['preorder_season', 'title'],
  household: ['household', 'name'],
  location: ['location', 'name'],
  lot: ['lot', 'code'],
  order: ['"order"', 'code'],
}
const nameOfSubject = raw(
  Object.entries(names)
    .map(
      ([kind, [table, column]]) =>
        `WHEN '${kind}' THEN (SELECT x.${column} FROM ${table} x WHERE x.shop_id = l.shop_id AND x.id = subject.id)`,
    )
    .join(' '),
)

export async function findAuditLines(
  db: ShopDb,
  filter: AuditFilter,
): Promise<{ lines: AuditLine[]; nextCursor: string | null }> {
  const { action, actorId, from, to, after } = filter
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT l.id, l.at, l.actor_account_id AS "actorId", a.display_name AS "actorName", l.action,
           l.subject_kind AS "subjectKind", l.subject_id AS "subjectId", l.before, l.after AS facts,
           CASE l.subject_kind ${nameOfSubject} END AS "subjectName"
    FROM audit_log l LEFT JOIN account a ON a.id = l.actor_account_id
    CROSS JOIN LATERAL (SELECT CASE WHEN l.subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN l.subject_id::uuid END) subject (id)
    WHERE true
      ${action ? sql`AND l.action = ${action}` : empty}
      ${actorId ? sql`AND l.actor_account_id = ${actorId}::uuid` : empty}
      ${from ? sql`AND l.at >= ${startOfDay(from)}` : empty}
      ${to ? sql`AND l.at < ${startOfDay(addDays(to, 1))}` : empty}
      ${after ? sql`AND (l.at, l.id) < (SELECT at, id FROM audit_log WHERE id = ${after}::uuid)` : empty}
    ORDER BY l.at DESC, l.id DESC LIMIT ${pageSize + 1}`)
  const page = rows.slice(0, pageSize)
  return {
    lines: page.map(({ actorId: actor, before, facts, ...line }) => ({
      ...line,
      isSystem: actor === null,
      changes: changesBetween(before, facts),
    })),
    nextCursor: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  }
}

/** Fields whose value differs, in the order in which they were written. */
export function changesBetween(before: unknown, after: unknown): AuditChange[] {
  const [was, is] = [factsOf(before), factsOf(after)]
  const fields = new Set([...Object.keys(was), ...Object.keys(is)])
  return [...fields]
    .map((field) => ({ field, before: textOf(was[field]), after: textOf(is[field]) }))
    .filter((change) => change.before !== change.after)
}

const factsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
