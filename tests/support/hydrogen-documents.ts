// The operations that Hydrogen's skeleton and its cart handler send, written from their names and fields.
export const context = '$country: CountryCode, $language: LanguageCode'
export const inContext = '@inContext(country: $country, language: $language)'
const money = '{ amount currencyCode }'
const image = '{ id url altText width height }'
export const paging = '$first: Int, $last: Int, $startCursor: String, $endCursor: String'
export const window = 'first: $first, last: $last, before: $startCursor, after: $endCursor'
export const pageInfo = 'pageInfo { hasPreviousPage hasNextPage startCursor endCursor }'

const variant = `fragment ProductVariant on ProductVariant {
  availableForSale compareAtPrice ${money} id image { __typename id url altText width height } price ${money}
  product { title handle } selectedOptions { name value } sku title unitPrice ${money}
}`

const menu = `menu(handle: $menu) { id items { id resourceId tags title type url items { id title url } } }`

export const skeleton: Record<string, string> = {
  Header: `query Header(${context}, $menu: String!) ${inContext} {
    shop { id name description primaryDomain { url } brand { logo { image { url } } } } ${menu} }`,
  Footer: `query Footer(${context}, $menu: String!) ${inContext} { ${menu} }`,
  FeaturedCollection: `query FeaturedCollection(${context}) ${inContext} {
    collections(first: 1, sortKey: UPDATED_AT, reverse: true) { nodes { id title handle image ${image} } } }`,
  RecommendedProducts: `query RecommendedProducts(${context}) ${inContext} {
    products(first: 4, sortKey: UPDATED_AT, reverse: true) { nodes { id title handle
      priceRange { minVariantPrice ${money} } featuredImage ${image} } } }`,
  Collection: `query Collection($handle: String!, ${context}, ${paging}) ${inContext} {
    collection(handle: $handle) { id handle title description products(${window}) {
      nodes { id handle title featuredImage ${image}
        priceRange { minVariantPrice ${money} maxVariantPrice ${money} } } ${pageInfo} } } }`,
  StoreCollections: `query StoreCollections(${context}, ${paging}) ${inContext} {
    collections(${window}) { nodes { id title handle image ${image} } ${pageInfo} } }`,
  Catalog: `query Catalog(${context}, ${paging}) ${inContext} {
    products(${window}) { nodes { id handle title featuredImage ${image}
      priceRange { minVariantPrice ${money} maxVariantPrice ${money} } } ${pageInfo} } }`,
  Product: `query Product(${context}, $handle: String!, $selectedOptions: [SelectedOptionInput!]!) ${inContext} {
    product(handle: $handle) { id title vendor handle descriptionHtml description
      encodedVariantExistence encodedVariantAvailability
      options { name optionValues { name firstSelectableVariant { ...ProductVariant }
        swatch { color image { previewImage { url } } } } }
      selectedOrFirstAvailableVariant(selectedOptions: $selectedOptions, ignoreUnknownOptions: true,
        caseInsensitiveMatch: true) { ...ProductVariant }
      adjacentVariants(selectedOptions: $selectedOptions) { ...ProductVariant }
      seo { title description } } } ${variant}`,
  RegularSearch: `query RegularSearch(${context}, ${paging}, $term: String!) ${inContext} {
    articles: search(query: $term, types: [ARTICLE], first: $first) {
      nodes { ... on Article { __typename handle id title trackingParameters } } }
    pages: search(query: $term, types: [PAGE], first: $first) {
      nodes { ... on Page { __typename handle id title trackingParameters } } }
    products: search(query: $term, types: [PRODUCT], sortKey: RELEVANCE, unavailableProducts: HIDE, ${window}) {
      nodes { ... on Product { __typename handle id publishedAt title trackingParameters vendor
        selectedOrFirstAvailableVariant(selectedOptions: [], ignoreUnknownOptions: true, caseInsensitiveMatch: true) {
          id image { url altText width height } price ${money} compareAtPrice ${money}
          selectedOptions { name value } product { handle title } } } } ${pageInfo} } }`,
  PredictiveSearch: `query PredictiveSearch(${context}, $limit: Int!, $limitScope: PredictiveSearchLimitScope!,
      $term: String!, $types: [PredictiveSearchType!]) ${inContext} {
    predictiveSearch(limit: $limit, limitScope: $limitScope, query: $term, types: $types) {
      articles { __typename id title handle blog { handle } image { url altText width height } trackingParameters }
      collections { __typename id title handle image { url altText width height } trackingParameters }
      pages { __typename id title handle trackingParameters }
      products { __typename id title handle trackingParameters
        selectedOrFirstAvailableVariant(selectedOptions: [], ignoreUnknownOptions: true, caseInsensitiveMatch: true) {
          id image { url altText width height } price ${money} } }
      queries { __typename text styledText trackingParameters } } }`,
  ShopData: `query ShopData(${context}) ${inContext} {
    shop { id } localization { country { currency { isoCode } } language { isoCode } } }`,
}

