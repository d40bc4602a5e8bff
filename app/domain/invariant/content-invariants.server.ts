// What shops write: redirects arrive in one step, menus are no deeper than screens show.
import { menuLimits } from '../content/menu.ts'
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const oneStep: InvariantCheck = {
  name: 'no redirect leads to an address that leads on, or back to itself',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'url_redirect ' || r.id || ' of shop ' || r.shop_id AS row,
           r.path || ' leads to ' || r.target || ', which leads to ' || n.target AS because
    FROM url_redirect r JOIN url_redirect n ON n.shop_id = r.shop_id AND n.path = redirect_arrival(r.target)`,
}

const notTooDeep: InvariantCheck = {
  name: 'no entry of a menu hangs deeper than the menus are shown, or below itself',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    WITH RECURSIVE reached AS (
      SELECT shop_id, id, 1 AS depth FROM menu_item WHERE parent_id IS NULL
      UNION ALL
      SELECT i.shop_id, i.id, r.depth + 1 FROM menu_item i
      JOIN reached r ON r.shop_id = i.shop_id AND r.id = i.parent_id WHERE r.depth < ${menuLimits.depth})
    SELECT 'menu_item ' || i.id || ' of shop ' || i.shop_id AS row,
           'it is not within ' || ${menuLimits.depth}::text || ' levels of its menu' AS because
    FROM menu_item i WHERE NOT EXISTS (SELECT FROM reached r WHERE r.shop_id = i.shop_id AND r.id = i.id)`,
}

export const checks: readonly InvariantCheck[] = [oneStep, notTooDeep]
