// A product as schema.org tells search engines: name, pictures, price, whether it can be had.
import type { RatingSummary } from '#app/domain/review/review.ts'

import { moneyOf, type ProductNode } from '../storefront-nodes.ts'

export function productData(
  product: ProductNode,
  { url, shopName, rating }: { url: string; shopName: string; rating: RatingSummary },
) {
  const variant = product.selectedOrFirstAvailableVariant
  const origin = new URL(url).origin
  return {
    '@type': 'Product',
    name: product.title,
    description: product.description,
    image: product.images.nodes.map((picture) => new URL(picture.url, origin).href),
    brand: { '@type': 'Brand', name: shopName },
    ...(rating.count > 0 && {
      aggregateRating: {
        '@type': 'AggregateRating',
        ratingValue: rating.average,
        reviewCount: rating.count,
      },
    }),
    ...(variant && {
      sku: variant.sku ?? undefined,
      offers: {
        '@type': 'Offer',
        url,
        price: moneyOf(variant.price).amount.toString(),
        priceCurrency: 'VND',
        availability: `https://schema.org/${product.availableForSale ? 'InStock' : 'OutOfStock'}`,
        seller: { '@type': 'Organization', name: shopName },
      },
    }),
  }
}
