// Where the parcels of a cart go and how they are brought.
import type {
  CartSelectableAddressInput,
  CartSelectableAddressUpdateInput,
  MutationCartDeliveryAddressesAddArgs,
  MutationCartDeliveryAddressesRemoveArgs,
  MutationCartDeliveryAddressesReplaceArgs,
  MutationCartDeliveryAddressesUpdateArgs,
  MutationCartSelectedDeliveryOptionsUpdateArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import {
  addCartAddresses,
  chooseDelivery,
  removeCartAddresses,
  replaceCartAddresses,
  updateCartAddresses,
  type NewAddress,
} from '#app/domain/cart/cart-delivery.server.ts'
import type { CartRefusal } from '#app/domain/cart/cart.ts'
import { cartText } from '#app/i18n/cart-api.ts'
import { idFromGid, toGid } from '#app/lib/gid.ts'
import { refuse } from '#app/lib/refusal.ts'
import { readAddressInput, type ReadAddress } from './cart-address-input.server.ts'
import { readCartNode, type CartPlace } from './cart-node.server.ts'
import { changed, leftAlone, type Payload } from './cart-payload.server.ts'
import type { Fields, StorefrontContext } from './context.server.ts'

type Reading<Input> = { cartId: string; addresses: readonly Input[] }

/** Reads every address first: with one that is wrong, nothing of the request is kept. */
export async function readAddresses<Input extends CartSelectableAddressInput>(
  addresses: readonly Input[],
  context: StorefrontContext,
) {
  const read: (ReadAddress & { input: Input })[] = []
  for (const [at, input] of addresses.entries())
    read.push({ input, ...(await readAddressInput(input, at, context)) })
  return {
    errors: read.flatMap((one) => ('errors' in one ? one.errors : [])),
    read: read.flatMap((one) => ('words' in one ? [one] : [])),
  }
}

export const newAddresses = ({
  read,
}: Pick<Awaited<ReturnType<typeof readAddresses>>, 'read'>): NewAddress[] =>
  read.map(({ words, place, input }) => ({
    ...words,
    place,
    isSelected: input.selected ?? false,
    isOneTime: input.oneTimeUse ?? false,
  }))

async function add(
  { cartId, addresses }: Reading<CartSelectableAddressInput>,
  context: StorefrontContext,
): Promise<Payload> {
  const { errors, read } = await readAddresses(addresses, context)
  if (errors.length > 0) return leftAlone(cartId, context, errors)
  let duplicates: string[] = []
  const payload = await changed(cartId, context, async (place) => {
    const added = { ...place, addresses: newAddresses({ read }) }
    ;({ duplicates } = await addCartAddresses(context.db, added))
    return []
  })
  const warnings = duplicates.map((id) => ({
    code: 'DUPLICATE_DELIVERY_ADDRESS',
    message: cartText[context.locale].duplicateAddress,
    target: toGid('CartSelectableAddress', id),
  }))
  return { ...payload, warnings: [...payload.warnings, ...warnings] }
}

async function replace(
  { cartId, addresses }: Reading<CartSelectableAddressInput>,
  context: StorefrontContext,
): Promise<Payload> {
  const { errors, read } = await readAddresses(addresses, context)
  if (errors.length > 0) return leftAlone(cartId, context, errors)
  return changed(cartId, context, async (place) => {
    await replaceCartAddresses(context.db, { ...place, addresses: newAddresses({ read }) })
    return []
  })
}

async function update(
  { cartId, addresses }: Reading<CartSelectableAddressUpdateInput>,
  context: StorefrontContext,
): Promise<Payload> {
  const worded = addresses.flatMap(({ address, ...rest }, at) =>
    address ? [{ ...rest, address, at }] : [],
  )
  const { errors, read } = await readAddresses(worded, context)
  if (errors.length > 0) return leftAlone(cartId, context, errors)
  const changes = addresses.map(({ id, selected, oneTimeUse }, at) => {
    const found = read.find(({ input }) => input.at === at)
    return {
      id: addressId(id),
      ...(found && { ...found.words, place: found.place }),
      ...(typeof selected === 'boolean' && { isSelected: selected }),
      ...(typeof oneTimeUse === 'boolean' && { isOneTime: oneTimeUse }),
    }
  })
  return changed(cartId, context, async (place) => {
    await updateCartAddresses(context.db, { ...place, changes })
    return []
  })
}

const addressId = (gid: string) => idFromGid(gid, 'CartSelectableAddress') ?? ''

async function choose(
  place: CartPlace,
  { selectedDeliveryOptions: options }: MutationCartSelectedDeliveryOptionsUpdateArgs,
  context: StorefrontContext,
): Promise<void> {
  const cart = await readCartNode(place, context)
  if (!cart) throw refuse<CartRefusal>('cart.not-found')
  const choices = options.map(({ deliveryGroupId, deliveryOptionHandle }) => {
    const shopId = idFromGid(deliveryGroupId, 'CartDeliveryGroup')
    const parcel = cart.parcels?.all.find(({ shop }) => shop.shopId === shopId)
    if (!parcel) throw refuse<CartRefusal>('cart.no-such-parcel')
    if (!parcel.offers.some(({ code }) => code === deliveryOptionHandle))
      throw refuse<CartRefusal>('cart.no-such-way')
    return [parcel.shop.shopId, deliveryOptionHandle]
  })
  const chosen = Object.fromEntries(choices) as Record<string, string>
  await chooseDelivery(context.db, { ...place, choices: chosen })
}

export const cartDeliveryMutations: Fields<unknown> = {
  cartDeliveryAddressesAdd: (_root, args: MutationCartDeliveryAddressesAddArgs, context) =>
    add(args, context),
  cartDeliveryAddressesReplace: (_root, args: MutationCartDeliveryAddressesReplaceArgs, context) =>
    replace(args, context),
  cartDeliveryAddressesUpdate: (_root, args: MutationCartDeliveryAddressesUpdateArgs, context) =>
    update(args, context),
  cartDeliveryAddressesRemove: (
    _root,
    { cartId, addressIds }: MutationCartDeliveryAddressesRemoveArgs,
    context,
  ) =>
    changed(cartId, context, async (place) => {
      await removeCartAddresses(context.db, { ...place, addressIds: addressIds.map(addressId) })
      return []
    }),
  cartSelectedDeliveryOptionsUpdate: (
    _root,
    args: MutationCartSelectedDeliveryOptionsUpdateArgs,
    context,
  ) =>
    changed(args.cartId, context, async (place) => {
      await choose(place, args, context)
      return []
    }),
}
