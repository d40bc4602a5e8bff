import { expect, test } from 'vitest'

import { readQueryWords } from './query-words.ts'

test('words are folded, kept once and in order', () => {
  expect(readQueryWords('  Cá  CHẠCH, cá kho!')).toEqual({
    words: ['ca', 'chach', 'kho'],
    marked: ['cá', 'chạch', 'kho'],
  })
})

test('marks written as separate characters are the same word', () => {
  expect(readQueryWords('Chạch'.normalize('NFD')).marked).toEqual(['chạch'])
})

test('a whole book is a short query', () => {
  const { words } = readQueryWords(Array.from({ length: 4000 }, (_, n) => `w${n}`).join(' '))

  expect(words).toHaveLength(12)
})

test.each(['', '   ', '!!!', "'; DROP TABLE listing; --".replaceAll(/\w/g, ''), '🐟'])(
  '%j asks for nothing',
  (text) => {
    expect(readQueryWords(text).words).toEqual([])
  },
)
