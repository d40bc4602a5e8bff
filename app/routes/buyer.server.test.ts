import { expect, test } from 'vitest'

import { newId, sha256Hex } from '#app/lib/ids.ts'
import { newBuyer, readBuyer, rememberCart } from './buyer.server.ts'

const asking = (cookie: string, url = 'http://localhost:3000/') =>
  new Request(url, { headers: { cookie } })

test('a cart that was remembered is found again, beside other cookies', () => {
  const known = newBuyer(newId())
  const cookie = rememberCart(asking(''), known).split(';')[0]

  expect(readBuyer(asking(`nieu_lang=en; ${cookie}; x=1`))).toEqual(known)
  expect(known.keyHash).toBe(sha256Hex(known.key))
})

test('a cookie that is broken, foreign or too short is no cart', () => {
  for (const value of [
    '',
    '%E0%A4%A',
    'gid://shopify/Cart/1?key=x',
    `gid://other/Cart/${newId()}?key=${'k'.repeat(32)}`,
  ]) {
    expect(readBuyer(asking(`nieu_cart=${value}`))).toBeNull()
  }
})

test('over https the cookie never travels unencrypted, and scripts never read it', () => {
  const cookie = rememberCart(asking('', 'https://cho.vn/'), newBuyer(newId()))

  expect(cookie).toContain('; Secure')
  expect(cookie).toContain('; HttpOnly')
})
