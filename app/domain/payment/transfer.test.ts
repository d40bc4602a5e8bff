import fc from 'fast-check'
import { expect, test } from 'vitest'

import { shortCode } from '#app/lib/ids.ts'
import { referencesIn } from './transfer.ts'

test.each([
  'NIEUK7QXM2T4HJ',
  'MBVCB.3278907687.NIEUK7QXM2T4HJ.CT tu 0123 toi 0456',
  'nieu k7qxm2 t4hj chuyen tien mua ca kho',
  'IBFT NIEU-K7QXM2-T4HJ',
  'NIEUK7QXM2T4HJCHUYENTIEN',
])('the payment is found in the words a bank made of it: %s', (content) => {
  expect(referencesIn(content)).toContain('NIEUK7QXM2T4HJ')
})

test.each(['', 'CHUYEN TIEN', 'NIEU', 'NIEUK7QX', 'N1EUK7QXM2T4HJ', 'tien mua nieu ca'])(
  'words without a whole code name nothing: %s',
  (content) => {
    expect(referencesIn(content)).toEqual([])
  },
)

test('two codes in one transfer are both seen, so that nobody guesses between them', () => {
  const found = referencesIn('NIEUK7QXM2T4HJ NIEUB3CDE4F5GH')

  expect(found).toEqual(expect.arrayContaining(['NIEUK7QXM2T4HJ', 'NIEUB3CDE4F5GH']))
})

test('whatever stands around a code, and however it is cut by blanks, it is found', () => {
  const pick = fc.nat({ max: 28 })
  fc.assert(
    fc.property(
      fc.record({
        picks: fc.array(pick, { minLength: 10, maxLength: 16 }),
        before: fc.string({ maxLength: 30 }),
        after: fc.string({ maxLength: 30 }),
        cut: fc.nat({ max: 9 }),
      }),
      ({ picks, before, after, cut }) => {
        let at = 0
        const code = `NIEU${shortCode(picks.length, () => picks[at++] ?? 0)}`
        const written = `${code.slice(0, cut)} ${code.slice(cut)}`

        expect(referencesIn(`${before} ${written}.${after}`)).toContain(code)
      },
    ),
  )
})
