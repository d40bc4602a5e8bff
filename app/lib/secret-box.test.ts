import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'

import { open, parseKeyring, seal } from './secret-box.ts'

const key = () => randomBytes(32).toString('base64')

test('a sealed secret opens with its key and its row only', () => {
  const keyring = parseKeyring(`k1:${key()}`)
  const sealed = seal(keyring, 'bí mật', 'gateway_account/1')

  expect(open(keyring, sealed, 'gateway_account/1').toString()).toBe('bí mật')
  expect(() => open(keyring, sealed, 'gateway_account/2')).toThrow()
  const changed = Uint8Array.from(sealed.bytes, (byte, index) => (index === 30 ? byte ^ 1 : byte))
  expect(() => open(keyring, { ...sealed, bytes: changed }, 'gateway_account/1')).toThrow()
})

test('after a rotation the old rows still open and new ones use the new key', () => {
  const old = key()
  const sealed = seal(parseKeyring(`k1:${old}`), 'x', 'c')
  const rotated = parseKeyring(`k2:${key()},k1:${old}`)

  expect(open(rotated, sealed, 'c').toString()).toBe('x')
  expect(seal(rotated, 'x', 'c').keyId).toBe('k2')
})

test.each(['k1:abc', 'k1', `k1:${key()},k1:${key()}`])('a bad keyring is refused', (text) => {
  expect(() => parseKeyring(text)).toThrow(/keyring/)
})
