import { describe, expect, test } from 'vitest'
import { asSystem, inIdentity } from '#app/db/doors.server.ts'
import { changePassword } from '#app/domain/identity/change-password.server.ts'
import { createAccount } from '#app/domain/identity/create-account.server.ts'
import { findSignedIn } from '#app/domain/identity/find-signed-in.server.ts'
import { attemptLimits, sessionSeconds } from '#app/domain/identity/identity.ts'
import {
  findSessions,
  openSession,
  revokeSession,
  touchSession,
} from '#app/domain/identity/sessions.server.ts'
import { signIn } from '#app/domain/identity/sign-in.server.ts'
import { newId, sha256Hex } from '#app/lib/ids.ts'
import { addSeconds, fixedClock, fromIso } from '#app/lib/time.ts'
import { givenAccount, givenMember, givenPassword, givenShop } from '#tests/support/given-people.ts'

const noon = fixedClock('2026-11-22T05:00:00Z')
const after = (seconds: number) => ({
  now: () => addSeconds(fromIso('2026-11-22T05:00:00Z'), seconds),
})
const somewhere = () => `203.0.113.${newId().slice(-4)}`
const device = { userAgent: 'Chrome', address: '198.51.100.7' }

describe('signing in', () => {
  test('the right password opens a session that leads back to the person and their shops', async () => {
    const shop = await givenShop({}, noon)
    const email = ` ${shop.owner.email.toUpperCase()} `

    const session = await signIn({ email, password: givenPassword, ...device }, noon)

    const person = await inIdentity((db) => findSignedIn(db, session.token, noon))
    expect(person?.account.id).toBe(shop.owner.id)
    expect(person?.shops).toEqual([
      expect.objectContaining({ shopId: shop.id, slug: shop.slug, role: 'owner' }),
    ])
    expect(person?.provinces).toEqual([])
  })

  test('the database never holds the secret of a session, nor the password', async () => {
    const account = await givenAccount()

    const { token } = await signIn(
      { email: account.email, password: givenPassword, ...device },
      noon,
    )

    const [row] = await asSystem(
      'test: look',
      (db) =>
        db.$queryRaw<{ all: string }[]>`
        SELECT (SELECT jsonb_agg(s)::text FROM session s WHERE account_id = ${account.id}::uuid) ||
               (SELECT jsonb_agg(c)::text FROM credential c WHERE account_id = ${account.id}::uuid) AS all`,
    )
    expect(row?.all).toContain(sha256Hex(token))
    expect(row?.all).not.toContain(token)
    expect(row?.all).toMatch(/\$argon2id\$v=19\$m=19456,p=1,t=2\$/)
  })

  test('a wrong password, an unknown address and a closed account get the same answer', async () => {
    const closed = await givenAccount()
    await asSystem('test: close', (db) =>
      db.account.update({ where: { id: closed.id }, data: { disabledAt: noon.now() } }),
    )
    const open = await givenAccount()
    const tries = [
      { email: open.email, password: 'không phải mật khẩu' },
      { email: `khong-co-${newId()}@vidu.vn`, password: givenPassword },
      { email: closed.email, password: givenPassword },
    ]

    for (const attempt of tries) {
      const signing = signIn({ ...attempt, userAgent: null, address: somewhere() }, noon)
      await expect(signing).rejects.toMatchObject({ code: 'identity.wrong-sign-in' })
    }
  })

  test('after five wrong passwords from one place even the right one must wait, and elsewhere it does not', async () => {
    const { email } = await givenAccount()
    const address = somewhere()
    const guess = (password: string, from = address, clock = noon) =>
      signIn({ email, password, userAgent: null, address: from }, clock)
    const guesses = Array.from({ length: attemptLimits.pair }, (_, index) =>
      guess(`sai lần ${index}`),
    )
    await Promise.allSettled(guesses)

    await expect(guess(givenPassword)).rejects.toMatchObject({
      code: 'identity.too-many-attempts',
      detail: { minutes: 15 },
    })
    await expect(guess(givenPassword, somewhere())).resolves.toBeDefined()
    await expect(guess(givenPassword, address, after(901))).resolves.toBeDefined()
  })

  test('one place that guesses at many accounts is stopped', async () => {
    const address = somewhere()
    const { email } = await givenAccount()
    await inIdentity((db) =>
      db.signInAttempt.createMany({
        data: Array.from({ length: attemptLimits.address }, (_, index) => ({
          emailHash: sha256Hex(`ai-do-${index}@vidu.vn`),
          addressHash: sha256Hex(address),
          succeeded: false,
          at: noon.now(),
        })),
      }),
    )

    const signing = signIn({ email, password: givenPassword, userAgent: null, address }, noon)

    await expect(signing).rejects.toMatchObject({ code: 'identity.too-many-attempts' })
  })
})

