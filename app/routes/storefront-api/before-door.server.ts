// What an operation needs that cannot be read or done inside its transaction.
import type { GraphQLError } from 'graphql'

import { inIdentity } from '#app/db/doors.server.ts'
import { findCustomer, type Customer } from '#app/domain/identity/customers.server.ts'
import type { PlaceDirectory } from '#app/domain/place/place.ts'
import { readPlaces } from '#app/routes/places.server.ts'
import { actOnCredentials } from './customer-credentials.server.ts'
import { proveNamedCodes, type ProvenCodes } from './cart-gift-cards.server.ts'
import type { Asking } from './customer-outcome.ts'
import type { RootField } from './root-fields.ts'

const naming = new Set([
  'cartCreate',
  'cartDeliveryAddressesAdd',
  'cartDeliveryAddressesReplace',
  'cartDeliveryAddressesUpdate',
  'customerAddressCreate',
  'customerAddressUpdate',
])

export type Before = {
  /** the administrative units, for operations that write or show addresses by their names */
  places: PlaceDirectory | null
  /** whose access token the operation names, or who has just come to be */
  customer: (Customer & { token: string | null }) | null
  /** what became of the gift card codes that the operation names */
  giftCards: ProvenCodes
  /** what the one operation on an account came to */
  credential: Record<string, unknown> | GraphQLError | null
}

export async function beforeDoor(fields: readonly RootField[], asking: Asking): Promise<Before> {
  const acted = await actOnCredentials(fields, asking)
  const made = acted?.customer
  const customer = made ? { ...made, token: null } : await readCustomer(fields, asking)
  // Whoever is shown as a customer may be asked for their addresses.
  const isNaming = customer !== null || fields.some(({ name }) => naming.has(name))
  return {
    places: isNaming ? await readPlaces() : null,
    customer,
    giftCards: await proveNamedCodes(fields, asking),
    credential: acted && acted.payload,
  }
}

// One operation acts for one buyer: of several tokens the first counts, and the others are no tokens.
async function readCustomer(
  fields: readonly RootField[],
  { originShopId, clock }: Asking,
): Promise<Before['customer']> {
  const [token] = fields.flatMap(({ args }) => tokenIn(args) ?? [])
  if (!token) return null
  const customer = await inIdentity((db) => findCustomer(db, { token, originShopId }, clock))
  return customer && { ...customer, token }
}

type Named = { customerAccessToken?: string | null }
type Naming = Named & {
  buyerIdentity?: Named | null
  input?: { buyerIdentity?: Named | null } | null
}

/** The customer's access token that a field names. */
export function tokenIn(args: object): string | null {
  const { customerAccessToken, buyerIdentity, input } = args as Naming
  const nested = buyerIdentity ?? input?.buyerIdentity
  return customerAccessToken ?? nested?.customerAccessToken ?? null
}
