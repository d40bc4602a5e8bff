import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { suggestQueries } from './suggest-queries.ts'

const titles = [
  'Mật ong Cúc Phương 500 ml',
  'Mật ong Cúc Phương (chai 1 lít)',
  'Mật ong bạc hà',
  'Cá kho niêu đất, nhỏ',
  'Cá kho niêu đất, to',
  'Cá chép giòn - đông lạnh',
  'Ruốc cá thu',
]
const texts = (typed: string, limit = 10) =>
  suggestQueries(typed, titles, limit).map(({ text }) => text)

describe('what somebody is typing', () => {
  test('is finished in the words of the goods, the commonest first', () => {
    expect(texts('mật')).toEqual(['mật ong', 'mật ong cúc phương', 'mật ong bạc hà'])
  })

  test('is read without its marks and told with them', () => {
    expect(texts('mat ong')).toEqual(['mật ong', 'mật ong cúc phương', 'mật ong bạc hà'])
  })

  test('is not told again as it stands', () => {
    expect(texts('mật ong')).toEqual(['mật ong cúc phương', 'mật ong bạc hà'])
    expect(texts('Ruốc cá thu')).toEqual([])
  })

  test('may stand in the middle of a name', () => {
    expect(texts('cá th')).toEqual(['cá thu'])
  })

  test('may have other words between, where nothing else is found', () => {
    expect(texts('mật phương')).toEqual(['mật ong cúc phương'])
    expect(suggestQueries('cá đ', titles, 5)).toEqual([{ text: 'cá kho niêu đất', typed: 2 }])
    expect(texts('phương mật')).toEqual([])
  })

  test('ends where the name is cut by a comma, a dash, a bracket or a size', () => {
    expect(texts('cá kho')).toEqual(['cá kho niêu đất'])
    expect(texts('cá chép')).toEqual(['cá chép giòn'])
    expect(texts('phương')).toEqual([])
  })

  test.each(['', '   ', '%_', '\0', 'xe máy', 'một hai ba bốn năm sáu bảy'])(
    '%j is none',
    (typed) => {
      expect(texts(typed)).toEqual([])
    },
  )
})

test('the letters that were typed are counted as they stand in the suggestion', () => {
  expect(suggestQueries('CA KH', titles, 1)).toEqual([{ text: 'cá kho niêu đất', typed: 5 }])
})

test('every suggestion stands in a title, begins with what was typed, and none comes twice', () => {
  const word = fc.constantFrom('mật', 'ong', 'cá', 'kho', 'niêu', 'đất', '500')
  const title = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.array(title, { maxLength: 12 }), word, fc.nat(10), (all, typed, limit) => {
      const found = suggestQueries(typed, all, limit).map(({ text }) => text)

      expect(found.length).toBeLessThanOrEqual(limit)
      expect(new Set(found).size).toBe(found.length)
      for (const text of found) {
        expect(text.startsWith(typed)).toBe(true)
        expect(all.some((one) => ` ${one} `.includes(` ${text} `))).toBe(true)
      }
    }),
  )
})
