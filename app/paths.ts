// Every URL of ours is built here. Paths are relative to the host; `shopOrigin` leads to another host.
const q = (parameters: Record<string, string | number | null | undefined>): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text && `?${text}`
}

/** `http://yen-hoa.localhost:3000` from `http://localhost:3000`. */
export const shopOrigin = (marketOrigin: string, shopSlug: string): string => {
  const { protocol, host } = new URL(marketOrigin)
  return `${protocol}//${shopSlug}.${host}`
}

// shoppers
export const homePath = '/'
export const languagePath = '/language'
export const searchPath = (parameters: Record<string, string | number | null | undefined> = {}) =>
  `/search${q(parameters)}`
export const suggestPath = '/search/suggest'
export const productPath = (handle: string) => `/products/${handle}`
export const collectionPath = (handle: string) => `/collections/${handle}`
export const shopsPath = '/shops'
export const shopPath = (slug: string) => `/shops/${slug}`
export const marketProductPath = (shopSlug: string, handle: string) =>
  `/shops/${shopSlug}/products/${handle}`

/** What a shop promises, on its own host. */
export const policiesPath = '/policies'
/** The same on the market. */
export const shopPoliciesPath = (slug: string) => `/shops/${slug}/policies`

// buying
export const cartPath = '/cart'
export const checkoutPath = '/checkout'
/** With a saved address filled in; 'new' for none of them. */
export const checkoutToPath = (address: string) => `/checkout${q({ to: address })}`
export const fitPath = '/checkout/fit'
export const paymentReturnPath = '/payments/vnpay/return'
export const vnpayIpnPath = '/payments/vnpay/ipn'
export const stripeWebhookPath = '/payments/stripe/webhook'
/** Where a shop's bank (or the service that reads it) tells of money that came. */
export const bankWebhookPath = (shop: string) => `/payments/bank/${shop}/webhook`
export const orderPath = (code: string, key?: string) => `/orders/${code}${q({ key })}`
/** Where a guest finds an order again. */
export const findOrderPath = '/orders'
type OwnOrderPlace = { groupCode: string; orderId: string; linkKey: string | undefined }
/** What a shopper does about one parcel; the key of the link goes with a guest. */
export const ownOrderPath = (
  { groupCode, orderId, linkKey }: OwnOrderPlace,
  room: 'cancel' | 'return' | 'review' | 'messages',
) => `/orders/${groupCode}/${orderId}/${room}${q({ key: linkKey })}`
export const ownReturnPath = (groupCode: string, returnId: string, key?: string) =>
  `/orders/${groupCode}/returns/${returnId}${q({ key })}`
export const aftersalePhotoPath = (
  { shopId, id }: { shopId: string; id: string },
  asked: { width?: number; key?: string | undefined },
) => `/aftersale-photos/${shopId}/${id}${q(asked)}`
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
  `/trace/unknown${q(asked)}`
export const epcisEventsPath = (epcClass: string) =>
  `/epcis/events${q({ MATCH_anyEPCClass: epcClass })}`

// pictures
export const mediaUrl = (shopId: string, mediaId: string) => `/media/${shopId}/${mediaId}`
export const videoUrl = (shopId: string, productId: string) => `/media/${shopId}/videos/${productId}`
export const paperUrl = (shopId: string, certificateId: string) =>
  `/media/${shopId}/papers/${certificateId}`
export type PictureSize = { width?: number; height?: number; crop?: 'center' }
export const sizedMediaUrl = (url: string, { width, height, crop }: PictureSize) =>
  `${url}${q({ width, height, crop })}`

// accounts
export const signInPath = (next?: string) => `/sign-in${q({ next })}`
export const signUpPath = '/sign-up'
export const forgotPasswordPath = '/forgot-password'
export const signOutPath = '/sign-out'
export const accountPath = '/account'
export const accountMessagesPath = '/account/messages'
/** A signed-in shopper and one shop, without an order. */
export const askShopPath = (shopSlug: string) => `/account/messages/${shopSlug}`
export const addressesPath = (room = '') => `/account/addresses${room && `/${room}`}`
export const removedAddressPath = (id: string) => `${addressesPath()}${q({ removed: id })}`
export const accountOrdersPath = '/account/orders'
export const invitationPath = (token: string) => `/invitations/${token}`

// seller
export const sellerHomePath = '/seller'
export const openShopPath = '/seller/open'
export const sellerPath = (shop: string, room = '') => `/seller/${shop}${room && `/${room}`}`
export const sellerOrderPath = (shop: string, orderId: string) => sellerPath(shop, `orders/${orderId}`)
export const productReviewsPath = (shopSlug: string, handle: string) =>
  `/shops/${shopSlug}/products/${handle}/reviews`
export const sellerReviewsPath = (shop: string, filter: string | null) =>
  `${sellerPath(shop, 'reviews')}${q({ filter })}`
export const sellerMessagesPath = (shop: string, show: 'waiting' | null) =>
  `${sellerPath(shop, 'messages')}${q({ show })}`
