// A cart's addresses, and its parcels: one group for each shop, with the ways that this shop offers to that address.
import type { CartAddress } from '#app/domain/cart/cart-address.ts'
import type { CartParcel } from '#app/domain/checkout/shop-offers.ts'
import { deliveryFee, type ShownOffer } from '#app/domain/shipping/delivery.ts'
import { checkoutText } from '#app/i18n/checkout.ts'
import { toGid } from '#app/lib/gid.ts'
import { vnd } from '#app/lib/money.ts'
import { linesOf } from './cart-lines.server.ts'
import type { CartNode, Parcels } from './cart-node.server.ts'
import { emptyConnection, pageOf, type PageArgs } from './connection.ts'
import type { Fields, StorefrontContext } from './context.server.ts'
import { cartDeliveryAddress, mailingAddress } from './mailing-address.ts'
import { moneyOf } from './money.ts'

type Locale = Pick<StorefrontContext, 'locale'>

const addressOf = (address: CartAddress) => ({
  id: toGid('CartSelectableAddress', address.id),
  selected: address.isSelected,
  oneTimeUse: address.isOneTime,
  address: cartDeliveryAddress(address),
})

export const deliveryOf = ({ notes }: CartNode) => ({ addresses: notes.addresses })

/** CartDelivery. */
export const cartDeliveryFields: Fields<{ addresses: CartAddress[] }> = {
  addresses: ({ addresses }, { selected }: { selected?: boolean }) =>
    addresses.filter(({ isSelected }) => isSelected || !selected).map(addressOf),
}

type GroupNode = { cart: CartNode; address: Parcels['address']; parcel: CartParcel }

/** Empty until an address of ours is selected: what a shop offers depends on where it goes. */
export function deliveryGroups(cart: CartNode, args: PageArgs & { reverse?: boolean | null }) {
  if (!cart.parcels) return emptyConnection()
  const { address, all } = cart.parcels
  return pageOf<GroupNode>(
    all.map((parcel) => ({ cart, address, parcel })),
    args,
  )
}

/** CartDeliveryGroup. */
export const cartDeliveryGroupFields: Fields<GroupNode> = {
  id: ({ parcel }) => toGid('CartDeliveryGroup', parcel.shop.shopId),
  groupType: () => 'ONE_TIME_PURCHASE',
  deliveryAddress: ({ address }) => mailingAddress(address.id, address),
  cartLines: ({ cart, parcel }, args: PageArgs & { reverse?: boolean | null }) =>
    pageOf(
      linesOf(cart).filter(({ line }) => line.shopId === parcel.shop.shopId),
      args,
    ),
  deliveryOptions: ({ parcel }, _args, context) =>
    parcel.offers.map((offer) => optionOf(offer, parcel, context)),
  selectedDeliveryOption: ({ parcel }, _args, context) =>
    parcel.chosen && optionOf(parcel.chosen, parcel, context),
}

// Before promotions, which are a matter of the whole cart and stand in its cost.
function optionOf(offer: ShownOffer, parcel: CartParcel, { locale }: Locale) {
  const place = parcel.shop.methods.find(({ code }) => code === offer.code)?.pickUpAt
  const days = checkoutText[locale].days(offer.daysMin, offer.daysMax)
  return {
    handle: offer.code,
    code: offer.code,
    title: locale === 'vi' ? offer.name : offer.nameEn,
    description: [days, place?.addressLine, place?.openingHours].filter(Boolean).join(' · '),
    deliveryMethodType: offer.kind === 'pickup' ? 'PICK_UP' : 'SHIPPING',
    estimatedCost: moneyOf(vnd(deliveryFee(offer, parcel.goods))),
  }
}
