import { expect, test } from 'vitest'

import { readHost } from './site-host.ts'

const market = 'localhost:3000'

test('the market is its own host and nothing else', () => {
  expect(readHost('localhost:3000', market)).toEqual({ kind: 'market' })
  expect(readHost('LOCALHOST:3000', market)).toEqual({ kind: 'market' })
  expect(readHost('localhost:3001', market)).toEqual({ kind: 'domain', host: 'localhost' })
})

test('a shop stands before the name of the market', () => {
  expect(readHost('yen-hoa.localhost:3000', market)).toEqual({ kind: 'slug', slug: 'yen-hoa' })
})

test.each([
  'a.b.localhost:3000',
  '-x.localhost:3000',
  'evil-localhost:3000',
  'localhost:3000.evil.vn',
  '',
])('a made-up host never reads as a shop: %s', (host) => {
  expect(readHost(host, market).kind).toBe('domain')
})

test("a shop's own domain is looked up without its port and closing dot", () => {
  expect(readHost('kho.example.vn.:3000', market)).toEqual({
    kind: 'domain',
    host: 'kho.example.vn',
  })
})
