import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { menuLimits, treeOf, type MenuEntry } from './menu.ts'
import { moves, rearranged, type PlacedEntry } from './menu-moves.ts'

const rows: PlacedEntry[] = [
  { id: 'a', parentId: null, position: 0 },
  { id: 'b', parentId: null, position: 1 },
  { id: 'b1', parentId: 'b', position: 0 },
  { id: 'c', parentId: null, position: 2 },
]
const after = (all: readonly PlacedEntry[], changed: readonly PlacedEntry[]): PlacedEntry[] => {
  const now = all.map((row) => changed.find(({ id }) => id === row.id) ?? row)
  return now.toSorted((x, y) => x.position - y.position)
}
/** "a b(b1) c" */
const drawn = (all: readonly PlacedEntry[]): string => {
  const draw = (entries: readonly MenuEntry[]): string =>
    entries.map(({ id, items }) => (items.length > 0 ? `${id}(${draw(items)})` : id)).join(' ')
  return draw(treeOf(all.map((row) => ({ ...row, title: row.id, target: { kind: 'home' } }))))
}

describe('a menu is arranged with buttons', () => {
  test.each([
    ['b', 'up', 'b(b1) a c'],
    ['b', 'down', 'a c b(b1)'],
    ['a', 'up', 'a b(b1) c'],
    ['c', 'down', 'a b(b1) c'],
    ['c', 'in', 'a b(b1 c)'],
    ['b', 'in', 'a(b(b1)) c'],
    ['a', 'in', 'a b(b1) c'],
    ['b1', 'out', 'a b b1 c'],
    ['a', 'out', 'a b(b1) c'],
  ] as const)('%s %s', (id, move, expected) => {
    expect(drawn(after(rows, rearranged(rows, id, move)))).toBe(expected)
  })

  test('nothing goes deeper than three levels, with all that hangs below it', () => {
    const deep = after(rows, rearranged(rows, 'b', 'in'))
    const more = [...deep, { id: 'd', parentId: null, position: 9 }]

    expect(() =>
      rearranged([{ id: 'z', parentId: null, position: -1 }, ...more], 'a', 'in'),
    ).toThrow('menu-item.too-deep')
  })

  test('however it is pressed, every entry stays in the menu once, and no level is too deep', () => {
    const presses = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'b1', 'c'), fc.constantFrom(...moves)),
    )
    fc.assert(
      fc.property(presses, (all) => {
        let now = rows
        for (const [id, move] of all) {
          try {
            now = after(now, rearranged(now, id, move))
          } catch (refusal) {
            expect(refusal).toMatchObject({ code: 'menu-item.too-deep' })
          }
        }
        expect(
          drawn(now)
            .match(/[a-c]1?/g)
            ?.toSorted(),
        ).toEqual(['a', 'b', 'b1', 'c'])
        expect(depth(drawn(now))).toBeLessThanOrEqual(menuLimits.depth)
      }),
    )
  })
})

function depth(drawing: string): number {
  let [now, most] = [1, 1]
  for (const sign of drawing) {
    now += sign === '(' ? 1 : sign === ')' ? -1 : 0
    most = Math.max(most, now)
  }
  return most
}
