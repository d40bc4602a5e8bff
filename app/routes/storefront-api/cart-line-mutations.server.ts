// The lines of a cart. Ordering too much is no error: the line holds what is there, with a warning.
import type {
  CartLineInput,
  CartLineUpdateInput,
  MutationCartLinesAddArgs,
  MutationCartLinesRemoveArgs,
  MutationCartLinesUpdateArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { writeLineAttributes } from '#app/domain/cart/cart-notes.server.ts'
import type { CartRefusal, CartWarning } from '#app/domain/cart/cart.ts'
import { removeCartLine } from '#app/domain/cart/remove-cart-line.server.ts'
import { updateCartLine } from '#app/domain/cart/update-cart-line.server.ts'
import { cartText } from '#app/i18n/cart-api.ts'
import { idFromGid } from '#app/lib/gid.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { CartPlace } from './cart-node.server.ts'
import { changed, leftAlone, type UserError } from './cart-payload.server.ts'
import { mostPerPage } from './connection.ts'
import type { Fields, StorefrontContext } from './context.server.ts'

type AnyLine = Pick<CartLineInput, 'parent'> &
  Pick<CartLineUpdateInput, 'quantity' | 'sellingPlanId'>

/** What we do not sell that way: lines of lines, plans, less than nothing. `path` leads to the list. */
export function lineErrors(
  lines: readonly AnyLine[],
  path: readonly string[],
  { locale }: StorefrontContext,
): UserError[] {
  const t = cartText[locale]
  return lines.flatMap(({ parent, sellingPlanId, quantity }, at) => {
    const error = (code: string, field: string, message: string) => [
      { code, field: [...path, String(at), field], message },
    ]
    if (parent) return error('PARENT_LINE_INVALID_REFERENCE', 'parent', t.noParents)
    if (sellingPlanId) return error('SELLING_PLAN_NOT_APPLICABLE', 'sellingPlanId', t.noPlans)
    return (quantity ?? 0) < 0 ? error('LESS_THAN', 'quantity', t.belowZero) : []
  })
}

export async function addLines(
  place: CartPlace,
  lines: readonly CartLineInput[],
  context: StorefrontContext,
): Promise<CartWarning[]> {
  if (lines.length > mostPerPage) throw refuse<CartRefusal>('cart.full')
  const wanted = lines.map((line) => {
    const variantId = idFromGid(line.merchandiseId, 'ProductVariant')
    if (!variantId) throw refuse<CartRefusal>('cart.no-such-product')
    return { variantId, quantity: line.quantity ?? 1, attributes: line.attributes ?? null }
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
  return updateCartLine(db, { ...place, lineId, quantity: line.quantity }, clock)
}

export const cartLineMutations: Fields<unknown> = {
  cartLinesAdd: (_root, { cartId, lines }: MutationCartLinesAddArgs, context) => {
    const errors = lineErrors(lines, ['lines'], context)
    return errors.length > 0
      ? leftAlone(cartId, context, errors)
      : changed(cartId, context, (place) => addLines(place, lines, context))
  },
  cartLinesUpdate: (_root, { cartId, lines }: MutationCartLinesUpdateArgs, context) => {
    const errors = lineErrors(lines, ['lines'], context)
    if (errors.length > 0) return leftAlone(cartId, context, errors)
    return changed(cartId, context, async (place) => {
      const warnings: CartWarning[] = []
      for (const line of lines) warnings.push(...(await updateLine(place, line, context)))
      return warnings
    })
  },
  cartLinesRemove: (_root, { cartId, lineIds }: MutationCartLinesRemoveArgs, context) =>
    changed(cartId, context, async (place) => {
      const ids = lineIds.flatMap((gid) => idFromGid(gid, 'CartLine') ?? [])
      await removeCartLine(context.db, { ...place, lineIds: ids })
      return []
    }),
}