const line = (
  type: string,
  more: string,
) => `fragment Line${type} on ${type} { id quantity attributes { key value }
  cost { totalAmount ${money} amountPerQuantity ${money} compareAtAmountPerQuantity ${money} }
  merchandise { ... on ProductVariant { id availableForSale compareAtPrice ${money} price ${money} requiresShipping title
    image ${image} product { handle title id vendor } selectedOptions { name value } } } ${more} }`

export const cartQuery = `query CartQuery($cartId: ID!, $numCartLines: Int = 100, ${context}) ${inContext} {
  cart(id: $cartId) { updatedAt id appliedGiftCards { id lastCharacters amountUsed ${money} } checkoutUrl totalQuantity
    buyerIdentity { countryCode customer { id email firstName lastName displayName } email phone }
    lines(first: $numCartLines) { nodes { ...LineCartLine } nodes { ...LineComponentizableCartLine } }
    cost { subtotalAmount ${money} totalAmount ${money} totalDutyAmount ${money} totalTaxAmount ${money} }
    note attributes { key value } discountCodes { code applicable } } }
${line('CartLine', 'parentRelationship { parent { id } }')}
${line('ComponentizableCartLine', 'lineComponents { ...LineCartLine }')}`

const payload = `{ cart { id totalQuantity checkoutUrl } userErrors { message field code } warnings { code message target } }`

/** Hydrogen's cart handler. */
export const cartHandler = {
  create: `mutation cartCreate($input: CartInput!, ${context}) ${inContext} { cartCreate(input: $input) ${payload} }`,
  add: `mutation cartLinesAdd($cartId: ID!, $lines: [CartLineInput!]!, ${context}) ${inContext} {
    cartLinesAdd(cartId: $cartId, lines: $lines) ${payload} }`,
  update: `mutation cartLinesUpdate($cartId: ID!, $lines: [CartLineUpdateInput!]!, ${context}) ${inContext} {
    cartLinesUpdate(cartId: $cartId, lines: $lines) ${payload} }`,
  remove: `mutation cartLinesRemove($cartId: ID!, $lineIds: [ID!]!, ${context}) ${inContext} {
    cartLinesRemove(cartId: $cartId, lineIds: $lineIds) ${payload} }`,
  discount: `mutation cartDiscountCodesUpdate($cartId: ID!, $discountCodes: [String!]!, ${context}) ${inContext} {
    cartDiscountCodesUpdate(cartId: $cartId, discountCodes: $discountCodes) ${payload} }`,
}

const address = `{ firstName lastName name company address1 address2 city provinceCode countryCode zip phone
  formatted formattedArea }`

