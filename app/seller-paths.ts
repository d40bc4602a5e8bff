// Every URL of a shop's desk is built here; the other addresses are in app/paths.ts.
import { urlQuery } from '#app/lib/url-query.ts'

// the way in
export { sellerHomePath } from './paths.ts'
export const openShopPath = '/seller/open'
export const sellerPath = (shop: string, room = '') => `/seller/${shop}${room && `/${room}`}`

// orders and the people behind them
/** The filters of the shop's orders, relative to the list itself. */
export const ordersSearch = (filter: Record<string, string | null>): string =>
  urlQuery(filter) || '?'
export const sellerOrderPath = (shop: string, orderId: string) =>
  sellerPath(shop, `orders/${orderId}`)
export const weighPath = (shop: string, orderId: string) =>
  sellerPath(shop, `orders/${orderId}/weigh`)
/** The packing table, and the boxes of one order. */
export const parcelsPath = (shop: string, asked: { show?: string } = {}) =>
  `${sellerPath(shop, 'parcels')}${urlQuery(asked)}`
export const orderParcelsPath = (shop: string, orderId: string) =>
  sellerPath(shop, `orders/${orderId}/parcels`)
export const papersPath = (shop: string, kind: 'slip' | 'label') =>
  sellerPath(shop, `parcels/papers/${kind}`)
export const sellerRefundPath = (shop: string, orderId: string) =>
  sellerPath(shop, `orders/${orderId}/refund`)
export const sellerReturnsPath = (shop: string, status: string | null) =>
  `${sellerPath(shop, 'returns')}${urlQuery({ status })}`
export const sellerReturnPath = (shop: string, returnId: string) =>
  sellerPath(shop, `returns/${returnId}`)
export const sellerTransfersPath = (shop: string) => sellerPath(shop, 'transfers')
export const sellerReviewsPath = (shop: string, filter: string | null) =>
  `${sellerPath(shop, 'reviews')}${urlQuery({ filter })}`
export const sellerMessagesPath = (shop: string, show: 'waiting' | null) =>
  `${sellerPath(shop, 'messages')}${urlQuery({ show })}`
export const sellerMessagePath = (shop: string, threadId: string) =>
  sellerPath(shop, `messages/${threadId}`)
/** A customer is known by one of their orders. */
export const sellerCustomerPath = (shop: string, orderId: string) =>
  sellerPath(shop, `customers/${orderId}`)

// goods
export const newProductPath = (shop: string) => sellerPath(shop, 'products/new')
export const sellerProductPath = (shop: string, productId: string, room = '') =>
  sellerPath(shop, `products/${productId}${room && `/${room}`}`)
export const sellerCollectionPath = (shop: string, collectionId: string) =>
  sellerPath(shop, `collections/${collectionId}`)
export const promotionsPath = (shop: string, room = '') =>
  sellerPath(shop, `promotions${room && `/${room}`}`)
export const giftCardsPath = (shop: string, room = '') =>
  sellerPath(shop, `gift-cards${room && `/${room}`}`)
export const preordersPath = (shop: string, room: '' | 'new' = '') =>
  sellerPath(shop, `preorders${room && `/${room}`}`)
export const seasonPath = (shop: string, seasonId: string) =>
  sellerPath(shop, `preorders/${seasonId}`)
export const stockPath = (
  shop: string,
  room: '' | 'rooms' | 'counts' = '',
  asked: { show?: string; q?: string } = {},
) => `${sellerPath(shop, `stock${room && `/${room}`}`)}${urlQuery(asked)}`
export const stockVariantPath = (shop: string, variantId: string) =>
  sellerPath(shop, `stock/${variantId}`)
export const stockCountPath = (shop: string, countId: string) =>
  sellerPath(shop, `stock/counts/${countId}`)

// what the shop writes
export const contentPath = (
  shop: string,
  room: '' | 'pages/new' | 'articles' | 'articles/new' | 'menus' | 'redirects' = '',
  asked: { q?: string } = {},
) => `${sellerPath(shop, `content${room && `/${room}`}`)}${urlQuery(asked)}`
export const sellerPagePath = (shop: string, pageId: string) =>
  sellerPath(shop, `content/pages/${pageId}`)
export const sellerArticlePath = (shop: string, articleId: string) =>
  sellerPath(shop, `content/articles/${articleId}`)
export const sellerMenuPath = (shop: string, menuId: string) =>
  sellerPath(shop, `content/menus/${menuId}`)

// the diary and the lots that come of it
export const diaryPath = (
  shop: string,
  asked: { plot?: string; before?: string; saved?: string } = {},
) => `${sellerPath(shop, 'diary')}${urlQuery(asked)}`
export const diaryEntryPath = (shop: string, plot: string, step: string) =>
  `${sellerPath(shop, 'diary/new')}${urlQuery({ plot, step })}`
