import argon2 from 'argon2'
import { expect, test } from 'vitest'
import { hashPassword, isHashOutdated, passwordHolds } from './password-hash.server.ts'

test('a password holds however its marks were composed, and no other does', async () => {
  const hash = await hashPassword('chạch kho niêu'.normalize('NFC'))

  expect(await passwordHolds('chạch kho niêu'.normalize('NFD'), hash)).toBe(true)
  expect(await passwordHolds('chach kho nieu', hash)).toBe(false)
})

test('an unknown address costs the same work and is never let in', async () => {
  expect(await passwordHolds('no account has this password', null)).toBe(false)
})

test('a hash of today is kept and a weaker one is made again', async () => {
  expect(isHashOutdated(await hashPassword('bốn giờ sáng'))).toBe(false)
  expect(isHashOutdated(await argon2.hash('bốn giờ sáng', { memoryCost: 8192 }))).toBe(true)
})
