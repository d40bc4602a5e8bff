// What changes a cart. A refusal undoes its own change and is told in userErrors; a cart that is not there any more
// is `cart: null`, which tells a Hydrogen shop to begin a new one.
import type {
  CartInput,
  MutationCartCreateArgs,
  MutationCartDiscountCodesUpdateArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import { setCodes } from '#app/domain/cart/cart-codes.server.ts'
import { addCartAddresses } from '#app/domain/cart/cart-delivery.server.ts'
import { setCartMetafields } from '#app/domain/cart/cart-metafields.server.ts'
import { writeCartNotes } from '#app/domain/cart/cart-notes.server.ts'
import { setCartCards } from '#app/domain/gift-card/cart-cards.server.ts'
import { createCart } from '#app/domain/cart/create-cart.server.ts'
import { toCartGid } from '#app/lib/gid.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import { cartCompletionMutations } from './cart-completion.server.ts'
import {
  cartDeliveryMutations,
  newAddresses,
  readAddresses,
} from './cart-delivery-mutations.server.ts'
import { giftCardMutations, readCards } from './cart-gift-cards.server.ts'
import { addLines, cartLineMutations, lineErrors } from './cart-line-mutations.server.ts'
import {
  cartMetafieldMutations,
  metafieldErrors,
  readMetafields,
} from './cart-metafields.server.ts'
import type { CartPlace } from './cart-node.server.ts'
import {
  buyerOf,
  cartNoteMutations,
  identityErrors,
  plainAttributes,
} from './cart-note-mutations.server.ts'
import { changed, changedAt, type Payload, type UserError } from './cart-payload.server.ts'
import { shopIdOf, type Fields, type StorefrontContext } from './context.server.ts'
import { codeWarnings } from './discount-nodes.server.ts'

async function create(input: CartInput, context: StorefrontContext): Promise<Payload> {
  const { db, clock, newCartKey: key, country, accountId, load } = context
  const { errors: addressErrors, read } = await readAddresses(
    input.delivery?.addresses ?? [],
    context,
  )
  const errors = [...inputErrors(input, context), ...nestedIn('delivery', addressErrors)]
  if (errors.length > 0) return { cart: null, userErrors: errors, warnings: [] }

  const originShopId = shopIdOf(context)
  const asked = input.buyerIdentity?.countryCode
  const countryCode = (asked !== 'ZZ' && asked) || country || 'VN'
  const opening = {
    originShopId,
    buyerKeyHash: sha256Hex(key),
    countryCode,
    ...(accountId && { accountId }),
  }
  const cartId = await load.turn(() => createCart(db, opening, clock))
  const place = { cartId, originShopId, key }
  const payload = await changedAt(place, context, async () => {
    await writeWords(place, input, context)
    if (read.length > 0) await addCartAddresses(db, { ...place, addresses: newAddresses({ read }) })
    const warnings = await addLines(place, input.lines ?? [], context)
    if (input.discountCodes?.length) await setCodes(db, { ...place, codes: input.discountCodes })
    const { cardIds } = readCards(input.giftCardCodes ?? [], [], context)
    if (cardIds.length > 0) await setCartCards(db, { ...place, cardIds })
    return warnings
  })
  return { ...payload, userErrors: nestedIn(null, payload.userErrors) }
}

async function writeWords(place: CartPlace, input: CartInput, context: StorefrontContext) {
  const { db } = context
  const { note, attributes, buyerIdentity, metafields } = input
  if (note ?? attributes ?? buyerIdentity) {
    await writeCartNotes(db, {
      ...place,
      note: note ?? undefined,
      attributes: attributes ? plainAttributes(attributes) : undefined,
      ...(buyerIdentity && buyerOf(buyerIdentity, context)),
    })
  }
  if (metafields?.length)
    await setCartMetafields(db, { ...place, metafields: readMetafields(metafields) })
}

const inputErrors = (input: CartInput, context: StorefrontContext): UserError[] => [
  ...lineErrors(input.lines ?? [], ['input', 'lines'], context),
  ...identityErrors(input.buyerIdentity ?? {}, ['input', 'buyerIdentity'], context),
  ...metafieldErrors(input.metafields ?? [], context),
  ...readCards(input.giftCardCodes ?? [], ['input', 'giftCardCodes'], context).errors,
]

// Of cartCreate every path begins at its one argument.
const nestedIn = (part: string | null, errors: readonly UserError[]): UserError[] =>
  errors.map((error) => ({
    ...error,
    field: error.field && ['input', ...(part ? [part] : []), ...error.field],
  }))

export const cartMutations: Fields<unknown> = {
  ...cartLineMutations,
  ...cartNoteMutations,
  ...cartDeliveryMutations,
  ...cartMetafieldMutations,
  ...cartCompletionMutations,
  ...giftCardMutations,
  cartCreate: (_root, { input }: MutationCartCreateArgs, context) => create(input ?? {}, context),
  cartDiscountCodesUpdate: async (
    _root,
    { cartId, discountCodes }: MutationCartDiscountCodesUpdateArgs,
    context,
  ) => {
    const payload = await changed(cartId, context, async (place) => {
      await setCodes(context.db, { ...place, codes: discountCodes })
      return []
    })
    if (!payload.cart) return payload
    const { view, key } = payload.cart
    const reader = { locale: context.locale, target: toCartGid(view.id, key) }
    return { ...payload, warnings: [...payload.warnings, ...codeWarnings(view.priced, reader)] }
  },
}
