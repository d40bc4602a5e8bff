// What a cart mutation answers: the cart as it is now, and why it is not as it was asked for.
import { attemptWithin } from '#app/db/savepoint.server.ts'
import { cartMessages } from '#app/domain/cart/cart.messages.ts'
import type { CartRefusal, CartWarning } from '#app/domain/cart/cart.ts'
import { toCartGid, toGid } from '#app/lib/gid.ts'
import { findCartNode, readCartPlace, type CartNode, type CartPlace } from './cart-node.server.ts'
import type { StorefrontContext } from './context.server.ts'

type UserError = { code: string; field: string[] | null; message: string }
type Warning = { code: string; message: string; target: string }
export type Payload = { cart: CartNode | null; userErrors: UserError[]; warnings: Warning[] }
type Change = (place: CartPlace) => Promise<CartWarning[]>

/** Changes the cart that a gid means; a refused change is undone alone. */
export async function changed(
  gid: string,
  context: StorefrontContext,
  change: Change,
): Promise<Payload> {
  const place = readCartPlace(gid, context)
  if (!place)
    return { cart: null, userErrors: [userError('cart.not-found', context)], warnings: [] }
  return changedAt(place, context, change)
}

export async function changedAt(
  place: CartPlace,
  context: StorefrontContext,
  change: Change,
): Promise<Payload> {
  const outcome = await context.load.turn(() => attemptWithin(context.db, () => change(place)))
  const cart = await findCartNode(place, context)
  if (!outcome.ok)
    return { cart, userErrors: [userError(outcome.refusal.code, context)], warnings: [] }
  if (!cart) return { cart, userErrors: [userError('cart.not-found', context)], warnings: [] }
  const gid = toCartGid(place.cartId, place.key)
  const warnings = outcome.value.map(({ code, message, lineId }) => ({
    code,
    message,
    target: lineId ? toGid('CartLine', lineId) : gid,
  }))
  return { cart, userErrors: [], warnings }
}

const isCartRefusal = (code: string): code is CartRefusal => Object.hasOwn(cartMessages, code)

function userError(code: string, { locale }: StorefrontContext): UserError {
  if (!isCartRefusal(code)) throw new Error(`a cart refused with ${code}, which has no sentence`)
  const kinds: Partial<Record<CartRefusal, string>> = { 'cart.full': 'CART_TOO_LARGE' }
  const field = code === 'cart.not-found' ? ['cartId'] : null
  return { code: kinds[code] ?? 'INVALID', field, message: cartMessages[code][locale] }
}
