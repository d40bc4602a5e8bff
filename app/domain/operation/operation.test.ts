import { expect, test } from 'vitest'
import { blankInside, withoutSecrets } from './operation.ts'

test('an operator sees which order a job was about, but not the link or the person in it', () => {
  const payload = {
    orderId: '01980000-0000-7000-8000-000000000001',
    to: 'lan@example.vn',
    inviteToken: 'abc',
    link: 'https://cho.vn/invitations/abc',
    lines: [{ sku: 'NIEU-1', buyer: { phone: '0912345678' } }],
    note: 'gọi lan@example.vn hoặc 0912345678',
  }

  expect(withoutSecrets(payload)).toEqual({
    orderId: payload.orderId,
    to: '•••',
    inviteToken: '•••',
    link: '•••',
    lines: [{ sku: 'NIEU-1', buyer: { phone: '•••' } }],
    note: 'gọi ••• hoặc •••',
  })
})

test('an error that quotes a connection string does not show its password', () => {
  expect(blankInside('connect failed: redis://user:secret@10.0.0.1:6379 refused')).toBe(
    'connect failed: ••• refused',
  )
})

test('an id survives: it is how the operator finds the order', () => {
  const text = 'order 01980000-0000-7000-8000-000000000001 has no lines'

  expect(blankInside(text)).toBe(text)
})
