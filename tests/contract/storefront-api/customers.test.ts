// Shoppers who sign in through a shop's own app: tokens, their account, and what nobody else gets to see.
import { beforeAll, describe, expect, test } from 'vitest'

import { inIdentity } from '#app/db/doors.server.ts'
import { changePassword } from '#app/domain/identity/change-password.server.ts'
import { findSignedIn } from '#app/domain/identity/find-signed-in.server.ts'
import { openSession } from '#app/domain/identity/sessions.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import { customerDocuments as documents } from '#tests/support/customer-documents.ts'
import { givenAccount, givenPassword, type GivenAccount } from '#tests/support/given-people.ts'
import { givenShopRow, type ShopRow } from '#tests/support/given-shop-row.ts'
import { ask, askerOf, askWell, marketAsker } from '#tests/support/given-storefront.ts'

let shop: ShopRow
beforeAll(async () => {
  shop = await givenShopRow()
})

type Variables = Record<string, unknown>
const asker = () => ({ ...askerOf(shop), address: `198.51.100.1 ${newId()}` })
const send = (document: string, variables: Variables, from = asker()) =>
  askWell(from, document, variables)
const enter = async ({ email }: GivenAccount, from = asker()) => {
  const input = { email, password: givenPassword }
  const { customerAccessToken, customerUserErrors } = (
    await send(documents.signIn, { input }, from)
  ).customerAccessTokenCreate
  expect(customerUserErrors).toEqual([])
  return customerAccessToken.accessToken
}
const who = async (token: string, from = asker()) =>
  (await send(documents.who, { token }, from)).customer

