// Letters of the house in a shop's own app: a new password, and a proven address.
import { beforeAll, describe, expect, test } from 'vitest'

import { asSystem, inIdentity } from '#app/db/doors.server.ts'
import type { ProofPurpose } from '#app/domain/identity/account-proof.ts'
import { askForProof } from '#app/domain/identity/ask-for-proof.server.ts'
import { proofToken } from '#app/domain/identity/proof-token.server.ts'
import { env } from '#app/env.server.ts'
import { toGid } from '#app/lib/gid.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { customerDocuments as documents } from '#tests/support/customer-documents.ts'
import { givenAccount, givenPassword, type GivenAccount } from '#tests/support/given-people.ts'
import { givenShopRow, type ShopRow } from '#tests/support/given-shop-row.ts'
import { askerOf, askWell } from '#tests/support/given-storefront.ts'

let shop: ShopRow
beforeAll(async () => {
  shop = await givenShopRow()
})

const asker = () => ({ ...askerOf(shop), address: `198.51.100.2 ${newId()}` })
const send = (document: string, variables: Record<string, unknown>) =>
  askWell(asker(), document, variables)

/** What stands at the end of the link of a letter that was asked for. */
async function secretOf({ id: accountId, email }: GivenAccount, purpose: ProofPurpose) {
  const context = { clock: systemClock, secret: env.SESSION_SECRET }
  await inIdentity((db) => askForProof(db, { email, purpose }, context))
  const proof = await asSystem('test reads a letter', (db) =>
    db.accountProof.findFirstOrThrow({ where: { accountId, purpose }, orderBy: { id: 'desc' } }),
  )
  return proofToken(env.SESSION_SECRET, proof.id)
}
const linkOf = async (account: GivenAccount, purpose: ProofPurpose) =>
  `${env.marketOrigin}/${purpose}/${await secretOf(account, purpose)}`

const payload = `{ customer { id email numberOfOrders } customerAccessToken { accessToken expiresAt }
  customerUserErrors { code field message } }`
const mutations = {
  reset: `mutation ($id: ID!, $input: CustomerResetInput!) { customerReset(id: $id, input: $input) ${payload} }`,
  resetByUrl: `mutation ($url: URL!, $password: String!) {
    customerResetByUrl(resetUrl: $url, password: $password) ${payload} }`,
  activate: `mutation ($id: ID!, $input: CustomerActivateInput!) { customerActivate(id: $id, input: $input) ${payload} }`,
  activateByUrl: `mutation ($url: URL!, $password: String!) {
    customerActivateByUrl(activationUrl: $url, password: $password) ${payload} }`,
}
const newPassword = 'một câu khác hẳn của tôi'
const resetByUrl = async (url: string, password = newPassword) =>
  (await send(mutations.resetByUrl, { url, password })).customerResetByUrl
const activateByUrl = async (url: string, password = givenPassword) =>
  (await send(mutations.activateByUrl, { url, password })).customerActivateByUrl
const signIn = async (email: string, password: string) =>
  (await send(documents.signIn, { input: { email, password } })).customerAccessTokenCreate

