import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountInWords, numberInWords } from './amount-in-words.ts'

test.each([
  [0n, 'không'],
  [4n, 'bốn'],
  [5n, 'năm'],
  [10n, 'mười'],
  [11n, 'mười một'],
  [14n, 'mười bốn'],
  [15n, 'mười lăm'],
  [20n, 'hai mươi'],
  [21n, 'hai mươi mốt'],
  [24n, 'hai mươi tư'],
  [25n, 'hai mươi lăm'],
  [55n, 'năm mươi lăm'],
  [100n, 'một trăm'],
  [101n, 'một trăm linh một'],
  [104n, 'một trăm linh bốn'],
  [105n, 'một trăm linh năm'],
  [110n, 'một trăm mười'],
  [115n, 'một trăm mười lăm'],
  [1001n, 'một nghìn không trăm linh một'],
  [1015n, 'một nghìn không trăm mười lăm'],
  [1100n, 'một nghìn một trăm'],
  [185_000n, 'một trăm tám mươi lăm nghìn'],
  [1_000_005n, 'một triệu không trăm linh năm'],
  [1_001_000n, 'một triệu không trăm linh một nghìn'],
  [1_284_000n, 'một triệu hai trăm tám mươi tư nghìn'],
  [3_791_700n, 'ba triệu bảy trăm chín mươi mốt nghìn bảy trăm'],
  [110_000_000n, 'một trăm mười triệu'],
  [1_000_001_000n, 'một tỷ không trăm linh một nghìn'],
  [21_000_000_000n, 'hai mươi mốt tỷ'],
  [1_000_000_000_000n, 'một nghìn tỷ'],
  [1_005_000_000_000n, 'một nghìn không trăm linh năm tỷ'],
  [1_000_000_000_000_000n, 'một triệu tỷ'],
])('%s reads "%s"', (value, words) => {
  expect(numberInWords(value)).toBe(words)
})

test('an amount starts with a capital and ends in đồng', () => {
  expect(amountInWords(185_000n)).toBe('Một trăm tám mươi lăm nghìn đồng')
  expect(amountInWords(0n)).toBe('Không đồng')
  expect(amountInWords(-500n)).toBe('Âm năm trăm đồng')
})

test('no amount beyond what an invoice may hold is written', () => {
  expect(() => amountInWords(10n ** 15n + 1n)).toThrow(RangeError)
})

const amounts = fc.bigInt({ min: 0n, max: 10n ** 15n })

test('the words of every amount give that amount back', () => {
  fc.assert(
    fc.property(amounts, (value) => {
      expect(readBack(numberInWords(value))).toBe(value)
    }),
    { numRuns: 2000 },
  )
})

test('two amounts are never written alike', () => {
  fc.assert(
    fc.property(amounts, amounts, (a, b) => {
      fc.pre(a !== b)

      expect(numberInWords(a)).not.toBe(numberInWords(b))
    }),
  )
})

test('the words fit in the 255 characters of the format and have no double spaces', () => {
  fc.assert(
    fc.property(amounts, (value) => {
      const words = amountInWords(value)

      expect(words.length).toBeLessThanOrEqual(255)
      expect(words).toBe(words.trim().replaceAll(/ +/g, ' ').normalize('NFC'))
    }),
  )
})

const named: Record<string, bigint> = {
  không: 0n,
  một: 1n,
  mốt: 1n,
  hai: 2n,
  ba: 3n,
  bốn: 4n,
  tư: 4n,
  năm: 5n,
  lăm: 5n,
  sáu: 6n,
  bảy: 7n,
  tám: 8n,
  chín: 9n,
}

// A reader written the other way round: it knows only what each word does to the number read so far.
function readBack(words: string): bigint {
  let [billions, group, total] = [0n, 0n, 0n]
  let digit = 0n
  for (const word of words.split(' ')) {
    if (word in named) digit = named[word] ?? 0n
    else if (word === 'trăm') [group, digit] = [digit * 100n, 0n]
    else if (word === 'mươi') [group, digit] = [group + digit * 10n, 0n]
    else if (word === 'mười') [group, digit] = [group + 10n, 0n]
    else if (word === 'nghìn') [total, group, digit] = [total + (group + digit) * 1000n, 0n, 0n]
    else if (word === 'triệu')
      [total, group, digit] = [total + (group + digit) * 1_000_000n, 0n, 0n]
    else if (word === 'tỷ') [billions, total, group, digit] = [total + group + digit, 0n, 0n, 0n]
    else if (word !== 'linh') throw new Error(`unknown word ${word}`)
  }
  return billions * 1_000_000_000n + total + group + digit
}
