// A product as schema.org tells search engines: name, pictures, price, whether it can be had.
import type { RatingSummary } from '#app/domain/review/review.ts'
import { isRestrictedGtin } from '#app/lib/gs1.ts'
import type { Money } from '#app/lib/money.ts'

import { moneyOf, type ProductNode } from '../storefront-nodes.ts'

/** Of the variant that the page opens with; a product that nobody can buy has none. */
export const priceOf = ({
  selectedOrFirstAvailableVariant: variant,
}: ProductNode): Money | undefined => (variant ? moneyOf(variant.price) : undefined)

export function productData(
  product: ProductNode,
  { url, shopName, rating }: { url: string; shopName: string; rating: RatingSummary },
) {
  const variant = product.selectedOrFirstAvailableVariant
  const origin = new URL(url).origin
  return {
    '@type': 'Product',
    url,
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
      gtin: publicGtin(variant.barcode),
      offers: {
        '@type': 'Offer',
        url,
        price: moneyOf(variant.price).amount.toString(),
        priceCurrency: 'VND',
        itemCondition: 'https://schema.org/NewCondition',
        availability: `https://schema.org/${product.availableForSale ? 'InStock' : 'OutOfStock'}`,
        seller: { '@type': 'Organization', name: shopName },
      },
    }),
  }
}

// A number that we gave ourselves means nothing outside.
const publicGtin = (gtin: string | null) => (gtin && !isRestrictedGtin(gtin) ? gtin : undefined)