describe('a forgotten password', () => {
  test('is set anew by the link of the letter, and the customer is in; the old one is over', async () => {
    const account = await givenAccount()
    const before = (await signIn(account.email, givenPassword)).customerAccessToken.accessToken
    const link = await linkOf(account, 'reset-password')
    const { customer, customerAccessToken, customerUserErrors } = await resetByUrl(link)
    const who = async (token: string) => (await send(documents.who, { token })).customer

    expect(customerUserErrors).toEqual([])
    expect(customer).toMatchObject({ email: account.email, numberOfOrders: '0' })
    expect((await who(customerAccessToken.accessToken)).email).toBe(account.email)
    expect(await who(before)).toBeNull()
    expect((await signIn(account.email, givenPassword)).customerAccessToken).toBeNull()
    expect((await signIn(account.email, newPassword)).customerAccessToken).not.toBeNull()
    expect((await resetByUrl(link)).customerUserErrors).toMatchObject([{ code: 'TOKEN_INVALID' }])
  })

  test('is set anew by the secret and the id of whoever it is for, and of nobody else', async () => {
    const [account, other] = [await givenAccount(), await givenAccount()]
    const input = { resetToken: await secretOf(account, 'reset-password'), password: newPassword }
    const reset = async (id: string) =>
      (await send(mutations.reset, { id: toGid('Customer', id), input })).customerReset

    expect((await reset(other.id)).customerUserErrors).toMatchObject([
      { code: 'TOKEN_INVALID', field: ['input', 'resetToken'] },
    ])
    expect((await reset(account.id)).customer.id).toBe(toGid('Customer', account.id))
  })

  test('is not set to one that is too weak, and the letter works again', async () => {
    const account = await givenAccount()
    const link = await linkOf(account, 'reset-password')

    expect((await resetByUrl(link, 'ngắn')).customerUserErrors).toMatchObject([
      { code: 'TOO_SHORT', field: ['password'] },
    ])
    expect((await resetByUrl(link)).customerUserErrors).toEqual([])
  })

  test.each([
    ['another house', 'https://vidu.vn/reset-password/abcdefghijklmnopqrstuvwxyz', 'BAD_DOMAIN'],
    ['a made-up secret', `${env.marketOrigin}/reset-password/${'x'.repeat(43)}`, 'TOKEN_INVALID'],
    ['no secret', `${env.marketOrigin}/`, 'TOKEN_INVALID'],
  ])('is not set by a link of %s', async (_what, url, code) => {
    const { customer, customerAccessToken, customerUserErrors } = await resetByUrl(url)

    expect([customer, customerAccessToken]).toEqual([null, null])
    expect(customerUserErrors).toMatchObject([{ code, field: ['resetUrl'] }])
  })

  test('is not set by the letter that proves an address', async () => {
    const link = await linkOf(await givenAccount(), 'confirm-email')

    expect((await resetByUrl(link)).customerUserErrors).toMatchObject([{ code: 'TOKEN_INVALID' }])
  })
})

describe('an address', () => {
  const isProven = ({ id }: GivenAccount) =>
    asSystem('test', async (db) => {
      const account = await db.account.findUniqueOrThrow({ where: { id } })
      return account.emailConfirmedAt !== null
    })

  test('is proven by the link and the password of the account, and the customer is in', async () => {
    const account = await givenAccount()
    const link = await linkOf(account, 'confirm-email')
    const wrong = await activateByUrl(link, 'không phải đâu')
    const isProvenBefore = await isProven(account)
    const right = await activateByUrl(link)

    expect(wrong.customerUserErrors).toMatchObject([
      { code: 'UNIDENTIFIED_CUSTOMER', field: ['password'] },
    ])
    expect(isProvenBefore).toBe(false)
    expect(right.customer.email).toBe(account.email)
    expect(right.customerAccessToken.accessToken).not.toBe('')
    expect(await isProven(account)).toBe(true)
    expect((await activateByUrl(link)).customerUserErrors).toMatchObject([
      { code: 'TOKEN_INVALID' },
    ])
  })

  test('is proven by the secret and the id', async () => {
    const account = await givenAccount()
    const activationToken = await secretOf(account, 'confirm-email')
    const variables = {
      id: toGid('Customer', account.id),
      input: { activationToken, password: givenPassword },
    }

    expect((await send(mutations.activate, variables)).customerActivate.customerUserErrors).toEqual(
      [],
    )
    expect(await isProven(account)).toBe(true)
  })
})

test('a shop cannot sign somebody in by its own word', async () => {
  const document = `mutation { customerAccessTokenCreateWithMultipass(multipassToken: "x") {
    customerAccessToken { accessToken } customerUserErrors { code field } } }`
  const { customerAccessTokenCreateWithMultipass } = await send(document, {})

  expect(customerAccessTokenCreateWithMultipass).toEqual({
    customerAccessToken: null,
    customerUserErrors: [{ code: 'INVALID_MULTIPASS_REQUEST', field: ['multipassToken'] }],
  })
})
