// Every URL of ours is built here, but for a shop's desk (app/seller-paths.ts). Paths are relative to the host;
// `shopOrigin` leads to another host.
import { shopPlaces } from '#app/lib/shop-places.ts'
import { type UrlQuery, urlQuery } from '#app/lib/url-query.ts'

/** `http://yen-hoa.localhost:3000` from `http://localhost:3000`. */
export const shopOrigin = (marketOrigin: string, shopSlug: string): string => {
  const { protocol, host } = new URL(marketOrigin)
  return `${protocol}//${shopSlug}.${host}`
}

type HomeOf = { slug: string; primaryHost: string | null }

/** Where a shop is at home: on its first domain, else on the host of its name. */
export function shopHomeOrigin(marketOrigin: string, { slug, primaryHost }: HomeOf): string {
  if (primaryHost === null) return shopOrigin(marketOrigin, slug)
  const { protocol, port } = new URL(marketOrigin)
  return `${protocol}//${primaryHost}${port && `:${port}`}`
}

/** Back to a page, telling what was done there. */
export const donePath = (path: string, done: string) => `${path}${urlQuery({ done })}`

// shoppers
/** The sellers' door; the rooms behind it are in seller-paths.ts. */
export const sellerHomePath = '/seller'
export const homePath = '/'
export const languagePath = '/language'
export const searchPath = (parameters: UrlQuery = {}) => `/search${urlQuery(parameters)}`
export const suggestPath = '/search/suggest'
export const productPath = shopPlaces.product
export const pagePath = shopPlaces.page
/** Everything a shop wrote, whichever blog it is in. */
export const blogsPath = shopPlaces.blogs
export const blogPath = shopPlaces.blog
export const articlePath = shopPlaces.article
export const collectionPath = shopPlaces.collection
/** A group of goods, or what one province makes of it. */
export const categoryPath = (category: string, province?: string) =>
  `/categories/${category}${province ? `/${province}` : ''}`
export const communePath = (code: string) => `/communes/${code}`
/** How results are put in order, as the law asks a market to say. */
export const rankingPath = '/ranking'
/** The market's first page for one province. */
export const provinceHomePath = (province: string) => `/${urlQuery({ province })}`
/** The same goods from several shops; `name` is what they go by, folded. */
export const comparePath = (category: string, name: string) =>
  `/compare/${category}/${encodeURIComponent(name.replaceAll(' ', '-'))}`
export const shopsPath = '/shops'
export const shopPath = (slug: string) => `/shops/${slug}`
export const marketProductPath = (shopSlug: string, handle: string) =>
  `/shops/${shopSlug}/products/${handle}`
export const productReviewsPath = (shopSlug: string, handle: string) =>
  `/shops/${shopSlug}/products/${handle}/reviews`
/** On the market's host. */
export const bookSeasonPath = (shopSlug: string, seasonId: string) =>
  `/shops/${shopSlug}/preorders/${seasonId}`
/** What a shop promises, on its own host. */
export const policiesPath = shopPlaces.policies
/** The same on the market. */
export const shopPoliciesPath = (slug: string) => `/shops/${slug}/policies`

// buying
export const cartPath = '/cart'
export const checkoutPath = '/checkout'
/** With a saved address filled in; 'new' for none of them. */
export const checkoutToPath = (address: string) => `/checkout${urlQuery({ to: address })}`
export const fitPath = '/checkout/fit'
export const paymentReturnPath = '/payments/vnpay/return'
export const vnpayIpnPath = '/payments/vnpay/ipn'
export const stripeWebhookPath = '/payments/stripe/webhook'
/** Where a shop's bank (or the service that reads it) tells of money that came. */
export const bankWebhookPath = (shop: string) => `/payments/bank/${shop}/webhook`
export const orderPath = (code: string, key?: string) => `/orders/${code}${urlQuery({ key })}`
/** Where a guest finds an order again. */
export const findOrderPath = '/orders'
type OwnOrderPlace = { groupCode: string; orderId: string; linkKey: string | undefined }
/** What a shopper does about one parcel; the key of the link goes with a guest. */
export const ownOrderPath = (
  { groupCode, orderId, linkKey }: OwnOrderPlace,
  room: 'cancel' | 'return' | 'review' | 'messages',
) => `/orders/${groupCode}/${orderId}/${room}${urlQuery({ key: linkKey })}`
export const ownReturnPath = (groupCode: string, returnId: string, key?: string) =>
  `/orders/${groupCode}/returns/${returnId}${urlQuery({ key })}`
export const aftersalePhotoPath = (
  { shopId, id }: { shopId: string; id: string },
  asked: { width?: number; key?: string | undefined },
) => `/aftersale-photos/${shopId}/${id}${urlQuery(asked)}`
/** Where the gateway's return leads: the order's page, which waits for the gateway's word. */
export const paidOrderPath = (code: string) => `/orders/${code}?from=vnpay`

