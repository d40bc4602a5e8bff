// What is written on a cart: its note, attributes, and who the buyer is.
import type {
  AttributeInput,
  CartBuyerIdentityInput,
  MutationCartAttributesUpdateArgs,
  MutationCartBuyerIdentityUpdateArgs,
  MutationCartNoteUpdateArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import { writeCartNotes, type CartNotesChange } from '#app/domain/cart/cart-notes.server.ts'
import { cartText } from '#app/i18n/cart-api.ts'
import { changed, leftAlone, type Payload, type UserError } from './cart-payload.server.ts'
import type { Fields, StorefrontContext } from './context.server.ts'
import { customerOf } from './customer-fields.server.ts'

/** What is wrong with who the buyer is said to be. `path` leads to the input. */
export function identityErrors(
  { companyLocationId, customerAccessToken: token }: CartBuyerIdentityInput,
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
  ]
}

/** Only what is named: a new country leaves the e-mail address as it was, no token takes the customer away. */
export const buyerOf = (
  { email, phone, countryCode, customerAccessToken: token }: CartBuyerIdentityInput,
  context: StorefrontContext,
) => ({
  buyer: {
    ...(token !== undefined && {
      customer: token ? (customerOf(token, context)?.customer ?? null) : null,
    }),
    ...(email !== undefined && { email: email?.slice(0, 200) ?? null }),
    ...(phone !== undefined && { phone: phone?.slice(0, 40) ?? null }),
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

export const cartNoteMutations: Fields<unknown> = {
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
