import fc from 'fast-check'
import { expect, test } from 'vitest'

import { shareOut } from './share-out.ts'

test.each([
  { when: 'everybody has enough', there: [9, 9, 9], limit: 6, shares: [2, 2, 2] },
  { when: 'one needs less, the others get it', there: [9, 1, 0], limit: 6, shares: [5, 1, 0] },
  { when: 'there is less than allowed', there: [1, 0, 2], limit: 10, shares: [1, 0, 2] },
  {
    when: 'it does not come out even, the first get more',
    there: [5, 5],
    limit: 3,
    shares: [2, 1],
  },
  { when: 'there is nothing', there: [0, 0], limit: 3, shares: [0, 0] },
])('when $when', ({ there, limit, shares }) => {
  expect(shareOut(there, limit)).toEqual(shares)
})

test('all of the limit is given out, nobody gets more than there is, and nobody is left behind', () => {
  const counts = fc.array(fc.nat(12), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(counts, fc.nat(30), (there, limit) => {
      const shares = shareOut(there, limit)
      const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0)

      expect(sum(shares)).toBe(Math.min(limit, sum(there)))
      const most = Math.max(...shares)
      shares.forEach((share, at) => {
        expect(share).toBeLessThanOrEqual(there[at] ?? 0)
        if (share < (there[at] ?? 0)) expect(share).toBeGreaterThanOrEqual(most - 1)
      })
    }),
  )
})