describe('sessions', () => {
  const open = async () => {
    const account = await givenAccount()
    const session = await inIdentity((db) =>
      openSession(db, { accountId: account.id, userAgent: 'Firefox' }, noon),
    )
    const look = (clock = noon) => inIdentity((db) => findSignedIn(db, session.token, clock))
    return { account, session, look }
  }

  test('an ended session opens nothing, and only its own person can end it', async () => {
    const { account, look } = await open()
    const stranger = await givenAccount()
    const [listed] = await inIdentity((db) => findSessions(db, account.id, noon))
    const sessionId = listed?.id ?? ''
    const end = (accountId: string) =>
      inIdentity((db) => revokeSession(db, { accountId, sessionId }, noon))

    await expect(end(stranger.id)).rejects.toMatchObject({ code: 'identity.session-unknown' })
    expect(await look()).not.toBeNull()
    await end(account.id)

    expect(await look()).toBeNull()
    expect(await inIdentity((db) => findSessions(db, account.id, noon))).toEqual([])
  })

  test('a session lasts while it is used, but never longer than half a year', async () => {
    const { look } = await open()
    expect(await look(after(sessionSeconds.idle + 1))).toBeNull()
    const day29 = after(29 * 86_400)
    const sessionId = (await look(day29))?.sessionId ?? ''

    await inIdentity((db) => touchSession(db, sessionId, day29))

    expect(await look(after(sessionSeconds.idle + 1))).not.toBeNull()
    await inIdentity((db) => touchSession(db, sessionId, after(179 * 86_400)))
    expect(await look(after(sessionSeconds.most - 1))).not.toBeNull()
    expect(await look(after(sessionSeconds.most + 1))).toBeNull()
  })

  test('a person removed from a shop sees it no more, with the same session', async () => {
    const shop = await givenShop()
    const member = await givenMember(shop, 'staff')
    const { token } = await inIdentity((db) =>
      openSession(db, { accountId: member.id, userAgent: null }, noon),
    )
    const shops = async () =>
      (await inIdentity((db) => findSignedIn(db, token, noon)))?.shops.length
    expect(await shops()).toBe(1)

    await shop.do((db) => db.shopMember.deleteMany({ where: { accountId: member.id } }))

    expect(await shops()).toBe(0)
  })
})

describe('the account', () => {
  test('one address is one account, however it is written', async () => {
    const { email } = await givenAccount()
    const again = inIdentity((db) =>
      createAccount(
        db,
        { email: email.toUpperCase(), displayName: 'Hoa', passwordHash: 'x' },
        noon,
      ),
    )

    await expect(again).rejects.toMatchObject({ code: 'identity.email-taken' })
  })

  test('what was agreed to at sign-up is kept with its version and its time', async () => {
    const account = await givenAccount({ consents: ['account', 'news'] }, noon)

    const consents = await inIdentity((db) =>
      db.consent.findMany({ where: { accountId: account.id }, orderBy: { purpose: 'asc' } }),
    )
    expect(consents).toMatchObject([
      { purpose: 'account', version: '2026-11', givenAt: noon.now() },
      { purpose: 'news', version: '2026-11', withdrawnAt: null },
    ])
  })

  test('a new password needs the old one, and ends the sessions on every other device', async () => {
    const { id: accountId, email } = await givenAccount()
    const here = await signIn({ email, password: givenPassword, ...device }, noon)
    const there = await signIn({ email, password: givenPassword, ...device }, noon)
    const person = (token: string) => inIdentity((db) => findSignedIn(db, token, noon))
    const sessionId = (await person(here.token))?.sessionId ?? ''
    const newPassword = 'ra ao lúc bốn giờ'
    const change = (currentPassword: string) =>
      changePassword({ accountId, sessionId, currentPassword, newPassword }, noon)

    await expect(change('không phải')).rejects.toMatchObject({ code: 'identity.wrong-password' })
    await change(givenPassword)

    expect(await person(here.token)).not.toBeNull()
    expect(await person(there.token)).toBeNull()
    await expect(signIn({ email, password: givenPassword, ...device }, noon)).rejects.toThrow()
    await expect(signIn({ email, password: newPassword, ...device }, noon)).resolves.toBeDefined()
  })
})
