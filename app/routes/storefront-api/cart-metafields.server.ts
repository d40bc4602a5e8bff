// Metafields of a cart: what an outside storefront keeps there for itself.
import type {
  MutationCartMetafieldDeleteArgs,
  MutationCartMetafieldsSetArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import { attemptWithin } from '#app/db/savepoint.server.ts'
import {
  isSameMetafield,
  metafieldFault,
  metafieldLimits,
  plainNamespace,
  readMetafieldKey,
  type CartMetafield,
  type MetafieldFault,
} from '#app/domain/cart/cart-metafield.ts'
import { removeCartMetafield, setCartMetafields } from '#app/domain/cart/cart-metafields.server.ts'
import { cartText } from '#app/i18n/cart-api.ts'
import { toGid } from '#app/lib/gid.ts'
import { findCartNode, readCartPlace, type CartNode, type CartPlace } from './cart-node.server.ts'
import type { Fields, StorefrontContext } from './context.server.ts'

export const cartMetafieldId = (cartId: string, { namespace, key }: CartMetafield): string =>
  `${toGid('Metafield', cartId)}?of=${namespace}.${key}`

const nodeOf = (cart: CartNode, metafield: CartMetafield) => ({
  ...metafield,
  __typename: 'Metafield',
  id: cartMetafieldId(cart.view.id, metafield),
  parentResource: cart,
  createdAt: cart.notes.createdAt,
  updatedAt: cart.notes.updatedAt,
})

export function cartMetafield(
  cart: CartNode,
  { namespace, key }: { namespace?: string | null; key: string },
) {
  const asked = { namespace: namespace ?? plainNamespace, key }
  const found = cart.notes.metafields.find((one) => isSameMetafield(one, asked))
  return found ? nodeOf(cart, found) : null
}

type Code =
  | MetafieldFault
  | 'INVALID_OWNER'
  | 'INCLUSION'
  | 'LESS_THAN_OR_EQUAL_TO'
  | 'METAFIELD_DOES_NOT_EXIST'
type Fault = { code: Code; field: string[]; elementIndex?: number }

const told = (faults: readonly Fault[], { locale }: StorefrontContext) =>
  faults.map((fault) => ({ ...fault, message: cartText[locale].metafield[fault.code] }))

async function setMetafields(
  { metafields }: MutationCartMetafieldsSetArgs,
  context: StorefrontContext,
) {
  if (metafields.length > metafieldLimits.perCall)
    return refusedSet([{ code: 'LESS_THAN_OR_EQUAL_TO', field: ['metafields'] }], context)
  const read = metafields.map((input, elementIndex) => readOne(input, elementIndex))
  const faults = read.flatMap((one) => ('fault' in one ? [one.fault] : []))
  const place = placeOfAll(
    metafields.map(({ ownerId }) => ownerId),
    context,
  )
  if (!place) faults.push({ code: 'INVALID_OWNER', field: ['metafields', '0', 'ownerId'] })
  if (!place || faults.length > 0) return refusedSet(faults, context)

  const wanted = read.flatMap((one) => ('metafield' in one ? [one.metafield] : []))
  const { db, load } = context
  const outcome = await load.turn(() =>
    attemptWithin(db, () => setCartMetafields(db, { ...place, metafields: wanted })),
  )
  const cart = outcome.ok ? await findCartNode(place, context) : null
  if (cart) return { metafields: wanted.map((one) => cartMetafield(cart, one)), userErrors: [] }
  const isFull = !outcome.ok && outcome.refusal.code === 'cart.too-many-metafields'
  const code = isFull ? 'LESS_THAN_OR_EQUAL_TO' : 'INVALID_OWNER'
  return refusedSet([{ code, field: ['metafields'] }], context)
}

const refusedSet = (faults: readonly Fault[], context: StorefrontContext) => ({
  metafields: null,
  userErrors: told(faults, context),
})

type Input = { key: string; type: string; value: string }

function readOne(
  input: Input,
  elementIndex: number,
): { metafield: CartMetafield } | { fault: Fault } {
  const at = (field: string) => ({
    field: ['metafields', String(elementIndex), field],
    elementIndex,
  })
  const name = readMetafieldKey(input.key)
  if (!name) return { fault: { code: 'INCLUSION', ...at('key') } }
  const code = metafieldFault(input)
  if (code) return { fault: { code, ...at(code === 'INVALID_TYPE' ? 'type' : 'value') } }
  return { metafield: { ...name, type: input.type, value: input.value } }
}

/** Of cartCreate, which knows no error of metafields but one. */
export const metafieldErrors = (inputs: readonly Input[], context: StorefrontContext) =>
  inputs.flatMap((input, at) => {
    const read = readOne(input, at)
    if (!('fault' in read)) return []
    const field = ['input', ...read.fault.field]
    const message = cartText[context.locale].metafield[read.fault.code]
    return [{ code: 'INVALID_METAFIELDS', field, message }]
  })

/** Those that metafieldErrors finds nothing wrong with. */
export const readMetafields = (inputs: readonly Input[]): CartMetafield[] =>
  inputs.map(readOne).flatMap((read) => ('metafield' in read ? [read.metafield] : []))

// One operation acts for one buyer: all are of one cart.
function placeOfAll(owners: readonly string[], context: StorefrontContext): CartPlace | null {
  const [first, ...others] = new Set(owners)
  return first !== undefined && others.length === 0 ? readCartPlace(first, context) : null
}

async function deleteMetafield(
  { input }: MutationCartMetafieldDeleteArgs,
  context: StorefrontContext,
) {
  const refuse = (code: Code, field: string) => ({
    deletedId: null,
    userErrors: told([{ code, field: ['input', field] }], context),
  })
  const place = readCartPlace(input.ownerId, context)
  const name = readMetafieldKey(input.key)
  if (!place) return refuse('INVALID_OWNER', 'ownerId')
  if (!name) return refuse('METAFIELD_DOES_NOT_EXIST', 'key')
  const { db, load } = context
  const outcome = await load.turn(() =>
    attemptWithin(db, () => removeCartMetafield(db, { ...place, metafield: name })),
  )
  if (!outcome.ok) return refuse('INVALID_OWNER', 'ownerId')
  if (!outcome.value) return refuse('METAFIELD_DOES_NOT_EXIST', 'key')
  return {
    deletedId: cartMetafieldId(place.cartId, { ...name, type: '', value: '' }),
    userErrors: [],
  }
}

export const cartMetafieldMutations: Fields<unknown> = {
  cartMetafieldsSet: (_root, args: MutationCartMetafieldsSetArgs, context) =>
    setMetafields(args, context),
  cartMetafieldDelete: (_root, args: MutationCartMetafieldDeleteArgs, context) =>
    deleteMetafield(args, context),
}
