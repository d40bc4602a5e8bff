// What is written on a cart: its note, attributes, and who the buyer is.
import type {
  AttributeInput,
  CartBuyerIdentityInput,
  CartPreferencesInput,
  MutationCartAttributesUpdateArgs,
  MutationCartBuyerIdentityUpdateArgs,
  MutationCartCloneArgs,
  MutationCartNoteUpdateArgs,
  MutationCartRemovePersonalDataArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import {
  cartPreferences,
  writeCartNotes,
  type CartNotesChange,
  type CartPreferences,
} from '#app/domain/cart/cart-notes.server.ts'
import { cloneCart, removePersonalData } from '#app/domain/cart/clone-cart.server.ts'
import { cartText } from '#app/i18n/cart-api.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import { findCartNode, type CartPlace } from './cart-node.server.ts'
import { changed, leftAlone, type Payload, type UserError } from './cart-payload.server.ts'
import type { Fields, StorefrontContext } from './context.server.ts'
import { customerOf } from './customer-fields.server.ts'

/** What is wrong with who the buyer is said to be. `path` leads to the input. */
export function identityErrors(
  { companyLocationId, customerAccessToken: token, preferences }: CartBuyerIdentityInput,
  path: readonly string[],
  context: StorefrontContext,
): UserError[] {
  const t = cartText[context.locale]
  const error = (code: string, field: string, message: string) => ({
    code,
    field: [...path, field],
    message,
  })
  return [
    ...(companyLocationId
      ? [error('INVALID_COMPANY_LOCATION', 'companyLocationId', t.noCompanies)]
      : []),
    ...(token && !customerOf(token, context)
      ? [error('INVALID', 'customerAccessToken', t.badToken)]
      : []),
    ...(preferences && !readPreferences(preferences)
      ? [error('MAXIMUM_EXCEEDED', 'preferences', t.tooManyPreferences)]
      : []),
  ]
}

/** Null when there are more than a cart keeps. */
function readPreferences({ delivery, wallet }: CartPreferencesInput): CartPreferences | null {
  const { coordinates, deliveryMethod, pickupHandle } = delivery ?? {}
  const read = cartPreferences.safeParse({
    delivery: delivery
      ? {
          coordinates: coordinates ?? null,
          deliveryMethod: deliveryMethod ?? [],
          pickupHandle: pickupHandle ?? [],
        }
      : null,
    wallet: wallet ?? null,
  })
  return read.success ? read.data : null
}

/** Only what is named: a new country leaves the e-mail address as it was, no token takes the customer away. */
export const buyerOf = (
  { email, phone, countryCode, customerAccessToken: token, preferences }: CartBuyerIdentityInput,
  context: StorefrontContext,
) => ({
  buyer: {
    ...(token !== undefined && {
      customer: token ? (customerOf(token, context)?.customer ?? null) : null,
    }),
    ...(email !== undefined && { email: email?.slice(0, 200) ?? null }),
    ...(phone !== undefined && { phone: phone?.slice(0, 40) ?? null }),
    ...(preferences !== undefined && {
      preferences: preferences && readPreferences(preferences),
    }),
  },
  ...(countryCode && countryCode !== 'ZZ' && { countryCode }),
})

export const plainAttributes = (attributes: readonly AttributeInput[]) =>
  attributes.map(({ key, value }) => ({ key, value }))

const noted = (
  gid: string,
  context: StorefrontContext,
  notes: Omit<CartNotesChange, 'cartId' | 'originShopId'>,
): Promise<Payload> =>
  changed(gid, context, async (place) => {
    await writeCartNotes(context.db, { ...place, ...notes })
    return []
  })

async function clone(
  { cartId: gid }: MutationCartCloneArgs,
  context: StorefrontContext,
): Promise<Payload> {
  const { db, clock } = context
  const made: CartPlace[] = []
  const payload = await changed(gid, context, async (place) => {
    const of = { ...place, buyerKeyHash: sha256Hex(place.key) }
    made.push({ ...place, cartId: await cloneCart(db, of, clock) })
    return []
  })
  const [copy] = made
  return copy ? { ...payload, cart: await findCartNode(copy, context) } : payload
}

export const cartNoteMutations: Fields<unknown> = {
  cartClone: (_root, args: MutationCartCloneArgs, context) => clone(args, context),
  cartRemovePersonalData: (_root, { cartId }: MutationCartRemovePersonalDataArgs, context) =>
    changed(cartId, context, async (place) => {
      await removePersonalData(context.db, place)
      return []
    }),
  cartNoteUpdate: (_root, { cartId, note }: MutationCartNoteUpdateArgs, context) =>
    noted(cartId, context, { note }),
  cartAttributesUpdate: (
    _root,
    { cartId, attributes }: MutationCartAttributesUpdateArgs,
    context,
  ) => noted(cartId, context, { attributes: plainAttributes(attributes) }),
  cartBuyerIdentityUpdate: (
    _root,
    { cartId, buyerIdentity }: MutationCartBuyerIdentityUpdateArgs,
    context,
  ) => {
    const errors = identityErrors(buyerIdentity, ['buyerIdentity'], context)
    return errors.length > 0
      ? leftAlone(cartId, context, errors)
      : noted(cartId, context, buyerOf(buyerIdentity, context))
  },
}
