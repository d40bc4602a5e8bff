// Opening and changing an account from a shop's own app. It is the account of the market: good for every shop.
import type {
  CustomerUpdateInput,
  MutationCustomerCreateArgs,
  MutationCustomerUpdateArgs,
} from '@shopify/hydrogen-react/storefront-api-types'
import { z } from 'zod'

import { inIdentity } from '#app/db/doors.server.ts'
import { createAccount } from '#app/domain/identity/create-account.server.ts'
import {
  changeCustomer,
  findCustomer,
  type Customer,
} from '#app/domain/identity/customers.server.ts'
import { foldEmail } from '#app/domain/identity/identity.ts'
import { hashPassword } from '#app/domain/identity/password-hash.server.ts'
import { countTry } from '#app/domain/identity/sign-in.server.ts'
import { customerText } from '#app/i18n/customer-api.ts'
import type { Locale } from '#app/lib/money.ts'
import { attempt } from '#app/lib/refusal.ts'
import {
  badToken,
  refused,
  throttled,
  type Asking,
  type Operation,
  type Outcome,
} from './customer-outcome.ts'
import {
  joinedName,
  nameError,
  passwordError,
  phoneError,
  readPhone,
  type CustomerError,
} from './customer-words.ts'

const emailForm = z.email().max(254)

async function create(
  { input }: MutationCustomerCreateArgs,
  { address, locale, clock }: Asking,
): Promise<Outcome> {
  const email = emailForm.safeParse(input.email.trim())
  const phone = readPhone(input.phone)
  // Who gives no name is called by the first part of their address.
  const displayName = joinedName(input) || (input.email.split('@')[0] ?? '')
  const errors = [
    email.success
      ? null
      : { code: 'INVALID', field: ['input', 'email'], message: customerText[locale].email },
    nameError(input, ['input'], locale),
    phone ? null : phoneError(['input'], locale),
    passwordError(input.password, [input.email, displayName], locale),
  ].filter((error) => error !== null)
  if (!email.success || !phone || errors.length > 0) return refused(errors)
  const isCounted = await inIdentity((db) => countTry(db, { email: email.data, address }, clock))
  if (!isCounted) return { payload: throttled(locale) }

  const passwordHash = await hashPassword(input.password)
  const wantsNews = input.acceptsMarketing ?? false
  const consents = wantsNews ? (['account', 'news'] as const) : (['account'] as const)
  const account = { email: email.data, displayName, passwordHash, consents, locale, ...phone }
  const outcome = await attempt(() => inIdentity((db) => createAccount(db, account, clock)))
  if (!outcome.ok) {
    const message = customerText[locale].taken
    return refused([{ code: 'TAKEN', field: ['input', 'email'], message }])
  }
  const customer = {
    id: outcome.value.id,
    email: foldEmail(email.data),
    displayName,
    ...phone,
    createdAt: clock.now(),
    wantsNews,
  }
  return { customer, ...refused([]) }
}

async function update(
  { customer: input, customerAccessToken: token }: MutationCustomerUpdateArgs,
  asking: Asking,
): Promise<Outcome> {
  const { originShopId, clock, locale } = asking
  const held = { token, originShopId }
  const present = await inIdentity((db) => findCustomer(db, held, clock))
  if (!present) return refused([badToken(asking)])
  const phone = readPhone(input.phone)
  const errors = updateErrors(input, present, locale)
  if (!phone || errors.length > 0) return refused(errors)
  const change = {
    accountId: present.id,
    displayName: joinedName(input) || undefined,
    ...(input.phone !== undefined && phone),
    wantsNews: input.acceptsMarketing ?? undefined,
  }
  const customer = await inIdentity(async (db) => {
    await changeCustomer(db, change, clock)
    return findCustomer(db, held, clock)
  })
  return { customer, ...refused([]) }
}

// The account is good for every shop of the market: what opens it is changed by its person alone.
function updateErrors(
  input: CustomerUpdateInput,
  present: Customer,
  locale: Locale,
): CustomerError[] {
  const t = customerText[locale]
  const path = ['customer']
  const isSameEmail = !input.email || foldEmail(input.email) === present.email
  return [
    isSameEmail ? null : { code: 'INVALID', field: [...path, 'email'], message: t.emailStays },
    input.password
      ? { code: 'INVALID', field: [...path, 'password'], message: t.passwordElsewhere }
      : null,
    nameError(input, path, locale),
    readPhone(input.phone) ? null : phoneError(path, locale),
  ].filter((error) => error !== null)
}

export const accountOperations: Readonly<Record<string, Operation>> = {
  customerCreate: create,
  customerUpdate: update,
}
