// What a cart mutation answers: the cart as it is now, and why it is not as it was asked for.
import { attemptWithin } from '#app/db/savepoint.server.ts'
import { cartMessages } from '#app/domain/cart/cart.messages.ts'
import type { CodeRefusal } from '#app/domain/gift-card/gift-card.ts'
import { giftCardMessages } from '#app/domain/gift-card/gift-card.messages.ts'
import type { CartRefusal, CartWarning } from '#app/domain/cart/cart.ts'
import { toCartGid, toGid } from '#app/lib/gid.ts'
import { findCartNode, readCartPlace, type CartNode, type CartPlace } from './cart-node.server.ts'
import type { StorefrontContext } from './context.server.ts'

export type UserError = { code: string; field: string[] | null; message: string }
export type Warning = { code: string; message: string; target: string }
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

/** The cart left as it was, and what is wrong with what was asked. */
export async function leftAlone(
  gid: string,
  context: StorefrontContext,
  userErrors: UserError[],
): Promise<Payload> {
  const cart = await findCartNode(readCartPlace(gid, context), context)
  return cart
    ? { cart, userErrors, warnings: [] }
    : { cart, userErrors: [userError('cart.not-found', context)], warnings: [] }
}

type Told = CartRefusal | Extract<CodeRefusal, 'gift-card.too-many'>

const sentences = { ...cartMessages, 'gift-card.too-many': giftCardMessages['gift-card.too-many'] }
const isTold = (code: string): code is Told => Object.hasOwn(sentences, code)

type Kind = { code: string; field: string[] | null }

/** CartErrorCode and the argument that each refusal is about. */
const kinds: Record<Told, Kind> = {
  'cart.not-found': { code: 'INVALID', field: ['cartId'] },
  'cart.no-such-product': { code: 'INVALID', field: null },
  'cart.other-shop': { code: 'INVALID', field: null },
  'cart.full': { code: 'CART_TOO_LARGE', field: null },
  'cart.note-too-long': { code: 'NOTE_TOO_LONG', field: ['note'] },
  'cart.too-many-addresses': { code: 'TOO_MANY_DELIVERY_ADDRESSES', field: ['addresses'] },
  'cart.no-such-address': { code: 'INVALID_DELIVERY_ADDRESS_ID', field: null },
  'cart.two-addresses-selected': {
    code: 'ONLY_ONE_DELIVERY_ADDRESS_CAN_BE_SELECTED',
    field: ['addresses'],
  },
  'cart.no-such-parcel': { code: 'INVALID_DELIVERY_GROUP', field: ['selectedDeliveryOptions'] },
  'cart.no-such-way': { code: 'INVALID_DELIVERY_OPTION', field: ['selectedDeliveryOptions'] },
  'gift-card.too-many': { code: 'INVALID', field: ['giftCardCodes'] },
  'cart.too-many-metafields': { code: 'INVALID_METAFIELDS', field: ['metafields'] },
}

export function userError(code: string, { locale }: Pick<StorefrontContext, 'locale'>): UserError {
  if (!isTold(code)) throw new Error(`a cart refused with ${code}, which has no sentence`)
  return { ...kinds[code], message: sentences[code][locale] }
}
