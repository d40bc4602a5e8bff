import { expect, test } from 'vitest'

import { idFromGid, readCartGid, readGid, toCartGid, toGid } from './gid.ts'

const id = '0198c000-0000-7000-8000-000000000001'

test('an id survives the way out and back', () => {
  expect(readGid(toGid('Product', id))).toEqual({ type: 'Product', id })
  expect(idFromGid(toGid('Product', id), 'ProductVariant')).toBeNull()
})

test('the cookie of a Hydrogen shop rebuilds the cart id', () => {
  const gid = toCartGid(id, 'abcdefghijklmnopqrstuvwx')
  const cookie = gid.split('/').at(-1) ?? ''

  expect(readCartGid(`gid://shopify/Cart/${cookie}`)).toEqual({
    cartId: id,
    key: 'abcdefghijklmnopqrstuvwx',
  })
})

test.each([
  '',
  id,
  `gid://shopify/Cart/${id}`,
  `gid://shopify/Cart/${id}?key=`,
  `gid://shopify/Cart/1?key=x`,
  `gid://shopify/Product/${id}?key=abcdefghijklmnopqrstuvwx`,
  `gid://shopify/Cart/${id}?key=../../etc/passwd`,
])('%s is no cart', (gid) => {
  expect(readCartGid(gid)).toBeNull()
})
