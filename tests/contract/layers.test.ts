// Holds the table of docs: who may import whom. Reads every import of every file.
import { describe, expect, test } from 'vitest'

import { findBreaches } from '#tests/support/layers.ts'
import { readSources } from '#tests/support/source-files.ts'

const breachesOf = (file: string, text: string) => findBreaches(new Map([[file, text]]))

describe('one direction', () => {
  test('no file of ours imports against the direction', () => {
    const sources = readSources(['app', 'admin', 'jobs', 'plugins', 'seeds', 'tests'])

    expect(sources.size).toBeGreaterThan(20)
    expect(findBreaches(sources)).toEqual([])
  })

  test.each([
    ['app/domain/order/x.server.ts', `import { x } from '#app/routes/cart/x.ts'`],
    ['app/domain/order/x.server.ts', `import { x } from '#plugins/payment/vnpay/adapter.ts'`],
    ['app/domain/order/x.server.ts', `import { useState } from 'react'`],
    ['app/domain/order/x.server.ts', `import { VNPay } from 'vnpay'`],
    ['app/domain/order/x.server.ts', `import { env } from '#app/env.server.ts'`],
    ['app/domain/order/x.server.ts', `const x = await import('#plugins/registry.server.ts')`],
    ['app/domain/order/x.server.ts', `import { x } from '../../routes/x.ts'`],
    ['app/lib/money.ts', `import { inShop } from '#app/db/doors.server.ts'`],
    ['app/db/doors.server.ts', `import { x } from '#app/domain/order/order.ts'`],
    ['app/components/ui/button.tsx', `export { x } from '#app/domain/order/order.ts'`],
    ['app/routes/cart/cart.tsx', `import { x } from '#plugins/payment/vnpay/adapter.ts'`],
    ['app/routes/cart/cart.tsx', `import { x } from '#admin/figures.tsx'`],
    ['app/routes/cart/cart.tsx', `import { x } from '#seeds/demo/x.ts'`],
    ['app/routes/cart/cart.tsx', `import { Pool } from 'pg'`],
    ['admin/figures.tsx', `import { x } from '#app/routes/cart/cart.tsx'`],
    ['jobs/definitions/x.ts', `import { x } from '#app/domain/order/order.ts'`],
    ['plugins/payment/vnpay/adapter.ts', `import { x } from '#plugins/payment/fake/adapter.ts'`],
    ['plugins/payment/vnpay/adapter.ts', `import type { X } from '#plugins/search/port.ts'`],
    ['plugins/payment/vnpay/adapter.ts', `import type { X } from '#app/domain/order/order.ts'`],
    ['plugins/payment/vnpay/adapter.ts', `import { serve } from '#plugins/simulator/serve.ts'`],
    ['plugins/simulator/serve.ts', `import type { X } from '#plugins/payment/port.ts'`],
  ])('%s may not say: %s', (file, text) => {
    expect(breachesOf(file, text)).toHaveLength(1)
  })

  test.each([
    ['app/domain/order/x.server.ts', `import { x } from '#app/db/doors.server.ts'`],
    ['app/domain/order/x.server.ts', `import { x } from '../ledger/post-entry.server.ts'`],
    ['app/domain/order/x.server.ts', `import { x } from '#jobs/definitions/issue-invoice.ts'`],
    ['app/routes/cart/cart.tsx', `import { registry } from '#plugins/registry.server.ts'`],
    ['plugins/payment/vnpay/adapter.ts', `import type { X } from '../port.ts'`],
    ['plugins/payment/vnpay/simulator/x.ts', `import { x } from '#plugins/simulator/serve.ts'`],
    ['plugins/shipping/simulator/x.ts', `import { x } from '#plugins/simulator/serve.ts'`],
    ['admin/figures.tsx', `import { Chart } from '#app/components/ui/chart.tsx'`],
    ['app/domain/order/order.test.ts', `import { x } from '#tests/support/given.ts'`],
  ])('%s may say: %s', (file, text) => {
    expect(breachesOf(file, text)).toEqual([])
  })

  test('a file that stands in no layer is noticed', () => {
    expect(breachesOf('app/utils/x.ts', '')).toHaveLength(1)
  })
})
