// A shop's look: what its own pages wear is what cards, letters and lists of many shops show of it.
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const oneColour: InvariantCheck = {
  name: "a shop's colour and sign are those of its live look",
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'shop ' || s.slug AS row,
           'it has ' || s.accent_color || ' and the sign ' || COALESCE(s.sign_media_id::text, 'none') || ', its look '
             || (v.look #>> '{theme,accentColor}') || ' and ' || COALESCE(v.look #>> '{theme,signMediaId}', 'none') AS because
    FROM shop s JOIN shop_look l ON l.shop_id = s.id
    JOIN shop_look_version v ON v.shop_id = l.shop_id AND v.version = l.version
    WHERE lower(s.accent_color) <> v.look #>> '{theme,accentColor}'
       OR s.sign_media_id::text IS DISTINCT FROM v.look #>> '{theme,signMediaId}'`,
}

const noGaps: InvariantCheck = {
  name: 'the versions of a look are counted from 1 without a gap',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'looks of shop ' || shop_id AS row, count(*) || ' versions, the last is ' || max(version) AS because
    FROM shop_look_version GROUP BY shop_id HAVING count(*) <> max(version)`,
}

export const checks: readonly InvariantCheck[] = [oneColour, noGaps]