// invoices, for whoever has the look-up code
export const invoicePath = (lookupCode: string) => `/invoices/${lookupCode}`
export const invoiceXmlPath = (lookupCode: string) => `/invoices/${lookupCode}.xml`
export const invoicePdfPath = (lookupCode: string) => `/invoices/${lookupCode}.pdf`

// trace
export const tracePath = (shopSlug: string, lotCode: string) =>
  `/trace/${shopSlug}/${encodeURIComponent(lotCode)}`
export const unknownCodePath = (asked: { gtin?: string; lot?: string; problem?: string }) =>
  `/trace/unknown${urlQuery(asked)}`
export const epcisEventsPath = (epcClass: string) =>
  `/epcis/events${urlQuery({ MATCH_anyEPCClass: epcClass })}`

// pictures
export const mediaUrl = (shopId: string, mediaId: string) => `/media/${shopId}/${mediaId}`
export const videoUrl = (shopId: string, productId: string) =>
  `/media/${shopId}/videos/${productId}`
export const paperUrl = (shopId: string, certificateId: string) =>
  `/media/${shopId}/papers/${certificateId}`
export type PictureSize = { width?: number; height?: number; crop?: 'center' }
export const sizedMediaUrl = (url: string, { width, height, crop }: PictureSize) =>
  `${url}${urlQuery({ width, height, crop })}`

// accounts
export const signInPath = (next?: string) => `/sign-in${urlQuery({ next })}`
export const signUpPath = '/sign-up'
export const forgotPasswordPath = '/forgot-password'
export const signOutPath = '/sign-out'
export const accountPath = '/account'
export const accountMessagesPath = '/account/messages'
/** A signed-in shopper and one shop, without an order. */
export const askShopPath = (shopSlug: string) => `/account/messages/${shopSlug}`
export const addressesPath = (room = '') => `/account/addresses${room && `/${room}`}`
export const removedAddressPath = (id: string) => `${addressesPath()}${urlQuery({ removed: id })}`
export const accountOrdersPath = '/account/orders'
export const invitationPath = (token: string) => `/invitations/${token}`

// sharing
export const productCardPath = (slug: string, handle: string) => `/share/${slug}/${handle}.jpg`
export const shopCardPath = (slug: string) => `/share/${slug}.jpg`
export const facebookSharePath = (url: string) =>
  `https://www.facebook.com/sharer/sharer.php${urlQuery({ u: url })}`

// search engines and feed readers
export const sitemapPath = '/sitemap.xml'
export const sitemapFilePath = (kind: string, page: number) => `/sitemaps/${kind}/${page}.xml`
export const newestFeedPath = '/feeds/new.atom'

// an installed site
export const manifestPath = '/manifest.webmanifest'
export const appIconPath = (name: string, version?: string) =>
  `/icons/${name}.png${urlQuery({ v: version })}`
export const offlinePath = '/offline'

// feeds and chosen options
export const feedPaths = { google: '/feeds/google.xml', facebook: '/feeds/facebook.csv' } as const
/** A product's page with its options chosen. */
export const chosenProductPath = (handle: string, choices: Readonly<Record<string, string>>) =>
  `${productPath(handle)}${urlQuery(choices)}`

// province and operators
export const adminHomePath = '/admin'
export const adminPath = (province: string, room = '') => `/admin/${province}${room && `/${room}`}`
export const figuresCsvPath = (province: string, parameters: { period: string; table: string }) =>
  `${adminPath(province, 'figures.csv')}${urlQuery(parameters)}`
export const operatorPaymentsPath = '/operator/payments'
export const operatorPayoutsPath = '/operator/payouts'
export const operatorBatchPath = (batchId: string) => `/operator/payouts/${batchId}`
export const operatorBatchCsvPath = (batchId: string) => `/operator/payouts/${batchId}.csv`
export const operatorTaxPath = (month?: string) => `/operator/tax${urlQuery({ month })}`
export const operatorTaxCsvPath = (month: string) => `/operator/tax.csv${urlQuery({ month })}`
export const operatorCommissionsPath = '/operator/commissions'
export const operatorSettlementsPath = '/operator/settlements'
export const operatorMarketTransfersPath = '/operator/market-transfers'
export const operatorJobsPath = '/operator/jobs'
export const operatorPromotionsPath = (room = '') => `/operator/promotions${room && `/${room}`}`
export const operatorReviewsPath = '/operator/reviews'
export const operatorDisputesPath = '/operator/disputes'
export const operatorDisputePath = (returnId: string) => `/operator/disputes/${returnId}`

// machine
export const storefrontApiVersion = '2026-04'
export const storefrontApiPath = `/api/${storefrontApiVersion}/graphql.json`
export const communesApiPath = '/api/v1/places/communes'
/** Where a carrier reports to, once a shop has told it. */
export const carrierReportPath = (carrier: string, key: string) => `/shipping/${carrier}/${key}`

// development
export const letterTemplatesPath = '/dev/mail/templates'
export const letterTemplatePath = (name: string) => `${letterTemplatesPath}/${name}`
export const devMailPath = (id = '') => `/dev/mail${id && `/${id}`}`
