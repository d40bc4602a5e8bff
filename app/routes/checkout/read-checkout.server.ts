// What the checkout page shows: the cart at current prices, deliveries with their fees, and what we know of the
// shopper already.
import type {
  CartWish,
  CheckoutPage,
  FilledAddress,
} from '#app/components/checkout/checkout-page.ts'
import { findAddresses } from '#app/domain/address/address-book.server.ts'
import { fullName, selectedAddress } from '#app/domain/cart/cart-address.ts'
import { findCartNotes, type CartNotes } from '#app/domain/cart/cart-notes.server.ts'
import { inMarket, type Buyer } from '#app/db/doors.server.ts'
import { seenOf, type Quote } from '#app/domain/checkout/checkout.ts'
import type { ChosenMethod } from '#app/domain/order/order.ts'
import type { PlaceDirectory } from '#app/domain/place/place.ts'
import { readQuote } from '#app/domain/checkout/read-quote.server.ts'
import { wishedWays } from '#app/domain/checkout/wished-ways.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'

import { readBuyersCart, type BuyersCart } from '../cart/buyers-cart.server.ts'
import { optionalAccount } from '../guards.server.ts'
import { readPlaces, readProvinceOptions } from '../places.server.ts'
import type { Site } from '../site.server.ts'
import { methodOffers } from './pay-context.server.ts'

/** Null when there is nothing to order. */
export async function readCheckout(request: Request, site: Site): Promise<CheckoutPage | null> {
  const cart = await readBuyersCart(request, site)
  const [quote, notes] = cart ? await readCart(cart) : []
  if (!cart || !notes || !quote || quote.shops.length === 0) return null
  const account = await optionalAccount(request)
  return {
    shops: quote.shops.map(({ provinceCode: _p, communeCode: _c, ...shop }) => shop),
    codes: quote.codes,
    promotions: quote.promotions,
    cards: quote.cards,
    seen: seenOf(quote),
    methods: await methodChoices(cart.buyer, quote),
    idempotencyKey: newId(),
    provinces: await readProvinceOptions(),
    person: account && { recipient: account.account.displayName, email: account.account.email },
    ...(await readAddresses(request, cart.accountId, notes)),
    wish: wishOf(notes, quote),
  }
}

function wishOf(notes: CartNotes, { shops }: Quote): CartWish {
  const { buyer, note } = notes
  const { customer } = buyer
  const email = buyer.email ?? customer?.email ?? null
  const delivery = wishedWays(shops, notes)
  return { email, phone: buyer.phone ?? customer?.phone ?? null, note, delivery }
}

const readCart = ({ buyer, key }: BuyersCart) =>
  inMarket(
    buyer,
    async (db) => [await readQuote(db, key, systemClock), await findCartNotes(db, key)] as const,
  )

// What is worth more than a way can carry is paid another way; which total counts depends on the delivery, so this only
// leaves out what never fits.
async function methodChoices(buyer: Buyer, quote: Quote): Promise<ChosenMethod[]> {
  const goods = quote.shops
    .flatMap((shop) => shop.lines)
    .reduce((sum, line) => sum + line.unitPrice * BigInt(line.quantity), 0n)
  const offers = await methodOffers(
    buyer,
    quote.shops.map((shop) => shop.shopId),
  )
  return offers.filter(({ most }) => goods <= most).map(({ method }) => method)
}

type Addresses = Pick<CheckoutPage, 'addresses' | 'address'>

/** `?to=` says which of the book; without it the one written on the cart, or the usual one, fills the fields. */
async function readAddresses(
  request: Request,
  accountId: string | null,
  notes: CartNotes,
): Promise<Addresses> {
  const addresses =
    accountId === null ? [] : await inMarket({ accountId }, (db) => findAddresses(db, accountId))
  const asked = new URL(request.url).searchParams.get('to')
  const places = await readPlaces()
  const written = asked === null ? writtenOn(notes, places) : null
  if (written) return { addresses, address: written }
  const chosen = asked
    ? addresses.find(({ id }) => id === asked)
    : addresses.find(({ isDefault }) => isDefault)
  if (!chosen) return { addresses, address: null }
  const commune = places.communeByCode.get(chosen.communeCode)
  return { addresses, address: { ...chosen, communeText: commune?.fullName ?? '' } }
}

// A commune that the words do not settle stands in its field as typed; the form asks back.
function writtenOn({ addresses }: CartNotes, places: PlaceDirectory): FilledAddress | null {
  const address = selectedAddress(addresses)
  if (!address?.place) return null
  const { place, phone, city, address1, address2 } = address
  return {
    id: null,
    recipient: fullName(address),
    phone: phone ?? '',
    provinceCode: place.provinceCode,
    communeCode: place.communeCode ?? '',
    communeText: places.communeByCode.get(place.communeCode ?? '')?.fullName ?? city ?? '',
    addressLine: [address1, address2].filter(Boolean).join(', '),
  }
}
