// What changes a cart. A refusal undoes its own change and is told in userErrors; a cart that is not there any more
// is `cart: null`, which tells a Hydrogen shop to begin a new one.
import type {
  CartBuyerIdentityInput,
  CartInput,
  CartLineInput,
  CartLineUpdateInput,
  MutationCartAttributesUpdateArgs,
  MutationCartBuyerIdentityUpdateArgs,
  MutationCartCreateArgs,
  MutationCartDiscountCodesUpdateArgs,
  MutationCartLinesAddArgs,
  MutationCartLinesRemoveArgs,
  MutationCartLinesUpdateArgs,
  MutationCartNoteUpdateArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { setCodes } from '#app/domain/cart/cart-codes.server.ts'
import { writeCartNotes, writeLineAttributes } from '#app/domain/cart/cart-notes.server.ts'
import type { CartRefusal, CartWarning } from '#app/domain/cart/cart.ts'
import { createCart } from '#app/domain/cart/create-cart.server.ts'
import { removeCartLine } from '#app/domain/cart/remove-cart-line.server.ts'
import { updateCartLine } from '#app/domain/cart/update-cart-line.server.ts'
import { idFromGid, toCartGid } from '#app/lib/gid.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { CartPlace } from './cart-node.server.ts'
import { changed, changedAt, type Payload } from './cart-payload.server.ts'
import { codeWarnings } from './discount-nodes.server.ts'
import { mostPerPage } from './connection.ts'
import { shopIdOf, type Fields, type StorefrontContext } from './context.server.ts'

async function addLines(
  place: CartPlace,
  lines: readonly CartLineInput[],
  context: StorefrontContext,
) {
  if (lines.length > mostPerPage) throw refuse<CartRefusal>('cart.full')
  const wanted = lines.map((line) => {
    const variantId = idFromGid(line.merchandiseId, 'ProductVariant')
    if (!variantId) throw refuse<CartRefusal>('cart.no-such-product')
    return {
      variantId,
      quantity: Math.max(line.quantity ?? 1, 0),
      attributes: line.attributes ?? null,
    }
  })
  const warnings = await addToCart(context.db, { ...place, lines: wanted }, context.clock)
  for (const { variantId, attributes } of wanted) {
    if (attributes)
      await writeLineAttributes(context.db, { cartId: place.cartId, variantId, attributes })
  }
  return warnings
}

async function updateLine(place: CartPlace, line: CartLineUpdateInput, context: StorefrontContext) {
  const lineId = idFromGid(line.id, 'CartLine')
  if (!lineId) return []
  const { db, clock } = context
  if (line.merchandiseId) {
    await removeCartLine(db, { ...place, lineIds: [lineId] })
    const { merchandiseId, quantity, attributes } = line
    return addLines(place, [{ merchandiseId, quantity, attributes }], context)
  }
  if (line.attributes)
    await writeLineAttributes(db, { cartId: place.cartId, lineId, attributes: line.attributes })
  if (line.quantity === null || line.quantity === undefined) return []
  return updateCartLine(db, { ...place, lineId, quantity: Math.max(line.quantity, 0) }, clock)
}

const buyerOf = ({ email, phone, countryCode }: CartBuyerIdentityInput) => ({
  buyer: { email: email?.slice(0, 200) ?? null, phone: phone?.slice(0, 40) ?? null },
  ...(countryCode && { countryCode }),
})

async function create(input: CartInput, context: StorefrontContext): Promise<Payload> {
  const { db, clock, newCartKey: key, country, accountId } = context
  const originShopId = shopIdOf(context)
  const countryCode = input.buyerIdentity?.countryCode ?? country ?? 'VN'
  const cartId = await context.load.turn(() =>
    createCart(
      db,
      {
        originShopId,
        buyerKeyHash: sha256Hex(key),
        countryCode,
        ...(accountId && { accountId }),
      },
      clock,
    ),
  )
  const place = { cartId, originShopId, key }
  return changedAt(place, context, async () => {
    const { note, attributes, buyerIdentity } = input
    if (note ?? attributes ?? buyerIdentity) {
      await writeCartNotes(db, {
        ...place,
        note: note ?? undefined,
        attributes: attributes ?? undefined,
        ...(buyerIdentity && buyerOf(buyerIdentity)),
      })
    }
    const warnings = await addLines(place, input.lines ?? [], context)
    if (input.discountCodes?.length) await setCodes(db, { ...place, codes: input.discountCodes })
    return warnings
  })
}

const noted = (
  gid: string,
  context: StorefrontContext,
  notes: Omit<Parameters<typeof writeCartNotes>[1], 'cartId' | 'originShopId'>,
) =>
  changed(gid, context, async (place) => {
    await writeCartNotes(context.db, { ...place, ...notes })
    return []
  })

export const cartMutations: Fields<unknown> = {
  cartCreate: (_root, { input }: MutationCartCreateArgs, context) => create(input ?? {}, context),
  cartLinesAdd: (_root, { cartId, lines }: MutationCartLinesAddArgs, context) =>
    changed(cartId, context, (place) => addLines(place, lines, context)),
  cartLinesUpdate: (_root, { cartId, lines }: MutationCartLinesUpdateArgs, context) =>
    changed(cartId, context, async (place) => {
      const warnings: CartWarning[] = []
      for (const line of lines) warnings.push(...(await updateLine(place, line, context)))
      return warnings
    }),
  cartLinesRemove: (_root, { cartId, lineIds }: MutationCartLinesRemoveArgs, context) =>
    changed(cartId, context, async (place) => {
      const ids = lineIds.flatMap((gid) => idFromGid(gid, 'CartLine') ?? [])
      await removeCartLine(context.db, { ...place, lineIds: ids })
      return []
    }),
  cartNoteUpdate: (_root, { cartId, note }: MutationCartNoteUpdateArgs, context) =>
    noted(cartId, context, { note }),
  cartAttributesUpdate: (
    _root,
    { cartId, attributes }: MutationCartAttributesUpdateArgs,
    context,
  ) =>
    noted(cartId, context, {
      attributes: (attributes as { key: string; value: string }[]).slice(0, mostPerPage),
    }),
  cartBuyerIdentityUpdate: (
    _root,
    { cartId, buyerIdentity }: MutationCartBuyerIdentityUpdateArgs,
    context,
  ) => noted(cartId, context, buyerOf(buyerIdentity)),
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
