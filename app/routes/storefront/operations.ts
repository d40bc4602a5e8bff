// The Storefront API operations that our own storefront runs; an outside Hydrogen app could post the same texts.
export const pictureFragment = `fragment Picture on Image { url altText width height }`

export const cardFragment = `
fragment ProductCard on Product {
  id handle title availableForSale
  featuredImage { ...Picture }
  priceRange { minVariantPrice { amount currencyCode } maxVariantPrice { amount currencyCode } }
  compareAtPriceRange { minVariantPrice { amount currencyCode } }
  commune: metafield(namespace: "nieu", key: "commune") { value }
  ocopStars: metafield(namespace: "nieu", key: "ocopStars") { value }
  lot: metafield(namespace: "nieu", key: "lot") { value }
}
${pictureFragment}`

const variant = `
fragment Variant on ProductVariant {
  id title sku barcode availableForSale quantityAvailable weight
  price { amount currencyCode }
  compareAtPrice { amount currencyCode }
  unitPrice { amount currencyCode }
  unitPriceMeasurement { referenceUnit }
  selectedOptions { name value }
  product { handle title }
}`

export const inContext = {
  variables: '$country: CountryCode, $language: LanguageCode',
  directive: '@inContext(country: $country, language: $language)',
} as const

export const collectionOperation = `
query Collection($handle: String!, $after: String, ${inContext.variables}) ${inContext.directive} {
  collection(handle: $handle) {
    id handle title description
    products(first: 24, after: $after) { nodes { ...ProductCard } pageInfo { hasNextPage endCursor } }
  }
}
${cardFragment}`

export const productOperation = `
query Product($handle: String!, $selectedOptions: [SelectedOptionInput!]!, ${inContext.variables}) ${inContext.directive} {
  product(handle: $handle) {
    id handle title description vendor productType availableForSale
    encodedVariantExistence encodedVariantAvailability
    images(first: 12) { nodes { ...Picture } }
    options {
      name
      optionValues { name firstSelectableVariant { ...Variant } }
    }
    selectedOrFirstAvailableVariant(
      selectedOptions: $selectedOptions, ignoreUnknownOptions: true, caseInsensitiveMatch: true
    ) { ...Variant }
    adjacentVariants(selectedOptions: $selectedOptions) { ...Variant }
    ocopStars: metafield(namespace: "nieu", key: "ocopStars") { value }
    lot: metafield(namespace: "nieu", key: "lot") { value }
    producer: metafield(namespace: "nieu", key: "producer") { value }
    producedOn: metafield(namespace: "nieu", key: "producedOn") { value }
  }
}
${variant}
${pictureFragment}`
