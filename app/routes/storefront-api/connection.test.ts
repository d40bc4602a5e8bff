import fc from 'fast-check'
import { expect, test } from 'vitest'

import { pageOf, readWindow } from './connection.ts'

const letters = [...'abcdefgh']

test('forward, page after page, everything comes once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 20 }), (size, length) => {
      const all = Array.from({ length }, (_, n) => n)
      const seen: number[] = []
      let page = pageOf(all, { first: size })
      seen.push(...page.nodes)
      while (page.pageInfo.hasNextPage) {
        page = pageOf(all, { first: size, after: page.pageInfo.endCursor })
        seen.push(...page.nodes)
      }

      expect(seen).toEqual(all)
    }),
  )
})

test('backward from a cursor are the ones before it', () => {
  const page = pageOf(letters, { first: 5 })

  const before = pageOf(letters, { last: 2, before: page.edges[3]!.cursor })

  expect(before.nodes).toEqual(['b', 'c'])
  expect(before.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true })
})

test.each([{ first: -1 }, { first: 251 }, {}, { first: 1, last: 1 }])(
  '%j is refused with a reason',
  (args) => {
    expect(() => readWindow(args)).toThrow('Cannot read this page')
  },
)

test('a cursor of somebody else is refused', () => {
  expect(() => pageOf(letters, { first: 2, after: 'eyJsYXN0X2lkIjoxfQ' })).toThrow(
    'not one that we gave',
  )
})

test('a cursor finds its place again when something comes or goes before it, or when it is gone itself', () => {
  const key = (letter: string) => letter
  const { endCursor } = pageOf(letters, { first: 3 }, key).pageInfo
  const next = (list: readonly string[]) => pageOf(list, { first: 2, after: endCursor }, key).nodes

  expect(next(letters)).toEqual(['d', 'e'])
  expect(next(['x', 'y', ...letters])).toEqual(['d', 'e'])
  expect(next(letters.slice(2))).toEqual(['d', 'e'])
  expect(next(letters.filter((letter) => letter !== 'c'))).toEqual(['d', 'e'])
  expect(pageOf(letters.slice(0, 1), { last: 2, before: endCursor }, key).nodes).toEqual(['a'])
})
