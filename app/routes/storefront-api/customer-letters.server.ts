// What a customer does with the letters of the house: a forgotten password, and a proven address. A shop's own app hands
// over the link of the letter, or the secret at its end. The account is the market's, so its letters are too.
import type {
  MutationCustomerActivateArgs,
  MutationCustomerActivateByUrlArgs,
  MutationCustomerRecoverArgs,
  MutationCustomerResetArgs,
  MutationCustomerResetByUrlArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import { inIdentity } from '#app/db/doors.server.ts'
import { recordAccountEvent } from '#app/domain/identity/account-events.server.ts'
import type { ProofPurpose } from '#app/domain/identity/account-proof.ts'
import { askForProof } from '#app/domain/identity/ask-for-proof.server.ts'
import { findCustomer } from '#app/domain/identity/customers.server.ts'
import { proofParams } from '#app/domain/identity/identity.forms.ts'
import { findProofByToken, type OpenProof } from '#app/domain/identity/proof-views.server.ts'
import { openSession, type OpenedSession } from '#app/domain/identity/sessions.server.ts'
import { signIn } from '#app/domain/identity/sign-in.server.ts'
import { confirmEmail, resetPassword } from '#app/domain/identity/use-proof.server.ts'
import { env } from '#app/env.server.ts'
import { customerText } from '#app/i18n/customer-api.ts'
import { idFromGid } from '#app/lib/gid.ts'
import { attempt } from '#app/lib/refusal.ts'
import {
  refused,
  throttled,
  type Asking,
  type Operation,
  type Outcome,
} from './customer-outcome.ts'
import { passwordError, type CustomerError } from './customer-words.ts'

async function recover({ email }: MutationCustomerRecoverArgs, { clock }: Asking) {
  const context = { clock, secret: env.SESSION_SECRET }
  await inIdentity((db) => askForProof(db, { email, purpose: 'reset-password' }, context))
  return refused([])
}

type Letter = {
  token: string
  password: string
  /** where the token and the password stand in what was sent */
  fields: { token: string[]; password: string[] }
  /** whose it must be; null when nobody is named */
  accountId?: string | null
}

async function reset(letter: Letter, asking: Asking): Promise<Outcome> {
  const { clock, locale } = asking
  const { token, password: newPassword } = letter
  const proof = await openProof(letter, 'reset-password', asking)
  if (!proof) return refused([letterOver(letter, asking)])
  const fault = passwordError(newPassword, [proof.email, proof.displayName], locale)
  if (fault) return refused([{ ...fault, field: letter.fields.password }])
  const outcome = await attempt(() => resetPassword({ token, newPassword }, clock))
  if (!outcome.ok) return refused([letterOver(letter, asking)])
  const opened = await inIdentity(async (db) => {
    const { accountId } = proof
    await recordAccountEvent(db, { accountId, action: 'account.signed-in' }, clock)
    const customerOf = { originShopId: asking.originShopId }
    return openSession(db, { accountId, userAgent: null, customerOf }, clock)
  })
  return entered(opened, asking)
}

// An account has its password from the beginning, so a letter sets none: with it and the password the address is proven
// and the customer is in.
async function activate(letter: Letter, asking: Asking): Promise<Outcome> {
  const { address, originShopId, clock, locale } = asking
  const { token, password } = letter
  const proof = await openProof(letter, 'confirm-email', asking)
  if (!proof) return refused([letterOver(letter, asking)])
  const device = { address, userAgent: null, customerOf: { originShopId } }
  const outcome = await attempt(() => signIn({ email: proof.email, password, ...device }, clock))
  if (!outcome.ok) {
    if (outcome.refusal.code === 'identity.too-many-attempts') return { payload: throttled(locale) }
    const message = customerText[locale].unidentified
    return refused([{ code: 'UNIDENTIFIED_CUSTOMER', field: letter.fields.password, message }])
  }
  const confirmed = await attempt(() => inIdentity((db) => confirmEmail(db, token, clock)))
  if (!confirmed.ok) return refused([letterOver(letter, asking)])
  return entered(outcome.value, asking)
}

async function entered(
  { token, expiresAt }: OpenedSession,
  { originShopId, clock }: Asking,
): Promise<Outcome> {
  const customer = await inIdentity((db) => findCustomer(db, { token, originShopId }, clock))
  return { customer, ...refused([], { customerAccessToken: { accessToken: token, expiresAt } }) }
}

async function openProof(
  { token, accountId }: Letter,
  purpose: ProofPurpose,
  { clock }: Asking,
): Promise<OpenProof | null> {
  if (!proofParams.safeParse({ token }).success) return null
  const proof = await inIdentity((db) => findProofByToken(db, token, clock))
  if (proof?.purpose !== purpose) return null
  return accountId === undefined || accountId === proof.accountId ? proof : null
}

const letterOver = ({ fields }: Letter, { locale }: Asking): CustomerError => ({
  code: 'TOKEN_INVALID',
  field: fields.token,
  message: customerText[locale].letterOver,
})

/** "https://<the market>/reset-password/<secret>" */
async function byUrl(
  { url, field, password }: { url: string; field: string; password: string },
  asking: Asking,
  act: (letter: Letter, asking: Asking) => Promise<Outcome>,
): Promise<Outcome> {
  const read = URL.parse(url)
  if (read?.origin !== env.marketOrigin) {
    const message = customerText[asking.locale].letterOver
    return refused([{ code: 'BAD_DOMAIN', field: [field], message }])
  }
  const token = read.pathname.split('/').at(-1) ?? ''
  return act({ token, password, fields: { token: [field], password: ['password'] } }, asking)
}

const inInput = (token: string) => ({ token: ['input', token], password: ['input', 'password'] })

export const letterOperations: Readonly<Record<string, Operation>> = {
  customerRecover: recover,
  customerReset: ({ id, input }: MutationCustomerResetArgs, asking) => {
    const { resetToken: token, password } = input
    const accountId = idFromGid(id, 'Customer')
    return reset({ token, password, accountId, fields: inInput('resetToken') }, asking)
  },
  customerResetByUrl: ({ resetUrl: url, password }: MutationCustomerResetByUrlArgs, asking) =>
    byUrl({ url, field: 'resetUrl', password }, asking, reset),
  customerActivate: ({ id, input }: MutationCustomerActivateArgs, asking) => {
    const { activationToken: token, password } = input
    const accountId = idFromGid(id, 'Customer')
    return activate({ token, password, accountId, fields: inInput('activationToken') }, asking)
  },
  customerActivateByUrl: (args: MutationCustomerActivateByUrlArgs, asking) =>
    byUrl(
      { url: args.activationUrl, field: 'activationUrl', password: args.password },
      asking,
      activate,
    ),
  // The house has no secret in common with a shop by which the shop could vouch for somebody.
  customerAccessTokenCreateWithMultipass: (_args: object, { locale }) => {
    const message = customerText[locale].noMultipass
    const error = { code: 'INVALID_MULTIPASS_REQUEST', field: ['multipassToken'], message }
    return Promise.resolve(refused([error]))
  },
}
