import { expect, test } from 'vitest'
import { fromIso } from '#app/lib/time.ts'
import {
  invitationState,
  isReservedSlug,
  keepsAnOwner,
  slugPattern,
  suggestSlug,
} from './tenancy.ts'

const noon = fromIso('2026-11-22T05:00:00Z')
const later = fromIso('2026-11-29T05:00:00Z')

test("a shop's address comes from what people call it, without its legal form", () => {
  expect(suggestSlug('Hợp tác xã Yên Hòa')).toBe('yen-hoa')
  expect(suggestSlug('HTX Mật ong Cúc Phương')).toBe('mat-ong-cuc-phuong')
  expect(suggestSlug('Hợp tác xã')).toBe('hop-tac-xa')
  expect(slugPattern.test(suggestSlug('Công ty TNHH ' + 'rất dài '.repeat(20)))).toBe(true)
})

test('addresses of the house are not given away', () => {
  expect(isReservedSlug('api')).toBe(true)
  expect(isReservedSlug('xn--nieu')).toBe(true)
  expect(isReservedSlug('yen-hoa')).toBe(false)
})

test('an address is letters, digits and inner dashes', () => {
  expect(['yen-hoa', 'a1b', '3mien'].every((slug) => slugPattern.test(slug))).toBe(true)
  expect(
    ['-yen', 'yen-', 'Yên', 'ab', 'a.b.c', 'a_b_c'].some((slug) => slugPattern.test(slug)),
  ).toBe(false)
})

test('an invitation is open until its last moment, and stays used once used', () => {
  const invitation = { expiresAt: later, acceptedAt: null, revokedAt: null }

  expect(invitationState(invitation, noon)).toBe('open')
  expect(invitationState(invitation, later)).toBe('expired')
  expect(invitationState({ ...invitation, acceptedAt: noon }, later)).toBe('accepted')
  expect(invitationState({ ...invitation, revokedAt: noon }, noon)).toBe('revoked')
})

test('the last owner cannot leave, one of two can', () => {
  expect(keepsAnOwner(['hoa'], 'hoa')).toBe(false)
  expect(keepsAnOwner(['hoa', 'binh'], 'hoa')).toBe(true)
})
