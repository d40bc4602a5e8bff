import { expect, test } from 'vitest'

import { decodeText, detectEncoding } from './text-encoding.server.ts'

const sentence = 'Tên,Giá\r\nMắm tép Gia Viễn,85000\r\nNước mắm, ớt và tỏi đặc biệt,1\r\n'
const read = (bytes: Uint8Array) => {
  const encoding = detectEncoding(bytes)
  return { encoding, text: encoding && [...decodeText(bytes, encoding)].join('').normalize('NFC') }
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

// Windows-1258 as Excel writes it: a base letter, then its tone as a mark of its own.
const tones: Record<string, number> = { '̀': 0xcc, '̉': 0xd2, '̃': 0xde, '́': 0xec, '̣': 0xf2 }
const bases: Record<string, number> = {
  ă: 0xe3,
  â: 0xe2,
  đ: 0xf0,
  ê: 0xea,
  ô: 0xf4,
  ơ: 0xf5,
  ư: 0xfd,
  Ă: 0xc3,
  Đ: 0xd0,
  Ơ: 0xd5,
  Ư: 0xdd,
}
function windows1258(text: string): Uint8Array {
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const [base = '', ...marks] = letter.normalize('NFD')
    const kept = marks.filter((mark) => !(mark in tones)).join('')
    const whole = (base + kept).normalize('NFC')
    bytes.push(bases[whole] ?? whole.charCodeAt(0))
    for (const mark of marks) if (mark in tones) bytes.push(tones[mark] ?? 0)
  }
  return Uint8Array.from(bytes)
}

test.each([
  ['utf-8', Buffer.from(sentence)],
  ['utf-8', Buffer.from(`\uFEFF${sentence}`)],
  ['utf-16le', Buffer.from(`\uFEFF${sentence}`, 'utf16le')],
  ['utf-16le', Buffer.from(sentence, 'utf16le')],
  ['utf-16be', utf16be(`\uFEFF${sentence}`)],
  ['utf-16be', utf16be(sentence)],
  ['windows-1258', windows1258(sentence)],
])('Vietnamese in %s is read as it was typed', (encoding, bytes) => {
  expect(read(bytes)).toEqual({ encoding, text: sentence })
})

test('a letter cut between two pieces of a long file is whole', () => {
  const long = 'Nước mắm đặc biệt\n'.repeat(20_000)

  expect(read(Buffer.from(long)).text).toBe(long)
  expect(read(windows1258(long)).text).toBe(long)
})

test.each([
  ['a photo', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 72])],
  ['a PDF', Buffer.from('%PDF-1.7\n%\u0000\u0001\u0002\u0003 stream')],
])('%s is no text', (_name, bytes) => {
  expect(detectEncoding(bytes)).toBeNull()
})
