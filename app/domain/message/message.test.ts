import { expect, test } from 'vitest'

import { fromIso } from '#app/lib/time.ts'
import { isUnread } from './message.ts'

const at = fromIso('2026-11-20T03:00:00Z')
const before = fromIso('2026-11-20T02:59:59Z')
const thread = { lastBy: 'shopper', lastAt: at, shopReadAt: null, shopperReadAt: null } as const

test('a letter is new to the other side until it looked, never to its writer', () => {
  expect(isUnread('shop', thread)).toBe(true)
  expect(isUnread('shop', { ...thread, shopReadAt: before })).toBe(true)
  expect(isUnread('shop', { ...thread, shopReadAt: at })).toBe(false)
  expect(isUnread('shopper', thread)).toBe(false)
})
