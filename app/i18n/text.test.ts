import { expect, test } from 'vitest'

import { readLocale, rememberLocale } from './locale.ts'
import { defineText, fill } from './text.ts'
import { localeOf } from './use-text.ts'

const asking = (cookie?: string) =>
  new Request('http://localhost/', {
    headers: { ...(cookie && { cookie }), 'accept-language': 'en' },
  })

test('a shopper who chose nothing reads Vietnamese, whatever the browser prefers', () => {
  expect(readLocale(asking())).toBe('vi')
})

test('a chosen language is remembered and read back', () => {
  const cookie = rememberLocale('en').split(';')[0]

  expect(readLocale(asking(`a=1; ${cookie}; b=2`))).toBe('en')
})

test('a cookie that says nonsense is Vietnamese', () => {
  expect(readLocale(asking('nieu_lang=xx'))).toBe('vi')
  expect(readLocale(asking('my_nieu_lang=en'))).toBe('vi')
})

test('facts are put into the sentence, and a forgotten one can be seen', () => {
  expect(fill('Chỉ còn {left} {unit}', { left: 3 })).toBe('Chỉ còn 3 {unit}')
})

test('a page title knows the language of the page', () => {
  expect(localeOf([{ id: 'root', data: { locale: 'en' } }])).toBe('en')
  expect(localeOf([undefined, { id: 'root' }])).toBe('vi')
})

test('both sides of a table have the same words', () => {
  const text = defineText({
    vi: { left: (n: number) => `còn ${n}` },
    en: { left: (n: number) => `${n} left` },
  })

  expect(text.en.left(2)).toBe('2 left')
})
