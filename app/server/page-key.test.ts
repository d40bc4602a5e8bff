import type { IncomingMessage } from 'node:http'

import { describe, expect, test } from 'vitest'

import { readLocale } from '#app/i18n/locale.ts'
import { pageKey, requestFor } from './page-key.ts'

const asked = (headers: Record<string, string>, url = '/products/nieu?to=37', method = 'GET') =>
  ({
    method,
    url,
    headers: { host: 'yen-hoa.localhost:3000', ...headers },
  }) as unknown as IncomingMessage

const keyOf = (headers: Record<string, string> = {}) => pageKey(asked(headers))

describe('whose page may be shared', () => {
  test.each([
    ['nieu_session=1'],
    ['nieu_cart=1'],
    ['nieu_lang=en; nieu_session=1'],
    ['a=b;nieu_visit=1'],
    ['nieu_language_of_somebody=1'],
  ])('nobody’s who brings %s', (cookie) => {
    expect(keyOf({ cookie })).toBeUndefined()
  })

  test.each([
    ['authorization', 'Bearer x'],
    ['range', 'bytes=0-1'],
  ])('nor with %s', (name, value) => {
    expect(keyOf({ [name]: value })).toBeUndefined()
  })

  test('of other methods no answer is shared', () => {
    expect(pageKey(asked({}, '/', 'POST'))).toBeUndefined()
  })

  test('foreign cookies and the ways of a browser make no difference', () => {
    const plain = keyOf()

    expect(keyOf({ cookie: '_ga=1; x=2', 'user-agent': 'Zalo', 'accept-language': 'en' })).toBe(
      plain,
    )
  })

  test('host, address and language do; a language that there is none of is Vietnamese', () => {
    const keys = [
      keyOf(),
      keyOf({ cookie: 'nieu_lang=en' }),
      keyOf({ host: 'other.localhost:3000' }),
      pageKey(asked({}, '/products/nieu')),
    ]

    expect(new Set(keys).size).toBe(keys.length)
    expect(keyOf({ cookie: 'nieu_lang=xx' })).toBe(keyOf())
    expect(keyOf({ host: 'YEN-HOA.localhost:3000' })).toBe(keyOf())
  })
})

test.each(['vi', 'en'])('a page made behind visitors’ backs is that of its key: %s', (locale) => {
  const key = keyOf({ cookie: `nieu_lang=${locale}` }) ?? ''

  const request = requestFor(key, 'https')

  expect(request.url).toBe('https://yen-hoa.localhost:3000/products/nieu?to=37')
  expect(readLocale(request)).toBe(locale)
  expect(pageKey(asked(Object.fromEntries(request.headers)))).toBe(key)
})