export const sellerMessagePath = (shop: string, threadId: string) =>
  sellerPath(shop, `messages/${threadId}`)
/** A customer is known by one of their orders. */
export const sellerCustomerPath = (shop: string, orderId: string) =>
  sellerPath(shop, `customers/${orderId}`)
export const sellerReturnsPath = (shop: string, status: string | null) =>
  `${sellerPath(shop, 'returns')}${q({ status })}`
export const sellerReturnPath = (shop: string, returnId: string) =>
  sellerPath(shop, `returns/${returnId}`)
export const sellerPaymentsPath = (shop: string) => sellerPath(shop, 'settings/payments')
export const sellerTransfersPath = (shop: string) => sellerPath(shop, 'transfers')
export const sellerRefundPath = (shop: string, orderId: string) =>
  sellerPath(shop, `orders/${orderId}/refund`)
export const webhookPath = (shop: string, webhookId: string) =>
  sellerPath(shop, `settings/webhooks/${webhookId}`)
export const deliveryPath = (shop: string, webhookId: string, deliveryId: string) =>
  `${webhookPath(shop, webhookId)}/deliveries/${deliveryId}`
/** The parameters of a report, relative to the reports themselves. */
export const reportSearch = (asked: Record<string, string | undefined>): string => q(asked)
export const reportCsvPath = (shop: string, asked: Record<string, string>) =>
  `${sellerPath(shop, 'reports.csv')}${q(asked)}`
export const newProductPath = (shop: string) => sellerPath(shop, 'products/new')
/** The filters of the shop's orders, relative to the list itself. */
export const ordersSearch = (filter: Record<string, string | null>): string => q(filter) || '?'
export const sellerProductPath = (shop: string, productId: string, room = '') =>
  sellerPath(shop, `products/${productId}${room && `/${room}`}`)
export const promotionsPath = (shop: string, room = '') =>
  sellerPath(shop, `promotions${room && `/${room}`}`)
export const sellerLotPath = (shop: string, lotId: string) => sellerPath(shop, `lots/${lotId}`)
export const lotLabelPath = (shop: string, lotId: string) => sellerPath(shop, `lots/${lotId}/label`)
export const lotsPath = (shop: string, asked: { show?: string; q?: string; page?: number } = {}) =>
  `${sellerPath(shop, 'lots')}${q(asked)}`
export const newHarvestPath = (shop: string, plot?: string) =>
  `${sellerPath(shop, 'lots/new-harvest')}${q({ plot })}`
export const newProcessPath = (shop: string, lot?: string) =>
  `${sellerPath(shop, 'lots/new-process')}${q({ lot })}`
export const preordersPath = (shop: string, room: '' | 'new' = '') =>
  sellerPath(shop, `preorders${room && `/${room}`}`)
export const seasonPath = (shop: string, seasonId: string) =>
  sellerPath(shop, `preorders/${seasonId}`)
/** On the market's host. */
export const bookSeasonPath = (shopSlug: string, seasonId: string) =>
  `/shops/${shopSlug}/preorders/${seasonId}`
export const weighPath = (shop: string, orderId: string) =>
  sellerPath(shop, `orders/${orderId}/weigh`)
export const sellerCollectionPath = (shop: string, collectionId: string) =>
  sellerPath(shop, `collections/${collectionId}`)
export const stockPath = (
  shop: string,
  room: '' | 'rooms' | 'counts' = '',
  asked: { show?: string; q?: string } = {},
) => `${sellerPath(shop, `stock${room && `/${room}`}`)}${q(asked)}`
export const stockVariantPath = (shop: string, variantId: string) =>
  sellerPath(shop, `stock/${variantId}`)
export const stockCountPath = (shop: string, countId: string) =>
  sellerPath(shop, `stock/counts/${countId}`)
export const diaryPath = (
  shop: string,
  asked: { plot?: string; before?: string; saved?: string } = {},
) => `${sellerPath(shop, 'diary')}${q(asked)}`
export const diaryEntryPath = (shop: string, plot: string, step: string) =>
  `${sellerPath(shop, 'diary/new')}${q({ plot, step })}`
export const plotPath = (shop: string, plotId: string) => sellerPath(shop, `plots/${plotId}`)
export const newPlotPath = (shop: string) => sellerPath(shop, 'plots/new')
export const sellerInvoicesPath = (
  shop: string,
  search: Record<string, string | null | undefined> = {},
) => `${sellerPath(shop, 'invoices')}${q(search)}`
export const sellerInvoicePath = (shop: string, invoiceId: string) =>
  sellerPath(shop, `invoices/${invoiceId}`)
export const invoiceSettingsPath = (shop: string) => sellerPath(shop, 'invoices/settings')
export const invoicesCsvPath = (shop: string, search: Record<string, string | null | undefined>) =>
  `${sellerPath(shop, 'invoices.csv')}${q(search)}`

// the shop's money
export const moneyPath = (shop: string, month?: string) =>
  `${sellerPath(shop, 'money')}${q({ month })}`
