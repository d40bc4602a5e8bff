// Every operation that an app made with Hydrogen sends to the Storefront API: the 16 of the skeleton and the 28 of the
// @shopify/hydrogen package, by the names they have there.
import {
  cartHandler,
  cartQuery,
  context,
  inContext,
  pageInfo,
  paging,
  skeleton,
  window,
} from './hydrogen-documents.ts'

const image = 'image { id altText url width height }'
const seo = 'seo { title description }'
const policy = '{ body handle id title url }'

const content: Record<string, string> = {
  Page: `query Page(${context}, $handle: String!) ${inContext} {
    page(handle: $handle) { handle id title body ${seo} } }`,
  Policy: `query Policy(${context}, $privacyPolicy: Boolean!, $refundPolicy: Boolean!, $shippingPolicy: Boolean!,
    $termsOfService: Boolean!) ${inContext} { shop {
    privacyPolicy @include(if: $privacyPolicy) ${policy} shippingPolicy @include(if: $shippingPolicy) ${policy}
    termsOfService @include(if: $termsOfService) ${policy} refundPolicy @include(if: $refundPolicy) ${policy} } }`,
  Policies: `query Policies(${context}) ${inContext} { shop {
    ${['privacyPolicy', 'shippingPolicy', 'termsOfService', 'refundPolicy', 'subscriptionPolicy']
      .map((name) => `${name} { id title handle }`)
      .join(' ')} } }`,
  Blogs: `query Blogs(${context}, ${paging}) ${inContext} {
    blogs(${window}) { ${pageInfo} nodes { title handle ${seo} } } }`,
  Blog: `query Blog(${context}, $blogHandle: String!, ${paging}) ${inContext} {
    blog(handle: $blogHandle) { title handle ${seo} articles(${window}) {
      nodes { author: authorV2 { name } contentHtml handle id ${image} publishedAt title blog { handle } }
      ${pageInfo} } } }`,
  Article: `query Article(${context}, $blogHandle: String!, $articleHandle: String!) ${inContext} {
    blog(handle: $blogHandle) { handle articleByHandle(handle: $articleHandle) {
      handle title contentHtml publishedAt author: authorV2 { name } ${image} ${seo} } } }`,
}

const payload = `{ cart { id totalQuantity checkoutUrl } userErrors { message field code } warnings { code message target } }`

/** A change of a cart that takes one more argument. */
const change = (name: string, [argument, type]: readonly [string, string]) =>
  `mutation ${name}($cartId: ID!, $${argument}: ${type}, ${context}) ${inContext} {
    ${name}(cartId: $cartId, ${argument}: $${argument}) ${payload} }`

const cart: Record<string, string> = {
  CartQuery: cartQuery,
  cartCreate: cartHandler.create,
  cartLinesAdd: cartHandler.add,
  cartLinesUpdate: cartHandler.update,
  cartLinesRemove: cartHandler.remove,
  cartDiscountCodesUpdate: cartHandler.discount,
  cartGiftCardCodesUpdate: change('cartGiftCardCodesUpdate', ['giftCardCodes', '[String!]!']),
  cartGiftCardCodesAdd: change('cartGiftCardCodesAdd', ['giftCardCodes', '[String!]!']),
  cartGiftCardCodesRemove: change('cartGiftCardCodesRemove', ['appliedGiftCardIds', '[ID!]!']),
  cartBuyerIdentityUpdate: change('cartBuyerIdentityUpdate', [
    'buyerIdentity',
    'CartBuyerIdentityInput!',
  ]),
  cartNoteUpdate: change('cartNoteUpdate', ['note', 'String!']),
  cartAttributesUpdate: change('cartAttributesUpdate', ['attributes', '[AttributeInput!]!']),
  cartSelectedDeliveryOptionsUpdate: change('cartSelectedDeliveryOptionsUpdate', [
    'selectedDeliveryOptions',
    '[CartSelectedDeliveryOptionInput!]!',
  ]),
  cartDeliveryAddressesAdd: change('cartDeliveryAddressesAdd', [
    'addresses',
    '[CartSelectableAddressInput!]!',
  ]),
  cartDeliveryAddressesUpdate: change('cartDeliveryAddressesUpdate', [
    'addresses',
    '[CartSelectableAddressUpdateInput!]!',
  ]),
  cartDeliveryAddressesRemove: change('cartDeliveryAddressesRemove', ['addressIds', '[ID!]!']),
  cartDeliveryAddressesReplace: change('cartDeliveryAddressesReplace', [
    'addresses',
    '[CartSelectableAddressInput!]!',
  ]),
  cartMetafieldsSet: `mutation cartMetafieldsSet($metafields: [CartMetafieldsSetInput!]!, ${context}) ${inContext} {
    cartMetafieldsSet(metafields: $metafields) { userErrors { code elementIndex field message } } }`,
  cartMetafieldDelete: `mutation cartMetafieldDelete($input: CartMetafieldDeleteInput!, ${context}) ${inContext} {
    cartMetafieldDelete(input: $input) { userErrors { code field message } } }`,
}

const sitemapTypes = ['PRODUCT', 'COLLECTION', 'ARTICLE', 'PAGE', 'BLOG', 'METAOBJECT'] as const

const sitemap: Record<string, string> = {
  SitemapIndex: `query SitemapIndex { ${sitemapTypes
    .map((type) => `${type.toLowerCase()}: sitemap(type: ${type}) { pagesCount { count } }`)
    .join(' ')} }`,
  ...Object.fromEntries(
    sitemapTypes.map((type) => {
      const name = `Sitemap${type.charAt(0)}${type.slice(1).toLowerCase()}s`
      const own = type === 'METAOBJECT' ? '... on SitemapResourceMetaobject { type }' : ''
      return [
        name,
        `query ${name}($page: Int!) { sitemap(type: ${type}) { resources(page: $page) { items { handle updatedAt ${own} } } } }`,
      ]
    }),
  ),
}

const rest: Record<string, string> = {
  redirects: `query redirects($query: String) { urlRedirects(first: 1, query: $query) { edges { node { target } } } }`,
}

const { ShopData = '', ...screens } = skeleton

/** The skeleton's own documents. */
export const skeletonOperations: Readonly<Record<string, string>> = { ...screens, ...content }
/** Those of the package. */
export const packageOperations: Readonly<Record<string, string>> = {
  ...cart,
  ShopData,
  ...rest,
  ...sitemap,
}
