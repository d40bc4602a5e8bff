// ProductVariant.
import type { ProductVariantStoreAvailabilityArgs } from '@shopify/hydrogen-react/storefront-api-types'

import { parseNetContent, unitPriceOf } from '#app/domain/catalog/unit-price.ts'
import { toGid } from '#app/lib/gid.ts'
import type { Fields } from './context.server.ts'
import { storeAvailability } from './locations.server.ts'
import { moneyOf } from './money.ts'
import { imageOf } from './pictures.ts'
import { productNode } from './product-fields.server.ts'
import { isForSale, selectedOptionsOf, type VariantNode } from './variants.ts'

export const variantFields: Fields<VariantNode> = {
  id: ({ id }) => toGid('ProductVariant', id),
  title: ({ title }) => title || 'Default Title',
  barcode: ({ gtin }) => gtin,
  price: ({ price }) => moneyOf(price),
  priceV2: ({ price }) => moneyOf(price),
  compareAtPrice: ({ compareAtPrice }) => compareAtPrice && moneyOf(compareAtPrice),
  compareAtPriceV2: ({ compareAtPrice }) => compareAtPrice && moneyOf(compareAtPrice),
  unitPrice: ({ price, netContent }) => {
    const unit = unitPriceOf(price, netContent)
    return unit && moneyOf(unit.price)
  },
  unitPriceMeasurement: ({ price, netContent }) =>
    unitPriceOf(price, netContent) && measurementOf(netContent ?? ''),
  availableForSale: isForSale,
  currentlyNotInStock: () => false,
  quantityAvailable: ({ available }) => available,
  quantityRule: () => ({ increment: 1, minimum: 1, maximum: null }),
  requiresComponents: () => false,
  requiresShipping: () => true,
  taxable: () => true,
  weight: ({ weightGrams }) => weightGrams,
  weightUnit: () => 'GRAMS',
  selectedOptions: selectedOptionsOf,
  storeAvailability: (variant, args: ProductVariantStoreAvailabilityArgs, context) =>
    storeAvailability(variant, args, context),
  product: ({ product }) => productNode(product),
  image: async ({ product }, _args, { load }) =>
    imageOf((await load.photos.load(product.id))[0], product.title),
}

function measurementOf(netContent: string) {
  const net = parseNetContent(netContent)
  if (!net) return null
  const isWeight = net.per === 'kg'
  return {
    measuredType: isWeight ? 'WEIGHT' : 'VOLUME',
    quantityUnit: isWeight ? 'G' : 'ML',
    quantityValue: Number(net.thousandths) / 1000,
    referenceUnit: isWeight ? 'KG' : 'L',
    referenceValue: 1,
  }
}
