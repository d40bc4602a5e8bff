import { expect, test } from 'vitest'
import { endedSessionCookie, readSessionToken, sessionCookie } from './session-cookie.ts'

const token = 'abcdefghijklmnopqrstuvwxyz012345'
const asked = (url: string, cookie = '') => new Request(url, { headers: { cookie } })

test('over https the cookie is Secure, and bound to this very host by its name', () => {
  const set = sessionCookie(asked('https://nieu.vn/sign-in'), token)

  expect(set).toContain(`__Host-nieu_session=${token}; Path=/;`)
  expect(set).toMatch(/; HttpOnly; SameSite=Lax; Secure$/)
  expect(set).not.toContain('Domain')
})

test('on a laptop without https it is read back the same way', () => {
  const set = sessionCookie(asked('http://localhost:3000/sign-in'), token)
  const sent = `nieu_lang=en; ${set.split(';')[0]}`

  expect(set).not.toContain('Secure')
  expect(readSessionToken(asked('http://localhost:3000/account', sent))).toBe(token)
})

test('a cookie set over plain http is not believed over https', () => {
  const sent = `nieu_session=${token}`

  expect(readSessionToken(asked('https://nieu.vn/account', sent))).toBeNull()
})

test('nonsense is no session, and signing out empties the cookie', () => {
  expect(readSessionToken(asked('http://localhost/', 'nieu_session=a b'))).toBeNull()
  expect(endedSessionCookie(asked('http://localhost/'))).toContain(
    'nieu_session=; Path=/; Max-Age=0',
  )
})
