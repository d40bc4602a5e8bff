import { describe, expect, test } from 'vitest'

import { mayAct } from './same-origin.ts'

const post = { method: 'POST', path: '/checkout', host: 'localhost:3000', hasCookie: true }

describe('who may act', () => {
  test('a form on our own page may', () => {
    expect(mayAct({ ...post, site: 'same-origin' })).toBe(true)
    expect(mayAct({ ...post, origin: 'http://localhost:3000' })).toBe(true)
  })

  test.each([
    ['another site', { site: 'cross-site' }],
    ['a shop of the same market', { site: 'same-site' }],
    ['another origin', { origin: 'http://evil.example' }],
    ['our host on another port', { origin: 'http://localhost:3001' }],
    ['a page that hides where it is', { origin: 'null' }],
    ['a cookie without any origin', {}],
  ])('%s may not', (_who, headers) => {
    expect(mayAct({ ...post, ...headers })).toBe(false)
  })

  test('looking is always allowed', () => {
    expect(mayAct({ ...post, method: 'GET', site: 'cross-site' })).toBe(true)
  })

  test('programs reach the API, the payment notices and EPCIS', () => {
    const analytics = '/.well-known/shopify/monorail/unstable/produce_batch'
    const paths = ['/api/2026-04/graphql.json', '/payments/vnpay/ipn', '/epcis/capture', analytics]
    for (const path of paths) {
      expect(mayAct({ ...post, path, site: 'cross-site' })).toBe(true)
    }
  })

  test('a path that only looks like a program’s is still a page', () => {
    for (const path of [
      '/payments/vnpay/ipn/x',
      '/seller/api/x',
      '/epcisx',
      '/payments/vnpay/return',
    ]) {
      expect(mayAct({ ...post, path, site: 'cross-site' })).toBe(false)
    }
  })
})
