import { expect, test } from 'vitest'

import { inLocale, readLocale } from './locale.ts'

const asked = (path: string, cookie?: string) =>
  readLocale(new Request(`http://nieu.vn${path}`, { headers: cookie ? { cookie } : {} }))

test('the address says the language, whatever was chosen before; without a word it is the choice, then Vietnamese', () => {
  expect(asked('/?lang=en')).toBe('en')
  expect(asked('/?lang=vi', 'nieu_lang=en')).toBe('vi')
  expect(asked('/', 'nieu_lang=en')).toBe('en')
  expect(asked('/')).toBe('vi')
})

test.each(['/?lang=fr', '/?lang=EN', '/?lang=', '/?lang=en%00'])(
  'a language that we do not speak is no language: %s',
  (path) => {
    expect(asked(path)).toBe('vi')
  },
)

test('a page has one address a language, and keeps what else it asks for', () => {
  const page = 'http://nieu.vn/search?q=c%C3%A1+kho&lang=vi#tren'

  expect(inLocale(page, 'en')).toBe('http://nieu.vn/search?q=c%C3%A1+kho&lang=en#tren')
  expect(inLocale(page, 'vi')).toBe('http://nieu.vn/search?q=c%C3%A1+kho#tren')
  expect(inLocale('http://nieu.vn/', 'en')).toBe('http://nieu.vn/?lang=en')
  expect(inLocale('/a?lang=en', 'vi')).toBe('/a')
})
