// The same goods of several shops, side by side: what is compared, and in which order. Pure.
import { parseNetContent } from '#app/domain/catalog/unit-price.ts'
import type { ListingView } from '#app/domain/catalog/listing.ts'
import { divideRounded, vnd, type Money } from '#app/lib/money.ts'

export const compareSorts = ['unit-price', 'price', 'rating', 'stars', 'best-selling'] as const
export type CompareSort = (typeof compareSorts)[number]

export type PerUnit = { price: Money; per: 'kg' | 'l' }

export type Offer = ListingView & {
  /** of the variant that costs least by weight or volume; null where none says how much is in it */
  perUnit: PerUnit | null
  rating: { average: number; count: number }
}

type Choice = { price: Money; netContent: string | null }

/** What a kilogram or a litre costs at best; also where exactly one is sold. */
export function cheapestPerUnit(variants: readonly Choice[]): PerUnit | null {
  const known = variants.flatMap(({ price, netContent }) => {
    const net = netContent === null ? null : parseNetContent(netContent)
    if (!net) return []
    const amount = divideRounded(price.amount * 1_000_000n, net.thousandths)
    return [{ price: vnd(amount), per: net.per }]
  })
  return known.toSorted((a, b) => compareBig(a.price.amount, b.price.amount))[0] ?? null
}

/** What can be bought today comes first in every order; of equals the name of the shop decides. */
export function inOrder(offers: readonly Offer[], sort: CompareSort): Offer[] {
  return offers.toSorted(
    (a, b) =>
      Number(b.inStock) - Number(a.inStock) ||
      orders[sort](a, b) ||
      a.shopName.localeCompare(b.shopName, 'vi') ||
      (a.productId < b.productId ? -1 : 1),
  )
}

type Order = (a: Offer, b: Offer) => number

const byPrice: Order = (a, b) => compareBig(a.minPrice.amount, b.minPrice.amount)

const orders: Record<CompareSort, Order> = {
  'unit-price': (a, b) => lastWithout(a.perUnit, b.perUnit) || byUnit(a, b) || byPrice(a, b),
  price: byPrice,
  rating: (a, b) => b.rating.average - a.rating.average || b.rating.count - a.rating.count,
  stars: (a, b) => (b.ocopStars ?? 0) - (a.ocopStars ?? 0),
  'best-selling': (a, b) => b.soldCount - a.soldCount,
}

// Kilograms and litres are not compared: what is sold by one kind stands together.
const byUnit: Order = (a, b) =>
  (a.perUnit?.per ?? '').localeCompare(b.perUnit?.per ?? '') ||
  compareBig(a.perUnit?.price.amount ?? 0n, b.perUnit?.price.amount ?? 0n)

const lastWithout = (a: unknown, b: unknown): number => Number(a === null) - Number(b === null)

const compareBig = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
