// Files that shops send: every row is accounted for, every bad one is told, and none is kept for ever.
import { keptDays } from '../import/import.ts'
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const rowsAccountedFor: InvariantCheck = {
  name: 'every row of an import that was passed is new, changed, unchanged or bad',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'import_file ' || id || ' of shop ' || shop_id AS row,
           'passed ' || done_count || ' of ' || COALESCE(row_count, 0) || ', new ' || created || ', changed ' || updated
             || ', unchanged ' || unchanged || ', bad ' || bad_count AS because
    FROM import_file
    WHERE done_count <> created + updated + unchanged + bad_count
       OR (status IN ('ready', 'done') AND done_count <> row_count)`,
}

const badRowsTold: InvariantCheck = {
  name: 'an import counts as many bad rows as it tells problems of',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'import_file ' || f.id || ' of shop ' || f.shop_id AS row,
           'counts ' || f.bad_count || ', tells of ' || p.told AS because
    FROM import_file f
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT row_number) AS told FROM import_problem
      WHERE shop_id = f.shop_id AND file_id = f.id AND row_number <= f.done_row) p
    WHERE f.bad_count <> p.told`,
}

// The sweep runs daily; two more days may pass while it is tried again.
const noneKeptForEver: InvariantCheck = {
  name: 'no import is kept longer than promised',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'import_file ' || id || ' of shop ' || shop_id AS row, 'sent at ' || created_at AS because
    FROM import_file
    WHERE created_at < now() - make_interval(days => ${keptDays + 3}::int) AND status NOT IN ('checking', 'running')`,
}

export const checks: readonly InvariantCheck[] = [rowsAccountedFor, badRowsTold, noneKeptForEver]