describe('tokens', () => {
  test('one is given for the right password, shows its customer, is renewed and ended', async () => {
    const account = await givenAccount()
    const token = await enter(account)
    const shown = await who(token)
    const renewed = (await send(documents.renew, { token })).customerAccessTokenRenew
    const ended = (await send(documents.signOut, { token })).customerAccessTokenDelete
    const again = (await send(documents.signOut, { token })).customerAccessTokenDelete

    expect(shown).toMatchObject({
      email: account.email,
      displayName: 'Bùi Thị Hoa',
      lastName: 'Bùi Thị',
      firstName: 'Hoa',
      acceptsMarketing: false,
      numberOfOrders: '0',
      defaultAddress: null,
    })
    expect(renewed.customerAccessToken.accessToken).toBe(token)
    expect(ended.deletedAccessToken).toBe(token)
    expect(again.userErrors).toHaveLength(1)
    expect(await who(token)).toBeNull()
  })

  test('a wrong password and an unknown address are one answer; guesses must wait', async () => {
    const account = await givenAccount()
    const here = asker()
    const guess = (email: string) =>
      ask(here, documents.signIn, { input: { email, password: 'không phải đâu' } })
    const wrong = [await guess(account.email), await guess('khong-ai@vidu.vn')]
    for (let tries = 0; tries < 4; tries += 1) await guess(account.email)
    const late = await ask(here, documents.signIn, {
      input: { email: account.email, password: givenPassword },
    })

    for (const { data, errors } of wrong) {
      expect(errors).toBeUndefined()
      expect(data.customerAccessTokenCreate).toMatchObject({
        customerAccessToken: null,
        customerUserErrors: [{ code: 'UNIDENTIFIED_CUSTOMER', field: ['input'] }],
      })
    }
    expect(late.errors?.[0]?.extensions?.code).toBe('THROTTLED')
  })

  test("a token works on its own shop's host alone, and opens no desk", async () => {
    const account = await givenAccount()
    const token = await enter(account)
    const other = askerOf(await givenShopRow())
    const signedIn = await inIdentity((db) => findSignedIn(db, token, systemClock))
    const browser = await inIdentity((db) =>
      openSession(db, { accountId: account.id, userAgent: null }, systemClock),
    )

    expect(await who(token)).not.toBeNull()
    expect(await who(token, { ...other, address: '' })).toBeNull()
    expect(await who(token, { ...marketAsker, address: '' })).toBeNull()
    expect(signedIn).toBeNull()
    expect(await who(browser.token)).toBeNull()
  })

  test('its time ends, and a new password ends it', async () => {
    const account = await givenAccount()
    const token = await enter(account)
    const later = { now: () => addSeconds(systemClock.now(), 31 * 86_400) }
    const past = await who(token, { ...asker(), clock: later })
    const change = { currentPassword: givenPassword, newPassword: 'một câu khác hẳn của tôi' }
    const { id: accountId } = account
    await changePassword({ accountId, sessionId: newId(), ...change }, systemClock)

    expect(past).toBeNull()
    expect(await who(token)).toBeNull()
  })

  test('an operation acts on one account once, and knows one token', async () => {
    const [token, other] = [await enter(await givenAccount()), await enter(await givenAccount())]
    const two = await ask(asker(), documents.two, { token })
    const both = await send(
      `query ($token: String!, $other: String!) {
        one: customer(customerAccessToken: $token) { email }
        two: customer(customerAccessToken: $other) { email } }`,
      { token, other },
    )

    expect(two.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    expect(await who(token)).not.toBeNull()
    expect(both).toMatchObject({
      one: { email: expect.stringContaining('@') as string },
      two: null,
    })
  })
})

describe('accounts', () => {
  const input = (facts: object = {}) => ({
    email: `khach-${newId().slice(-12)}@vidu.vn`,
    password: 'bánh đa nem chua rán',
    firstName: 'Mơ',
    lastName: 'Trần Thị',
    ...facts,
  })

  test('one is opened with its name, number and consent, and signs in', async () => {
    const asked = input({ phone: '+84 912 345 678', acceptsMarketing: true })
    const { customer, customerUserErrors } = (await send(documents.create, { input: asked }))
      .customerCreate
    const { email, password } = asked
    const opened = (await send(documents.signIn, { input: { email, password } }))
      .customerAccessTokenCreate

    expect(customerUserErrors).toEqual([])
    expect(customer).toMatchObject({
      email,
      displayName: 'Trần Thị Mơ',
      phone: '0912345678',
      acceptsMarketing: true,
    })
    expect((await who(opened.customerAccessToken.accessToken)).id).toBe(customer.id)
  })

  test.each<[string, object, string]>([
    ['TOO_SHORT', { password: 'ngắn' }, 'password'],
    ['INVALID', { password: 'matkhau12345' }, 'password'],
    ['INVALID', { email: 'không phải' }, 'email'],
    ['INVALID', { phone: '12' }, 'phone'],
    ['CONTAINS_HTML_TAGS', { lastName: '<b>' }, 'lastName'],
  ])('%s is told for %j', async (code, facts, field) => {
    const { customer, customerUserErrors } = (await send(documents.create, { input: input(facts) }))
      .customerCreate

    expect(customer).toBeNull()
    expect(customerUserErrors).toMatchObject([{ code, field: ['input', field] }])
  })

  test('an address that has an account is taken, and asking often must wait', async () => {
    const { email } = await givenAccount()
    const here = asker()
    const taken = (await send(documents.create, { input: input({ email }) }, here)).customerCreate
    for (let tries = 0; tries < 4; tries += 1)
      await ask(here, documents.create, { input: input({ email }) })
    const late = await ask(here, documents.create, { input: input({ email }) })

    expect(taken.customerUserErrors).toMatchObject([{ code: 'TAKEN', field: ['input', 'email'] }])
    expect(late.errors?.[0]?.extensions?.code).toBe('THROTTLED')
  })

  test('a letter for a new password is promised alike to everybody', async () => {
    const { email } = await givenAccount()
    const answers = [
      await send(documents.recover, { email }),
      await send(documents.recover, { email: 'khong-ai@vidu.vn' }),
    ]

    for (const { customerRecover } of answers)
      expect(customerRecover.customerUserErrors).toEqual([])
  })

  test('name, number and consent change; what opens the account does not', async () => {
    const token = await enter(await givenAccount())
    const customer = { firstName: 'Sen', phone: '0912 345 670', acceptsMarketing: true }
    const changed = (await send(documents.update, { token, customer })).customerUpdate
    const kept = (
      await send(documents.update, {
        token,
        customer: { email: 'khac@vidu.vn', password: 'một câu khác hẳn' },
      })
    ).customerUpdate
    const foreign = (await send(documents.update, { token: 'x'.repeat(32), customer }))
      .customerUpdate

    expect(changed.customer).toMatchObject({
      displayName: 'Sen',
      phone: '0912345670',
      acceptsMarketing: true,
    })
    expect(kept.customerUserErrors.map(({ field }) => field.join('.'))).toEqual([
      'customer.email',
      'customer.password',
    ])
    expect(foreign.customerUserErrors).toMatchObject([{ code: 'TOKEN_INVALID' }])
    expect((await who(token)).displayName).toBe('Sen')
  })
})
