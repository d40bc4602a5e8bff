// Everything a product page shows: the product through the Storefront API, and what is beyond it (papers, the lot's
// way, delivery) through the public door.
import type { ProductReviewsView } from '#app/components/review/product-reviews.tsx'
import type { OfferedSeason } from '#app/components/preorder/season-card.tsx'
import type { LotWayView } from '#app/components/shopper/lot-way.tsx'
import type { DeliveryView } from '#app/components/shopper/delivery-card.tsx'
import type { CertificateLine } from '#app/components/shopper/certificates.tsx'
import type { VideoView } from '#app/components/shopper/product-film.tsx'
import type { ProductNode } from '#app/components/storefront-nodes.ts'
import { inMarket, type MarketDb } from '#app/db/doors.server.ts'
import { findCertificatesOf, findVariantsOf } from '#app/domain/catalog/storefront-views.server.ts'
import { findVideo } from '#app/domain/catalog/file-views.server.ts'
import { findRating, listPublished } from '#app/domain/review/review-views.server.ts'
import { findShelf } from '#app/domain/catalog/market-front.server.ts'
import type { ListingView } from '#app/domain/catalog/listing.ts'
import { findOpenSeasons } from '#app/domain/preorder/preorder-views.server.ts'
import { findDeliveryMethods } from '#app/domain/shipping/delivery-views.server.ts'
import { shownOffer, unknownGrams, type ShownOffer } from '#app/domain/shipping/delivery.ts'
import { findShortTrace, type ShortTrace } from '#app/domain/trace/short-trace.server.ts'
import { idFromGid } from '#app/lib/gid.ts'
import { vnd } from '#app/lib/money.ts'
import { addDays, localDate, systemClock, type LocalDate } from '#app/lib/time.ts'
import { bookSeasonPath, paperUrl, productReviewsPath, tracePath, videoUrl } from '#app/paths.ts'

import { atAddress, readForEverybody } from '../for-everybody.server.ts'
import { readProvinceOptions } from '../places.server.ts'
import type { Site } from '../site.server.ts'
import { askStorefront } from './ask-storefront.server.ts'
import { productOperation } from './operations.ts'

type Which = { site: Site; shop: { id: string; slug: string }; handle: string }

export type ProductReading = {
  product: ProductNode
  unit: string
  isWeighed: boolean
  way: LotWayView | null
  certificates: CertificateLine[]
  video: VideoView | null
  seasons: OfferedSeason[]
  delivery: DeliveryView
  others: ListingView[]
  reviews: ProductReviewsView
}

/** Null when the shop sells no such product. The answer is the same for every visitor. */
export const readProduct = (request: Request, which: Which): Promise<ProductReading | null> =>
  readForEverybody({ shopId: which.shop.id, key: atAddress(request, 'product') }, () =>
    askProduct(request, which),
  )

async function askProduct(
  request: Request,
  { site, shop, handle }: Which,
): Promise<ProductReading | null> {
  const search = new URL(request.url).searchParams
  const { product } = await askStorefront<{ product: ProductNode | null }>(request, {
    site,
    document: productOperation,
    variables: { handle, selectedOptions: selectedOptions(search) },
  })
  const productId = product && idFromGid(product.id, 'Product')
  if (!productId) return null

  const province = /^\d{2}$/.exec(search.get('to') ?? '')?.[0] ?? null
  const provinces = await readProvinceOptions()
  const today = localDate(systemClock.now())
  const extras = await inMarket({}, (db) => readExtras(db, { shop, productId, today }))
  const { methods, trace, seasons, ...rest } = extras
  const parcel = { grams: rest.grams, goods: 0n }
  const ways = methods.flatMap(
    (one) => shownOffer(one, { provinceCode: province, communeCode: null }, parcel) ?? [],
  )
  return {
    ...rest,
    seasons: seasons.map((season) => ({
      season,
      to: `${site.marketOrigin}${bookSeasonPath(shop.slug, season.id)}`,
    })),
    product,
    reviews: { ...rest.reviews, allTo: reviewsAt(site, shop.slug, product.handle) },
    way: trace && wayOf(trace, { slug: shop.slug, producer: product.producer?.value ?? null }),
    delivery: { provinces, province, ways: ways.map((one) => deliveryWay(one, today)) },
  }
}

const reviewsAt = ({ marketOrigin }: Site, slug: string, handle: string) =>
  `${marketOrigin}${productReviewsPath(slug, handle)}`

type About = { shop: Which['shop']; productId: string; today: LocalDate }

async function readExtras(db: MarketDb, { shop, productId, today }: About) {
  const variants = await findVariantsOf(db, [productId])
  const methods = (await findDeliveryMethods(db, [shop.id])).get(shop.id) ?? []
  const trace = await findShortTrace(db, { shopId: shop.id, productId, today })
  const found = await findCertificatesOf(db, [{ shopId: shop.id, id: productId }], today)
  const certificates = found.map(
    ({ shopId, id, hasPaper, kind, number, stars, issuer, expiresOn }) => ({
      paper: hasPaper ? paperUrl(shopId, id) : null,
      kind,
      number,
      stars,
      issuer,
      expiresOn,
    }),
  )
  const video = await findVideo(db, { shopId: shop.id, productId })
  const seasons = await findOpenSeasons(db, { shopId: shop.id, productId }, systemClock)
  const filter = { shopId: shop.id, exceptProductId: productId }
  const about = { shopId: shop.id, productId }
  const reviews = {
    summary: await findRating(db, about),
    ofShop: await findRating(db, { shopId: shop.id, productId: null }),
    latest: (await listPublished(db, about, { size: 3 })).reviews,
  }
  const others = await findShelf(db, { filter, sort: 'best-selling', today, size: 4 })
  const [first] = variants
  return {
    unit: first?.unit ?? '',
    isWeighed: variants.some((variant) => variant.soldGrams !== null),
    grams: first?.weightGrams ?? unknownGrams,
    methods,
    trace,
    certificates,
    seasons,
    video:
      video && (video.kind === 'link' ? video : { ...video, url: videoUrl(shop.id, productId) }),
    others,
    reviews,
  }
}

// Every parameter that is not ours may be the name of an option; the operation ignores unknown ones.
const selectedOptions = (search: URLSearchParams) =>
  [...search]
    .filter(([name]) => name !== 'to' && name !== 'lang')
    .slice(0, 10)
    .map(([name, value]) => ({ name, value }))

const wayOf = (
  trace: ShortTrace,
  { slug, producer }: { slug: string; producer: string | null },
): LotWayView => ({
  lotCode: trace.lotCode,
  producedOn: trace.producedOn,
  producer,
  to: tracePath(slug, trace.lotCode),
  stops: trace.stops.map(({ step, at, place }) => ({
    step,
    day: localDate(at),
    place: place?.communeName ?? place?.name ?? '',
  })),
})

const deliveryWay = (offer: ShownOffer, today: LocalDate) => ({
  code: offer.code,
  name: offer.name,
  nameEn: offer.nameEn,
  fee: vnd(offer.fee),
  isExact: offer.isExact,
  freeFrom: offer.freeFromTotal === null ? null : vnd(offer.freeFromTotal),
  from: addDays(today, offer.daysMin),
  to: addDays(today, offer.daysMax),
})
