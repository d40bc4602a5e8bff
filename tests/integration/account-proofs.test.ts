// A forgotten password and an address to confirm: by letter, once, for a while, and without telling who has an account.
import { expect, test } from 'vitest'

import { asSystem, inIdentity } from '#app/db/doors.server.ts'
import { askForProof } from '#app/domain/identity/ask-for-proof.server.ts'
import type { ProofPurpose } from '#app/domain/identity/account-proof.ts'
import { isEmailConfirmed } from '#app/domain/identity/proof-views.server.ts'
import { signIn } from '#app/domain/identity/sign-in.server.ts'
import { sweepExpired } from '#app/domain/identity/sweep-expired.server.ts'
import { confirmEmail, resetPassword } from '#app/domain/identity/use-proof.server.ts'
import { composeLetter } from '#app/domain/notification/compose-letter.server.ts'
import { newId } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { addSeconds, systemClock, type Clock } from '#app/lib/time.ts'
import { givenAccount, givenPassword, givenSessionCookie } from '#tests/support/given-people.ts'

const secret = 'x'.repeat(32)
const origin = 'http://localhost:3000'
const newPassword = 'trăng lên đầu ngõ xóm ba'
const inMinutes = (minutes: number): Clock => ({
  now: () => addSeconds(systemClock.now(), minutes * 60),
})

const askFor = (email: string, purpose: ProofPurpose, clock: Clock = systemClock) =>
  inIdentity((db) => askForProof(db, { email, purpose }, { clock, secret }))

const proofsOf = (account: { id: string }) =>
  asSystem('test looks', (db) =>
    db.accountProof.findMany({ where: { accountId: account.id }, orderBy: { id: 'asc' } }),
  )

/** The secret in the link of the letter. */
async function tokenFor(account: { id: string }): Promise<string> {
  const proofId = (await proofsOf(account)).at(-1)?.id ?? ''
  const letter = await composeLetter(
    { kind: 'proof', proofId },
    { origin, secret, clock: systemClock },
  )
  return /\/(?:reset-password|confirm-email)\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? ''
}

const mayEnter = async (email: string, password: string) =>
  (await attempt(() => signIn({ email, password, address: newId(), userAgent: null }, systemClock)))
    .ok

test('the link sets a new password, ends every session and proves the address', async () => {
  const account = await givenAccount()
  await givenSessionCookie(account)
  await askFor(account.email.toUpperCase(), 'reset-password')
  const token = await tokenFor(account)

  await resetPassword({ token, newPassword }, systemClock)

  expect(await mayEnter(account.email, givenPassword)).toBe(false)
  expect(await mayEnter(account.email, newPassword)).toBe(true)
  expect(await inIdentity((db) => isEmailConfirmed(db, account.id))).toBe(true)
  const open = await asSystem('test looks', (db) =>
    db.session.count({ where: { accountId: account.id, revokedAt: null } }),
  )
  expect(open).toBe(1)
})

test('a link works once, also for two who press at the same moment', async () => {
  const account = await givenAccount()
  await askFor(account.email, 'reset-password')
  const token = await tokenFor(account)
  const use = () => attempt(() => resetPassword({ token, newPassword }, systemClock))

  const outcomes = await Promise.all([use(), use()])
  const again = await use()

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(again).toMatchObject({ refusal: { code: 'identity.proof-over' } })
})

test('with one link the others of its kind are over, also at the same moment', async () => {
  const account = await givenAccount()
  const tokens: string[] = []
  for (const purpose of ['reset-password', 'reset-password', 'confirm-email'] as const) {
    await askFor(account.email, purpose)
    tokens.push(await tokenFor(account))
  }
  const [older = '', newer = '', other = ''] = tokens
  const reset = (token: string) => attempt(() => resetPassword({ token, newPassword }, systemClock))

  const outcomes = await Promise.all([reset(newer), reset(older)])

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  for (const token of [newer, older])
    expect(await reset(token)).toMatchObject({ refusal: { code: 'identity.proof-over' } })
  await inIdentity((db) => confirmEmail(db, other, systemClock))
})

test('a link is over after its hour, and is of no use for something else', async () => {
  const account = await givenAccount()
  await askFor(account.email, 'reset-password')
  const token = await tokenFor(account)

  const late = () => resetPassword({ token, newPassword }, inMinutes(61))
  const other = () => inIdentity((db) => confirmEmail(db, token, systemClock))

  await expect(late()).rejects.toMatchObject({ code: 'identity.proof-over' })
  await expect(other()).rejects.toMatchObject({ code: 'identity.proof-over' })
})

test('an unknown address leaves nothing, and nobody’s mailbox is filled', async () => {
  const account = await givenAccount()

  await askFor(`khong-co-${newId()}@vidu.vn`, 'reset-password')
  for (let press = 0; press < 6; press += 1) await askFor(account.email, 'reset-password')
  await askFor(account.email, 'reset-password', inMinutes(61))

  expect(await proofsOf(account)).toHaveLength(4)
})

test('a confirmation confirms, and the database knows no secret of it', async () => {
  const account = await givenAccount()
  await askFor(account.email, 'confirm-email')
  const token = await tokenFor(account)
  expect(await inIdentity((db) => isEmailConfirmed(db, account.id))).toBe(false)

  await inIdentity((db) => confirmEmail(db, token, systemClock))

  expect(await inIdentity((db) => isEmailConfirmed(db, account.id))).toBe(true)
  expect(JSON.stringify(await proofsOf(account))).not.toContain(token)
})

test('used and lapsed proofs are dropped in time', async () => {
  const account = await givenAccount()
  await askFor(account.email, 'confirm-email')

  await asSystem('test', (db) => sweepExpired(db, inMinutes(60 * 24 * 40)))

  expect(await proofsOf(account)).toEqual([])
})
