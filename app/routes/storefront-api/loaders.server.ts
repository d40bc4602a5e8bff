// Batched reads of one operation: each is one statement, whatever the number of products on the page.
import type { MarketDb } from '#app/db/doors.server.ts'
import {
  findCollectionPhotos,
  findCollectionsOf,
  type CollectionOfProduct,
} from '#app/domain/catalog/collection-views.server.ts'
import {
  findCertificatesOf,
  findMediaByIds,
  findOptionsOf,
  findPhotosOf,
  findProductIdsOf,
  findProvenanceOf,
  findPublishedProducts,
  findVariantsOf,
  type CertificateView,
  type OptionView,
  type PhotoView,
  type ProductView,
  type ProvenanceView,
  type VariantView,
} from '#app/domain/catalog/storefront-views.server.ts'
import { findVariantStock } from '#app/domain/inventory/inventory-views.server.ts'
import type { ShopPolicy } from '#app/domain/site/site.ts'
import { findPoliciesOf } from '#app/domain/site/site-views.server.ts'
import { localDate, type Clock } from '#app/lib/time.ts'
import { createBatch, type Batch, type Turn } from './batch.ts'
import { provenanceLoaders, type ProvenanceLoaders } from './provenance-loaders.server.ts'
import { contentLoaders, type ContentLoaders } from './content-loaders.server.ts'

export type Loaders = {
  turn: Turn
  product: Batch<string, ProductView | null>
  /** by "shop-slug/handle" */
  productAt: Batch<string, ProductView | null>
  productIdOfVariant: Batch<string, string | null>
  variants: Batch<string, VariantView[]>
  options: Batch<string, OptionView[]>
  photos: Batch<string, PhotoView[]>
  /** whole pieces that can be bought now, by variant */
  stock: Batch<string, number>
  provenance: Batch<string, ProvenanceView | null>
  certificates: Batch<ProductView, CertificateView[]>
  collectionPhoto: Batch<string, PhotoView | null>
  media: Batch<string, PhotoView | null>
  policies: Batch<string, ShopPolicy[]>
  /** lots, producers, certificates and pick-up points as things of their own */
  provenanceOf: ProvenanceLoaders
  collectionsOf: Batch<string, CollectionOfProduct[]>
  content: ContentLoaders
}

const nothing = () => null
const none = () => []

export function createLoaders(db: MarketDb, clock: Clock, turn: Turn): Loaders {
  const many = <T>(find: (ids: string[]) => Promise<T[]>, keyOf: (one: T) => string) =>
    createBatch<string, T[]>(turn, async (ids) => Map.groupBy(await find(ids), keyOf), none)
  const one = <T>(find: (ids: string[]) => Promise<T[]>, keyOf: (one: T) => string) =>
    createBatch<string, T | null>(turn, async (ids) => byKey(await find(ids), keyOf), nothing)
  const product = (found: { productId: string }) => found.productId

  return {
    turn,
    product: one(
      (ids) => findPublishedProducts(db, { ids }),
      ({ id }) => id,
    ),
    productAt: one(
      (places) => findPublishedProducts(db, { handles: places.map(readPlace) }),
      placeOf,
    ),
    productIdOfVariant: createBatch<string, string | null>(
      turn,
      async (ids) =>
        new Map((await findProductIdsOf(db, ids)).map((row) => [row.variantId, row.productId])),
      nothing,
    ),
    variants: many((ids) => findVariantsOf(db, ids), product),
    options: many((ids) => findOptionsOf(db, ids), product),
    photos: many((ids) => findPhotosOf(db, ids), product),
    stock: createBatch<string, number>(
      turn,
      (ids) => findVariantStock(db, ids, clock),
      () => 0,
    ),
    provenance: one((ids) => findProvenanceOf(db, ids), product),
    certificates: certificatesOf(db, clock, turn),
    collectionPhoto: one(
      (ids) => findCollectionPhotos(db, ids),
      (photo) => photo.collectionId,
    ),
    media: one(
      (ids) => findMediaByIds(db, ids),
      ({ id }) => id,
    ),
    provenanceOf: provenanceLoaders(db, clock, turn),
    collectionsOf: many((ids) => findCollectionsOf(db, ids), product),
    policies: createBatch<string, ShopPolicy[]>(turn, (ids) => findPoliciesOf(db, ids), none),
    content: contentLoaders(db, turn),
  }
}

const certificatesOf = (db: MarketDb, clock: Clock, turn: Turn): Loaders['certificates'] =>
  createBatch(
    turn,
    async (products: ProductView[]) => {
      const found = await findCertificatesOf(db, products, localDate(clock.now()))
      return new Map(
        products.map((of) => [of, found.filter((certificate) => isOf(certificate, of))]),
      )
    },
    none,
  )

export const placeOf = ({ shopSlug, handle }: { shopSlug: string; handle: string }): string =>
  `${shopSlug}/${handle}`

function readPlace(place: string): { shopSlug: string; handle: string } {
  const [shopSlug = '', handle = ''] = place.split('/')
  return { shopSlug, handle }
}

const isOf = (certificate: CertificateView, product: ProductView) =>
  certificate.productId === product.id ||
  (!certificate.productId && certificate.shopId === product.shopId)

const byKey = <T>(rows: T[], keyOf: (one: T) => string): Map<string, T> =>
  new Map(rows.map((row) => [keyOf(row), row]))
