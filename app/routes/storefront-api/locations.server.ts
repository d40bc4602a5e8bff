// Where a shopper can fetch goods: Location, and what is there of a variant.
import type {
  GeoCoordinateInput,
  LocationSortKeys,
  ProductVariantStoreAvailabilityArgs,
  QueryRootLocationsArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import {
  findPickUpPoints,
  type PickUpOrder,
  type PickUpPoint,
} from '#app/domain/shipping/pick-up-views.server.ts'
import { pickUpText } from '#app/i18n/pick-up.ts'
import { readGid, toGid } from '#app/lib/gid.ts'
import { badPage, pageOf } from './connection.ts'
import { shopIdOf, type Fields, type StorefrontContext } from './context.server.ts'
import type { VariantNode } from './variants.ts'

export type LocationNode = PickUpPoint & { __typename: 'Location' }

const locationNode = (point: PickUpPoint): LocationNode => ({ ...point, __typename: 'Location' })

const gidOf = ({ shopId, code }: PickUpPoint) =>
  `${toGid('Location', shopId)}?at=${encodeURIComponent(code)}`

const orders: Record<LocationSortKeys, PickUpOrder> = {
  ID: 'id',
  NAME: 'name',
  CITY: 'city',
  DISTANCE: 'distance',
}

const isOnEarth = ({ latitude, longitude }: GeoCoordinateInput) =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180

function spotOf(near: GeoCoordinateInput | null | undefined): GeoCoordinateInput | null {
  if (near && !isOnEarth(near)) throw badPage('"near" is no place on earth')
  return near ?? null
}

/** Nearest first when it is said what is near, unless another order is asked for. */
export async function locations(args: QueryRootLocationsArgs, context: StorefrontContext) {
  const shopId = shopIdOf(context)
  const near = spotOf(args.near)
  const order = orders[args.sortKey ?? (near ? 'DISTANCE' : 'ID')]
  const asked = { shopIds: shopId ? [shopId] : null, order, near }
  const points = await context.load.turn(() => findPickUpPoints(context.db, asked))
  return pageOf(points.map(locationNode), args, gidOf)
}

export async function locationByGid(
  gid: string,
  context: StorefrontContext,
): Promise<LocationNode | null> {
  const read = readGid(gid)
  if (read?.type !== 'Location' || (shopIdOf(context) ?? read.id) !== read.id) return null
  const points = await context.load.provenanceOf.pickUpPoints.load(read.id)
  const found = points.find((point) => gidOf(point) === gid)
  return found ? locationNode(found) : null
}

/** Goods stand in one stock of the shop, so what can be bought can be fetched at each of its places. */
export async function storeAvailability(
  variant: VariantNode,
  args: ProductVariantStoreAvailabilityArgs,
  context: StorefrontContext,
) {
  const points = await context.load.provenanceOf.pickUpPoints.load(variant.product.shopId)
  const near = spotOf(args.near)
  const ordered = near ? points.toSorted((a, b) => distance(a, near) - distance(b, near)) : points
  const { ready } = pickUpText[context.locale]
  const nodes = ordered.map((point) => ({
    available: variant.available > 0,
    quantityAvailable: variant.available,
    pickUpTime: ready(point.daysMax),
    location: locationNode(point),
  }))
  return pageOf(nodes, args, ({ location }) => gidOf(location))
}

const distance = (point: PickUpPoint, near: GeoCoordinateInput): number =>
  (point.latitude - near.latitude) ** 2 +
  ((point.longitude - near.longitude) * Math.cos((near.latitude * Math.PI) / 180)) ** 2

export const locationFields: Fields<LocationNode> = {
  id: gidOf,
  name: ({ name, nameEn }, _args, { locale }) => (locale === 'en' ? nameEn : name),
  address: (point, _args, { locale }) => {
    const { country } = pickUpText[locale]
    const { addressLine, communeName, provinceName } = point
    return {
      address1: addressLine || null,
      address2: point.openingHours || null,
      city: communeName,
      province: provinceName,
      provinceCode: point.provinceCode,
      country,
      countryCode: 'VN',
      phone: point.phone,
      latitude: point.latitude,
      longitude: point.longitude,
      formatted: [addressLine, communeName, provinceName, country].filter(Boolean),
    }
  },
}
