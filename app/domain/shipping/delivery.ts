// What a shop offers to bring a parcel to the shopper: ways, the zones they go to, and what they cost by weight and
// by the value of the goods. Pure, so that the page that is seen and the order that is written agree to the đồng.

export const deliveryKinds = ['own', 'carrier', 'pickup'] as const
export type DeliveryKind = (typeof deliveryKinds)[number]

/** The price of one way to one zone. */
export type DeliveryRate = {
  /** province codes and commune codes; empty for the zone of everywhere else */
  places: readonly ZonePlace[]
  /** đồng */
  fee: bigint
  /** free of charge from this total of goods, đồng; null = never */
  freeFromTotal: bigint | null
  /** the fee is for so many grams; null = for any weight */
  includedGrams: number | null
  /** đồng for each further kilogram that is begun */
  feePerKg: bigint
  /** heavier parcels are not taken */
  mostGrams: number | null
  /** on the way */
  daysMin: number
  daysMax: number
}

/** `code` is a province's (2 digits) or a commune's (5 digits). */
export type ZonePlace = { code: string; provinceCode: string }

export type PickUpAddress = { communeCode: string; addressLine: string; openingHours: string }

export type DeliveryMethod = {
  code: string
  kind: DeliveryKind
  name: string
  nameEn: string
  /** to get the parcel ready */
  daysMin: number
  daysMax: number
  /** null = at the shop itself, or not picked up at all */
  pickUpAt: PickUpAddress | null
  /** empty for a pick-up, which costs nothing and is offered to everyone */
  rates: readonly DeliveryRate[]
}

/** What is known of where the parcel goes: nothing, the province, or the commune too. */
export type Destination = { provinceCode: string | null; communeCode: string | null }

/** A way to one destination with one parcel, with its price. */
export type DeliveryOffer = {
  code: string
  kind: DeliveryKind
  name: string
  nameEn: string
  /** đồng, for this weight, before `freeFromTotal` */
  fee: bigint
  freeFromTotal: bigint | null
  /** getting ready and on the way */
  daysMin: number
  daysMax: number
}

/** Every shop hands goods over at its own door, whether it set up anything else or not. */
export const pickUp: DeliveryMethod = {
  code: 'pickup',
  kind: 'pickup',
  name: 'Nhận tại gian hàng',
  nameEn: 'Pick up at the shop',
  daysMin: 0,
  daysMax: 1,
  pickUpAt: null,
  rates: [],
}

/** What a piece is counted with when nobody wrote down its weight, grams. */
export const unknownGrams = 500

/** Goods and nothing else: the box is the shop's to think of in its rates. */
export const parcelGrams = (
  lines: readonly { weightGrams: number | null; quantity: number }[],
): number =>
  lines.reduce((sum, line) => sum + (line.weightGrams ?? unknownGrams) * line.quantity, 0)

export const deliveryFee = (
  offer: Pick<DeliveryOffer, 'fee' | 'freeFromTotal'>,
  goods: bigint,
): bigint => (offer.freeFromTotal !== null && goods >= offer.freeFromTotal ? 0n : offer.fee)

/**
 * The offers that a destination may turn out to have. One at most when the commune is known: the most exact
 * price wins (commune before province before everywhere else). None: this way does not go there.
 */
export function possibleOffers(
  method: DeliveryMethod,
  destination: Destination,
  grams: number,
): DeliveryOffer[] {
  if (method.kind === 'pickup') return [offerOf(method, free)]
  return possibleRates(method.rates, destination)
    .filter((rate) => rate.mostGrams === null || grams <= rate.mostGrams)
    .map((rate) => offerOf(method, { ...rate, fee: feeOf(rate, grams) }))
}

/** The one offer of a settled address; null when this way does not go there with such a parcel. */
export const offerTo = (
  method: DeliveryMethod,
  destination: { provinceCode: string; communeCode: string },
  grams: number,
): DeliveryOffer | null => possibleOffers(method, destination, grams)[0] ?? null

/** What the shopper reads before the address is complete: the cheapest case, and whether there are others. */
export type ShownOffer = DeliveryOffer & { isExact: boolean }

/** Null when this way goes nowhere that the destination may be. */
export function shownOffer(
  method: DeliveryMethod,
  destination: Destination,
  parcel: { grams: number; goods: bigint },
): ShownOffer | null {
  const offers = possibleOffers(method, destination, parcel.grams)
  const [first, ...others] = offers.toSorted((a, b) => cheaper(a, b, parcel.goods))
  if (!first) return null
  const days = {
    daysMin: Math.min(...offers.map((one) => one.daysMin)),
    daysMax: Math.max(...offers.map((one) => one.daysMax)),
  }
  const fee = deliveryFee(first, parcel.goods)
  const isExact = others.every((other) => deliveryFee(other, parcel.goods) === fee)
  return { ...first, ...days, isExact }
}

/** The one shown as chosen until the shopper chooses: the cheapest that is brought to the door. */
export function firstChoice(offers: readonly DeliveryOffer[], goods: bigint): string {
  const brought = offers.filter((offer) => offer.kind !== 'pickup')
  const [cheapest] = brought.toSorted((a, b) => cheaper(a, b, goods))
  return (cheapest ?? offers[0] ?? pickUp).code
}

const cheaper = (a: DeliveryOffer, b: DeliveryOffer, goods: bigint): number =>
  Number(deliveryFee(a, goods) - deliveryFee(b, goods))

const free = { fee: 0n, freeFromTotal: null, daysMin: 0, daysMax: 0 }

type Price = Pick<DeliveryOffer, 'fee' | 'freeFromTotal' | 'daysMin' | 'daysMax'>

const offerOf = (method: DeliveryMethod, price: Price): DeliveryOffer => ({
  code: method.code,
  kind: method.kind,
  name: method.name,
  nameEn: method.nameEn,
  fee: price.fee,
  freeFromTotal: price.freeFromTotal,
  daysMin: method.daysMin + price.daysMin,
  daysMax: method.daysMax + price.daysMax,
})

function feeOf({ fee, includedGrams, feePerKg }: DeliveryRate, grams: number): bigint {
  if (includedGrams === null || grams <= includedGrams) return fee
  return fee + feePerKg * BigInt(Math.ceil((grams - includedGrams) / 1000))
}

function possibleRates(
  rates: readonly DeliveryRate[],
  { provinceCode, communeCode }: Destination,
): DeliveryRate[] {
  if (provinceCode === null) return [...rates]
  const names = (code: string | null) => (rate: DeliveryRate) =>
    rate.places.some((place) => place.code === code)
  const ofProvince =
    rates.find(names(provinceCode)) ?? rates.find((rate) => rate.places.length === 0)
  if (communeCode !== null) {
    const exact = rates.find(names(communeCode)) ?? ofProvince
    return exact ? [exact] : []
  }
  const ofItsCommunes = rates.filter((rate) =>
    rate.places.some((place) => place.provinceCode === provinceCode && place.code !== provinceCode),
  )
  return [...new Set([...(ofProvince ? [ofProvince] : []), ...ofItsCommunes])]
}