/** Addresses and ways: Hydrogen's cart handler, and the fragment that a shop writes to show them. */
export const cartDelivery = {
  add: `mutation cartDeliveryAddressesAdd($cartId: ID!, $addresses: [CartSelectableAddressInput!]!, ${context})
    ${inContext} { cartDeliveryAddressesAdd(cartId: $cartId, addresses: $addresses) ${payload} }`,
  update: `mutation cartDeliveryAddressesUpdate($cartId: ID!, $addresses: [CartSelectableAddressUpdateInput!]!,
    ${context}) ${inContext} { cartDeliveryAddressesUpdate(cartId: $cartId, addresses: $addresses) ${payload} }`,
  remove: `mutation cartDeliveryAddressesRemove($cartId: ID!, $addressIds: [ID!]!, ${context}) ${inContext} {
    cartDeliveryAddressesRemove(cartId: $cartId, addressIds: $addressIds) ${payload} }`,
  replace: `mutation cartDeliveryAddressesReplace($cartId: ID!, $addresses: [CartSelectableAddressInput!]!,
    ${context}) ${inContext} { cartDeliveryAddressesReplace(cartId: $cartId, addresses: $addresses) ${payload} }`,
  choose: `mutation cartSelectedDeliveryOptionsUpdate($cartId: ID!,
    $selectedDeliveryOptions: [CartSelectedDeliveryOptionInput!]!, ${context}) ${inContext} {
    cartSelectedDeliveryOptionsUpdate(cartId: $cartId, selectedDeliveryOptions: $selectedDeliveryOptions) ${payload} }`,
  read: `query CartDelivery($cartId: ID!, ${context}) ${inContext} { cart(id: $cartId) {
    delivery { addresses { id selected oneTimeUse address { ... on CartDeliveryAddress ${address} } } }
    deliveryGroups(first: 10) { nodes { id groupType deliveryAddress { id city countryCodeV2 formatted }
      cartLines(first: 50) { nodes { id quantity } }
      deliveryOptions { handle code title description deliveryMethodType estimatedCost ${money} }
      selectedDeliveryOption { handle estimatedCost ${money} } } }
    cost { subtotalAmount ${money} totalAmount ${money} totalAmountEstimated } } }`,
}

/** The rest of Hydrogen's cart handler. */
export const cartWords = {
  note: `mutation cartNoteUpdate($cartId: ID!, $note: String!, ${context}) ${inContext} {
    cartNoteUpdate(cartId: $cartId, note: $note) ${payload} }`,
  attributes: `mutation cartAttributesUpdate($cartId: ID!, $attributes: [AttributeInput!]!, ${context}) ${inContext} {
    cartAttributesUpdate(cartId: $cartId, attributes: $attributes) ${payload} }`,
  buyer: `mutation cartBuyerIdentityUpdate($cartId: ID!, $buyerIdentity: CartBuyerIdentityInput!, ${context})
    ${inContext} { cartBuyerIdentityUpdate(cartId: $cartId, buyerIdentity: $buyerIdentity) ${payload} }`,
  giftCards: `mutation cartGiftCardCodesUpdate($cartId: ID!, $giftCardCodes: [String!]!, ${context}) ${inContext} {
    cartGiftCardCodesUpdate(cartId: $cartId, giftCardCodes: $giftCardCodes) ${payload} }`,
  giftCardsAdd: `mutation cartGiftCardCodesAdd($cartId: ID!, $giftCardCodes: [String!]!, ${context}) ${inContext} {
    cartGiftCardCodesAdd(cartId: $cartId, giftCardCodes: $giftCardCodes) ${payload} }`,
  giftCardsRemove: `mutation cartGiftCardCodesRemove($cartId: ID!, $appliedGiftCardIds: [ID!]!, ${context})
    ${inContext} { cartGiftCardCodesRemove(cartId: $cartId, appliedGiftCardIds: $appliedGiftCardIds) ${payload} }`,
  metafieldsSet: `mutation cartMetafieldsSet($metafields: [CartMetafieldsSetInput!]!) {
    cartMetafieldsSet(metafields: $metafields) { metafields { id namespace key type value }
      userErrors { code elementIndex field message } } }`,
  metafieldDelete: `mutation cartMetafieldDelete($input: CartMetafieldDeleteInput!) {
    cartMetafieldDelete(input: $input) { deletedId userErrors { code field message } } }`,
}
