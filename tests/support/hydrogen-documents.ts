// The operations that Hydrogen's skeleton and its cart handler send, written from their names and fields.
const context = '$country: CountryCode, $language: LanguageCode'
const inContext = '@inContext(country: $country, language: $language)'
const money = '{ amount currencyCode }'
const image = '{ id url altText width height }'
const paging = '$first: Int, $last: Int, $startCursor: String, $endCursor: String'
const window = 'first: $first, last: $last, before: $startCursor, after: $endCursor'
const pageInfo = 'pageInfo { hasPreviousPage hasNextPage startCursor endCursor }'

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
) => `fragment Line${type} on ${type} { id quantity attributes { key value }
  cost { totalAmount ${money} amountPerQuantity ${money} compareAtAmountPerQuantity ${money} }
  merchandise { ... on ProductVariant { id availableForSale compareAtPrice ${money} price ${money} requiresShipping title
    image ${image} product { handle title id vendor } selectedOptions { name value } } } }`

export const cartQuery = `query CartQuery($cartId: ID!, $numCartLines: Int = 100, ${context}) ${inContext} {
  cart(id: $cartId) { updatedAt id appliedGiftCards { id lastCharacters amountUsed ${money} } checkoutUrl totalQuantity
    buyerIdentity { countryCode customer { id email firstName lastName displayName } email phone }
    lines(first: $numCartLines) { nodes { ...LineCartLine } nodes { ...LineComponentizableCartLine } }
    cost { subtotalAmount ${money} totalAmount ${money} totalDutyAmount ${money} totalTaxAmount ${money} }
    note attributes { key value } discountCodes { code applicable } } }
${line('CartLine')} ${line('ComponentizableCartLine')}`

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