export const plotPath = (shop: string, plotId: string) => sellerPath(shop, `plots/${plotId}`)
export const newPlotPath = (shop: string) => sellerPath(shop, 'plots/new')
export const sellerLotPath = (shop: string, lotId: string) => sellerPath(shop, `lots/${lotId}`)
export const lotLabelPath = (shop: string, lotId: string) => sellerPath(shop, `lots/${lotId}/label`)
export const lotsPath = (shop: string, asked: { show?: string; q?: string; page?: number } = {}) =>
  `${sellerPath(shop, 'lots')}${urlQuery(asked)}`
export const newHarvestPath = (shop: string, plot?: string) =>
  `${sellerPath(shop, 'lots/new-harvest')}${urlQuery({ plot })}`
export const newProcessPath = (shop: string, lot?: string) =>
  `${sellerPath(shop, 'lots/new-process')}${urlQuery({ lot })}`

// invoices
export const sellerInvoicesPath = (
  shop: string,
  search: Record<string, string | null | undefined> = {},
) => `${sellerPath(shop, 'invoices')}${urlQuery(search)}`
export const sellerInvoicePath = (shop: string, invoiceId: string) =>
  sellerPath(shop, `invoices/${invoiceId}`)
export const invoiceSettingsPath = (shop: string) => sellerPath(shop, 'invoices/settings')
export const invoicesCsvPath = (shop: string, search: Record<string, string | null | undefined>) =>
  `${sellerPath(shop, 'invoices.csv')}${urlQuery(search)}`

// the shop's money
export const moneyPath = (shop: string, month?: string) =>
  `${sellerPath(shop, 'money')}${urlQuery({ month })}`
export const moneyCsvPath = (shop: string, month: string) =>
  `${sellerPath(shop, 'money.csv')}${urlQuery({ month })}`
export const moneyPdfPath = (shop: string, month: string) =>
  `${sellerPath(shop, 'money.pdf')}${urlQuery({ month })}`
export const moneyJournalPath = (shop: string, asked: { month?: string; account?: string } = {}) =>
  `${sellerPath(shop, 'money/journal')}${urlQuery(asked)}`
export const payoutsPath = (shop: string) => sellerPath(shop, 'money/payouts')
export const commissionPath = (shop: string) => sellerPath(shop, 'money/commission')
export const membersPath = (shop: string) => sellerPath(shop, 'money/members')
export const settlementPath = (shop: string, id: string) => sellerPath(shop, `money/members/${id}`)
export const settlementPdfPath = (shop: string, id: string) =>
  sellerPath(shop, `money/members/${id}.pdf`)
export const householdsPath = (shop: string) => sellerPath(shop, 'households')
export const shopTaxPath = (shop: string) => sellerPath(shop, 'money/tax')
export const remittancesPath = (shop: string) => sellerPath(shop, 'money/files')
export const remittancePath = (shop: string, fileId: string) =>
  sellerPath(shop, `money/files/${fileId}`)

// settings and reports
/** The first page with the draft of the look; `revision` makes a browser load it again. */
export const lookPreviewPath = (shop: string, revision: number) =>
  `${sellerPath(shop, 'settings/look')}${urlQuery({ revision })}`
export const homeSectionPath = (shop: string, sectionId: string) =>
  sellerPath(shop, `settings/home/${sectionId}`)
export const sellerPaymentsPath = (shop: string) => sellerPath(shop, 'settings/payments')
export const deliverySettingsPath = (
  shop: string,
  room = '',
  asked: Record<string, string | number> = {},
) => `${sellerPath(shop, `settings/delivery${room && `/${room}`}`)}${urlQuery(asked)}`
export const webhookPath = (shop: string, webhookId: string) =>
  sellerPath(shop, `settings/webhooks/${webhookId}`)
export const deliveryPath = (shop: string, webhookId: string, deliveryId: string) =>
  `${webhookPath(shop, webhookId)}/deliveries/${deliveryId}`
/** The parameters of a report, relative to the reports themselves. */
export const reportSearch = (asked: Record<string, string | undefined>): string => urlQuery(asked)
export const reportCsvPath = (shop: string, asked: Record<string, string>) =>
  `${sellerPath(shop, 'reports.csv')}${urlQuery(asked)}`

// files in and out
export const exportPath = (shop: string, { kind, format }: { kind: string; format: string }) =>
  sellerPath(shop, `exports/${kind}.${format}`)
export const importPath = (shop: string, importId: string) =>
  sellerPath(shop, `imports/${importId}`)
export const importProblemsPath = (shop: string, importId: string) =>
  sellerPath(shop, `imports/${importId}/problems.csv`)
export const importBeforePath = (shop: string, importId: string) =>
  sellerPath(shop, `imports/${importId}/before.csv`)
export const importSamplePath = (shop: string, kind: string, format: string) =>
  sellerPath(shop, `imports/samples/${kind}/${format}`)
