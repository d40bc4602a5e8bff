import { expect, test } from 'vitest'

import { fromIso } from '#app/lib/time.ts'
import { threadsQuery } from './message.forms.ts'
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

const id = '019a2f6e-4b1c-7d2e-8f3a-0b1c2d3e4f50'

test('a page of threads goes on behind the last one seen; an address that was made up begins anew', () => {
  const after = (text: string) => threadsQuery.parse({ after: text }).after

  expect(after(`2026-11-20T03:00:00.000Z~${id}`)).toEqual({ lastAt: at, id })
  for (const text of [
    '',
    id,
    `2026-99-99T99:99:99.999Z~${id}`,
    `${at.toISOString()}~${'-'.repeat(36)}`,
  ])
    expect(after(text)).toBeNull()
})
