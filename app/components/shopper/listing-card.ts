// A row of the market's read table as a card: on the market it leads to the market's product page, on a shop's
// host to the shop's own.
import type { ListingView } from '#app/domain/catalog/listing.ts'
import { marketProductPath, mediaUrl, productPath } from '#app/paths.ts'

import type { ProductCardView } from '../ui/product-card.tsx'

export function listingCard(listing: ListingView, host: 'market' | 'shop'): ProductCardView {
  const { shopId, photo, handle, shopSlug } = listing
  return {
    to: host === 'market' ? marketProductPath(shopSlug, handle) : productPath(handle),
    title: listing.title,
    picture: photo && {
      url: mediaUrl(shopId, photo.mediaId),
      altText: photo.alt,
      width: photo.width,
      height: photo.height,
    },
    minPrice: listing.minPrice,
    maxPrice: listing.maxPrice,
    compareAtPrice: listing.compareAtPrice,
    place: listing.communeName,
    ocopStars: listing.ocopStars,
    isTraced: listing.isTraced,
    inStock: listing.inStock,
  }
}

export const marketCards = (listings: readonly ListingView[]) =>
  listings.map((listing) => listingCard(listing, 'market'))
