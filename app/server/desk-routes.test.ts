import { expect, test } from 'vitest'

import { listRoutes } from '#tests/support/route-table.ts'
import { isDeskPath, withoutDesks } from './desk-routes.ts'

test.each([
  '/seller',
  '/seller/yen-hoa/orders',
  '/Seller/yen-hoa',
  '/seller.data',
  '/seller/yen-hoa/orders.data',
  '/operator/payouts',
  '/admin/37',
  '/__manifest',
])('%s is asked of the whole table', (path) => {
  expect(isDeskPath(path)).toBe(true)
})

test.each(['/', '/cart', '/cart.data', '/_root.data', '/sellers', '/shops/seller', '/account'])(
  '%s is asked of the table without the desks',
  (path) => {
    expect(isDeskPath(path)).toBe(false)
  },
)

test('the table for shoppers has every URL of theirs and no desk', () => {
  const routes = listRoutes()
  const table = Object.fromEntries(routes.map(({ path }) => [path, { path: path.slice(1) }]))

  const kept = Object.keys(withoutDesks(table))

  expect(kept).toEqual(
    Object.keys(table).filter((path) => !/^\/(seller|operator|admin)\b/.test(path)),
  )
  expect(kept).toContain('/cart')
  expect(kept.length).toBeLessThan(routes.length / 2)
})
