import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readRefundRequestId, refundPostingKey, refundRequestId } from './refund-request.ts'

test('the first try is named by the refund alone, further ones by the number of refusals', () => {
  const id = '019a0c5e-7c1f-7aaa-8bbb-0123456789ab'

  expect(refundRequestId({ id, attempt: 0 })).toBe('019a0c5e7c1f7aaa8bbb0123456789ab')
  expect(refundRequestId({ id, attempt: 2 })).toBe('019a0c5e7c1f7aaa8bbb0123456789ab-2')
  expect(refundPostingKey({ id, attempt: 0 })).toBe(`refunded:${id}`)
})

test('what was named is found again, and no two tries have one name', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(1000), fc.nat(1000), (id, one, other) => {
      expect(readRefundRequestId(refundRequestId({ id, attempt: one }))).toEqual({
        id,
        attempt: one,
      })
      if (one !== other)
        expect(refundRequestId({ id, attempt: one })).not.toBe(
          refundRequestId({ id, attempt: other }),
        )
    }),
  )
})

test.each(['', 'abc', '019a0c5e7c1f7aaa8bbb0123456789ab-0', '019a0c5e7c1f7aaa8bbb0123456789ab-x'])(
  '"%s" names no refund of ours',
  (text) => {
    expect(readRefundRequestId(text)).toBeNull()
  },
)