export const moneyCsvPath = (shop: string, month: string) =>
  `${sellerPath(shop, 'money.csv')}${q({ month })}`
export const payoutsPath = (shop: string) => sellerPath(shop, 'money/payouts')
export const operatorPayoutsPath = '/operator/payouts'
export const operatorBatchPath = (batchId: string) => `/operator/payouts/${batchId}`
export const operatorBatchCsvPath = (batchId: string) => `/operator/payouts/${batchId}.csv`
export const operatorTaxPath = (month?: string) => `/operator/tax${q({ month })}`
export const operatorTaxCsvPath = (month: string) => `/operator/tax.csv${q({ month })}`
export const operatorCommissionsPath = '/operator/commissions'
export const membersPath = (shop: string) => sellerPath(shop, 'money/members')
export const settlementPath = (shop: string, id: string) => sellerPath(shop, `money/members/${id}`)
export const settlementPdfPath = (shop: string, id: string) =>
  sellerPath(shop, `money/members/${id}.pdf`)
export const householdsPath = (shop: string) => sellerPath(shop, 'households')
export const shopTaxPath = (shop: string) => sellerPath(shop, 'money/tax')
export const operatorSettlementsPath = '/operator/settlements'
export const remittancesPath = (shop: string) => sellerPath(shop, 'money/files')
export const remittancePath = (shop: string, fileId: string) =>
  sellerPath(shop, `money/files/${fileId}`)
export const moneyJournalPath = (shop: string, asked: { month?: string; account?: string } = {}) =>
  `${sellerPath(shop, 'money/journal')}${q(asked)}`

// sharing
export const productCardPath = (slug: string, handle: string) => `/share/${slug}/${handle}.jpg`
export const shopCardPath = (slug: string) => `/share/${slug}.jpg`
export const facebookSharePath = (url: string) =>
  `https://www.facebook.com/sharer/sharer.php${q({ u: url })}`

// files in and out
export const feedPaths = { google: '/feeds/google.xml', facebook: '/feeds/facebook.csv' } as const
/** A product's page with its options chosen. */
export const chosenProductPath = (handle: string, choices: Readonly<Record<string, string>>) =>
  `${productPath(handle)}${q(choices)}`
export const exportPath = (shop: string, { kind, format }: { kind: string; format: string }) =>
  sellerPath(shop, `exports/${kind}.${format}`)
export const importPath = (shop: string, importId: string) => sellerPath(shop, `imports/${importId}`)
export const importProblemsPath = (shop: string, importId: string) =>
  sellerPath(shop, `imports/${importId}/problems.csv`)
export const importBeforePath = (shop: string, importId: string) =>
  sellerPath(shop, `imports/${importId}/before.csv`)
export const importSamplePath = (shop: string, kind: string, format: string) =>
  sellerPath(shop, `imports/samples/${kind}/${format}`)

// province and operators
export const adminHomePath = '/admin'
export const adminPath = (province: string, room = '') => `/admin/${province}${room && `/${room}`}`
export const figuresCsvPath = (province: string, parameters: { period: string; table: string }) =>
  `${adminPath(province, 'figures.csv')}${q(parameters)}`
export const operatorPaymentsPath = '/operator/payments'
export const operatorJobsPath = '/operator/jobs'
export const operatorPromotionsPath = (room = '') => `/operator/promotions${room && `/${room}`}`
export const operatorReviewsPath = '/operator/reviews'
export const operatorDisputesPath = '/operator/disputes'
export const operatorDisputePath = (returnId: string) => `/operator/disputes/${returnId}`

// machine
export const storefrontApiVersion = '2026-04'
export const storefrontApiPath = `/api/${storefrontApiVersion}/graphql.json`
export const communesApiPath = '/api/v1/places/communes'

export const deliverySettingsPath = (
  shop: string,
  room = '',
  asked: Record<string, string | number> = {},
) => `${sellerPath(shop, `settings/delivery${room && `/${room}`}`)}${q(asked)}`
/** The packing table, and the boxes of one order. */
export const parcelsPath = (shop: string, asked: { show?: string } = {}) =>
  `${sellerPath(shop, 'parcels')}${q(asked)}`
export const orderParcelsPath = (shop: string, orderId: string) =>
  sellerPath(shop, `orders/${orderId}/parcels`)
export const papersPath = (shop: string, kind: 'slip' | 'label') =>
  sellerPath(shop, `parcels/papers/${kind}`)

/** Where a carrier reports to, once a shop has told it. */
export const carrierReportPath = (carrier: string, key: string) => `/shipping/${carrier}/${key}`

/** Back to a page, telling what was done there. */
export const donePath = (path: string, done: string) => `${path}${q({ done })}`

// development
export const letterTemplatesPath = '/dev/mail/templates'
export const letterTemplatePath = (name: string) => `${letterTemplatesPath}/${name}`
export const devMailPath = (id = '') => `/dev/mail${id && `/${id}`}`
