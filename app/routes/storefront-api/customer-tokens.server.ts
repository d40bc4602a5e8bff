// Signing in and out of a shop's own app: throttled as our own sign-in is.
import type {
  MutationCustomerAccessTokenCreateArgs,
  MutationCustomerAccessTokenRenewArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import { inIdentity } from '#app/db/doors.server.ts'
import { endCustomer, renewCustomer } from '#app/domain/identity/customers.server.ts'
import { signIn } from '#app/domain/identity/sign-in.server.ts'
import { attempt } from '#app/lib/refusal.ts'
import {
  badToken,
  refused,
  throttled,
  unidentified,
  type Asking,
  type Operation,
  type Outcome,
} from './customer-outcome.ts'

async function open(
  { input }: MutationCustomerAccessTokenCreateArgs,
  asking: Asking,
): Promise<Outcome> {
  const { address, originShopId, clock, locale } = asking
  const { email, password } = input
  const device = { address, userAgent: null, customerOf: { originShopId } }
  const outcome = await attempt(() => signIn({ email, password, ...device }, clock))
  if (!outcome.ok) {
    if (outcome.refusal.code === 'identity.too-many-attempts') return { payload: throttled(locale) }
    return refused([unidentified(asking)])
  }
  const { token: accessToken, expiresAt } = outcome.value
  return refused([], { customerAccessToken: { accessToken, expiresAt } })
}

type Held = Pick<MutationCustomerAccessTokenRenewArgs, 'customerAccessToken'>

async function renew({ customerAccessToken: token }: Held, asking: Asking): Promise<Outcome> {
  const { originShopId, clock } = asking
  const renewed = await inIdentity((db) => renewCustomer(db, { token, originShopId }, clock))
  if (!renewed) return refused([badToken(asking)])
  return refused([], { customerAccessToken: { accessToken: token, ...renewed } })
}

async function end({ customerAccessToken: token }: Held, asking: Asking): Promise<Outcome> {
  const { originShopId, clock } = asking
  const ended = await inIdentity((db) => endCustomer(db, { token, originShopId }, clock))
  if (!ended) return refused([badToken(asking)])
  return refused([], { deletedAccessToken: token, deletedCustomerAccessTokenId: ended })
}

export const tokenOperations: Readonly<Record<string, Operation>> = {
  customerAccessTokenCreate: open,
  customerAccessTokenDelete: end,
  customerAccessTokenRenew: renew,
}
