import { expect, test } from 'vitest'

import { isTransient } from './transient.server.ts'

test('a deadlock, a full pool and their wrappings may be tried again', () => {
  expect(isTransient({ code: 'P2028' })).toBe(true)
  expect(isTransient(new Error('x', { cause: { code: '40P01' } }))).toBe(true)
  expect(isTransient(new Error('Raw query failed. Code: `40001`. Message: …'))).toBe(true)
})

test('a refusal, a broken constraint or nonsense may not', () => {
  expect(isTransient({ code: 'P2002' })).toBe(false)
  expect(isTransient(new Error('stock.short'))).toBe(false)
  expect(isTransient(null)).toBe(false)
})
