// Every shopper, seller and machine URL in one table. A file is relative to app/.
// Add a line when its file lands; keep a group's lines together and its paths also in app/paths.ts.
import type { VitePluginConfig } from '@remix-run/dev'

export type DefineRoutes = Parameters<NonNullable<VitePluginConfig['routes']>>[0]
type Route = Parameters<Parameters<DefineRoutes>[0]>[0]

export const shopRoutes = (define: DefineRoutes) =>
  define((route) => {
    shopperRoutes(route)
    buyingRoutes(route)
    traceRoutes(route)
    accountRoutes(route)
    sellerRoutes(route)
    moneyRoutes(route)
    operatorRoutes(route)
    machineRoutes(route)
  })

// market and storefront: home, search, products, collections, shops
function shopperRoutes(route: Route) {
  route('', 'routes/home.tsx', { index: true })
  route('search', 'routes/search.tsx')
  route('search/suggest', 'routes/suggest.ts')
  route('shops', 'routes/market/shops.tsx')
  route('shops/:slug', 'routes/market/shop.tsx')
  route('shops/:slug/products/:handle', 'routes/market/product.tsx')
  route('shops/:slug/products/:handle/reviews', 'routes/market/product-reviews.tsx')
  route('shops/:slug/preorders/:seasonId', 'routes/preorder/book.tsx')
  route('products/:handle', 'routes/storefront/product.tsx')
  route('collections/:handle', 'routes/storefront/collection.tsx')
  route('policies', 'routes/storefront/policies.tsx', { id: 'shop-policies' })
  route('shops/:slug/policies', 'routes/storefront/policies.tsx', { id: 'market-shop-policies' })
  route('share/:slug.jpg', 'routes/share/card.ts', { id: 'share-shop' })
  route('share/:slug/:handle.jpg', 'routes/share/card.ts', { id: 'share-product' })
  route('feeds/google.xml', 'routes/feeds/google.ts')
  route('feeds/facebook.csv', 'routes/feeds/facebook.ts')
  route('language', 'routes/language.ts')
  route('*', 'routes/not-found.ts')
}

// cart, checkout, orders, payments, invoices
function buyingRoutes(route: Route) {
  route('cart', 'routes/cart/cart.tsx')
  route('checkout', 'routes/checkout/checkout.tsx')
  route('checkout/fit', 'routes/checkout/fit.ts')
  route('orders', 'routes/checkout/find-order.tsx')
  route('orders/:code', 'routes/checkout/order.tsx')
  route('orders/:code/:orderId/cancel', 'routes/aftersale/cancel.tsx')
  route('orders/:code/:orderId/review', 'routes/aftersale/review.tsx')
  route('orders/:code/:orderId/messages', 'routes/aftersale/messages.tsx')
  route('orders/:code/:orderId/return', 'routes/aftersale/ask-return.tsx')
  route('orders/:code/returns/:returnId', 'routes/aftersale/own-return.tsx')
  route('payments/vnpay/return', 'routes/payments/vnpay-return.tsx')
  route('payments/vnpay/ipn', 'routes/payments/vnpay-ipn.ts')
  route('payments/stripe/webhook', 'routes/payments/stripe-webhook.ts')
  route('payments/bank/:shop/webhook', 'routes/payments/bank-webhook.ts')
  route('invoices/:lookupCode', 'routes/invoices/invoice.tsx')
  route('invoices/:lookupCode.xml', 'routes/invoices/invoice-xml.ts')
  route('invoices/:lookupCode.pdf', 'routes/invoices/invoice-pdf.ts')
}

// public trace pages and GS1 Digital Link
function traceRoutes(route: Route) {
  route('trace/unknown', 'routes/trace/unknown.tsx')
  route('trace/:shopSlug/:lotCode', 'routes/trace/trace.tsx')
  route('01/*', 'routes/digital-link/resolve.ts')
  route('.well-known/gs1resolver', 'routes/digital-link/description.ts')
  route('epcis/events', 'routes/epcis/events.ts')
}

// sign-in, sign-up, invitations, account
function accountRoutes(route: Route) {
  route('sign-in', 'routes/account/sign-in.tsx')
  route('sign-up', 'routes/account/sign-up.tsx')
  route('forgot-password', 'routes/account/forgot-password.tsx')
  route('reset-password/:token', 'routes/account/reset-password.tsx')
  route('confirm-email/:token', 'routes/account/confirm-email.tsx')
  route('sign-out', 'routes/account/sign-out.ts')
  route('account', 'routes/account/account.tsx')
  route('account/orders', 'routes/account/orders.tsx')
  route('account/addresses', 'routes/account/addresses.tsx')
  route('account/addresses/new', 'routes/account/address.tsx', { id: 'account-new-address' })
  route('account/addresses/:addressId', 'routes/account/address.tsx', { id: 'account-address' })
  route('account/messages', 'routes/account/messages.tsx')
  route('account/messages/:slug', 'routes/account/ask-shop.tsx')
  route('invitations/:token', 'routes/account/invitation.tsx')
}

// the seller's rooms
function sellerRoutes(route: Route) {
  route('seller/:shop/products', 'routes/seller/products.tsx')
  route('seller/:shop/products/new', 'routes/seller/product-new.tsx')
  route('seller/:shop/products/:productId', 'routes/seller/product.tsx')
  route('seller/:shop/products/:productId/photos', 'routes/seller/product-photos.tsx')
  route('seller/:shop/products/:productId/prices', 'routes/seller/product-prices.tsx')
  route('seller/:shop/products/:productId/proof', 'routes/seller/product-proof.tsx')
  route('seller/:shop/diary', 'routes/seller/diary.tsx')
  route('seller/:shop/diary/new', 'routes/seller/diary-entry.tsx')
  route('seller/:shop/plots/new', 'routes/seller/plot.tsx', { id: 'seller-new-plot' })
  route('seller/:shop/plots/:plotId', 'routes/seller/plot.tsx', { id: 'seller-plot' })
  route('seller/:shop/lots', 'routes/seller/lots.tsx')
  route('seller/:shop/lots/new-harvest', 'routes/seller/new-harvest.tsx')
  route('seller/:shop/lots/new-process', 'routes/seller/new-process.tsx')
  route('seller/:shop/lots/:lotId', 'routes/seller/lot.tsx')
  route('seller/:shop/lots/:lotId/label', 'routes/seller/lot-label.tsx')
  route('seller/:shop/trial', 'routes/seller/trial.tsx')
  route('seller/:shop/invoices', 'routes/seller/invoices.tsx')
  route('seller/:shop/invoices.csv', 'routes/seller/invoices-csv.ts')
  route('seller/:shop/invoices/settings', 'routes/seller/invoice-settings.tsx')
  route('seller/:shop/invoices/:invoiceId', 'routes/seller/invoice.tsx')
  route('seller/:shop/exports', 'routes/seller/exports.tsx')
  route('seller/:shop/exports/:file', 'routes/seller/export-file.ts')
  route('seller/:shop/feeds', 'routes/seller/feeds.tsx')
  route('seller/:shop/imports', 'routes/seller/imports.tsx')
  route('seller/:shop/imports/:importId', 'routes/seller/import.tsx')
  route('seller/:shop/imports/:importId/problems.csv', 'routes/seller/import-problems-csv.ts')
  route('seller/:shop/imports/:importId/before.csv', 'routes/seller/import-before.ts')
  route('seller/:shop/imports/samples/:kind/:format', 'routes/seller/import-sample.ts')
  route('seller/:shop', 'routes/seller/today.tsx')
  route('seller/:shop/orders', 'routes/seller/orders.tsx')
  route('seller/:shop/orders/:orderId', 'routes/seller/order.tsx')
  route('seller/:shop/transfers', 'routes/seller/transfers.tsx')
  route('seller/:shop/orders/:orderId/refund', 'routes/seller/refund.tsx')
  route('seller/:shop/orders/:orderId/parcels', 'routes/seller/parcels/order-parcels.tsx')
  route('seller/:shop/parcels', 'routes/seller/parcels/bench.tsx')
  route('seller/:shop/settings/delivery', 'routes/seller/settings/delivery/index.tsx')
  route('seller/:shop/settings/delivery/methods/:code', 'routes/seller/settings/delivery/method.tsx')
  route('seller/:shop/settings/delivery/zones/:zoneId', 'routes/seller/settings/delivery/zone.tsx')
  route(
    'seller/:shop/settings/delivery/carriers/:carrier',
    'routes/seller/settings/delivery/carrier.tsx',
  )
  route('seller/:shop/settings/delivery/weights', 'routes/seller/settings/delivery/weights.tsx')
  route('seller/:shop/parcels/papers/:kind', 'routes/seller/parcels/papers.ts')
  route('seller/:shop/reviews', 'routes/seller/reviews.tsx')
  route('seller/:shop/messages', 'routes/seller/messages.tsx')
  route('seller/:shop/messages/:threadId', 'routes/seller/message.tsx')
  route('seller/:shop/customers', 'routes/seller/customers.tsx')
  route('seller/:shop/customers/:orderId', 'routes/seller/customer.tsx')
  route('seller/:shop/returns', 'routes/seller/returns.tsx')
  route('seller/:shop/returns/:returnId', 'routes/seller/return.tsx')
  route('seller', 'routes/seller/choose-shop.tsx')
  route('seller/open', 'routes/seller/open-shop.tsx')
  route('seller/:shop/promotions', 'routes/seller/promotions.tsx')
  route('seller/:shop/promotions/new', 'routes/seller/promotion-new.tsx')
  route('seller/:shop/promotions/:promotionId', 'routes/seller/promotion.tsx')
  route('seller/:shop/team', 'routes/seller/team.tsx')
  settingsRoutes(route)
  stockRoutes(route)
  catalogRoutes(route)
}

// what a product has around it
function catalogRoutes(route: Route) {
  route('seller/:shop/products/:productId/grid', 'routes/seller/product-grid.tsx')
  route('seller/:shop/preorders', 'routes/seller/preorders/seasons.tsx')
  route('seller/:shop/preorders/new', 'routes/seller/preorders/new-season.tsx')
  route('seller/:shop/preorders/:seasonId', 'routes/seller/preorders/season.tsx')
  route('seller/:shop/collections', 'routes/seller/collections.tsx')
  route('seller/:shop/collections/:collectionId', 'routes/seller/collection.tsx')
}

// the stock keeper's rooms
function stockRoutes(route: Route) {
  route('seller/:shop/orders/:orderId/weigh', 'routes/seller/weigh.tsx')
  route('seller/:shop/stock', 'routes/seller/stock/stock.tsx')
  route('seller/:shop/stock/rooms', 'routes/seller/stock/rooms.tsx')
  route('seller/:shop/stock/counts', 'routes/seller/stock/counts.tsx')
  route('seller/:shop/stock/counts/:countId', 'routes/seller/stock/count.tsx')
  route('seller/:shop/stock/:variantId', 'routes/seller/stock/variant.tsx')
}

// the shop's settings: who it is, what it promises, how it looks, where it is found
function settingsRoutes(route: Route) {
  route('seller/:shop/reports', 'routes/seller/reports.tsx')
  route('seller/:shop/reports.csv', 'routes/seller/reports-csv.ts')
  route('seller/:shop/settings', 'routes/seller/settings/index.tsx')
  route('seller/:shop/settings/profile', 'routes/seller/settings/profile.tsx')
  route('seller/:shop/settings/policies', 'routes/seller/settings/policies.tsx')
  route('seller/:shop/settings/theme', 'routes/seller/settings/theme.tsx')
  route('seller/:shop/settings/payments', 'routes/seller/settings/payments.tsx')
  route('seller/:shop/settings/domains', 'routes/seller/settings/domains.tsx')
  route('seller/:shop/settings/notifications', 'routes/seller/settings/notifications.tsx')
  route('seller/:shop/notifications', 'routes/seller/notifications.tsx')
  route('seller/:shop/settings/webhooks', 'routes/seller/settings/webhooks.tsx')
  route('seller/:shop/settings/webhooks/:webhookId', 'routes/seller/settings/webhook.tsx')
  route(
    'seller/:shop/settings/webhooks/:webhookId/deliveries/:deliveryId',
    'routes/seller/settings/webhook-delivery.tsx',
  )
  route('seller/:shop/settings/history', 'routes/seller/settings/history.tsx')
}

// the shop's books and what settles them
function moneyRoutes(route: Route) {
  route('seller/:shop/money', 'routes/seller/money/money.tsx')
  route('seller/:shop/money.csv', 'routes/seller/money/month-csv.ts')
  route('seller/:shop/money/journal', 'routes/seller/money/journal.tsx')
  route('seller/:shop/money/files', 'routes/seller/money/remittances.tsx')
  route('seller/:shop/money/files/:fileId', 'routes/seller/money/remittance.tsx')
  route('seller/:shop/money/payouts', 'routes/seller/money/payouts.tsx')
  route('seller/:shop/money/tax', 'routes/seller/money/tax.tsx')
  route('seller/:shop/money/members', 'routes/seller/money/members.tsx')
  route('seller/:shop/money/members/:settlementId', 'routes/seller/money/settlement.tsx')
  route('seller/:shop/money/members/:settlementId.pdf', 'routes/seller/money/settlement-pdf.ts')
  route('seller/:shop/households', 'routes/seller/households.tsx')
  route('operator/payouts', 'routes/operator/payouts.tsx')
  route('operator/payouts/:batchId', 'routes/operator/payout-batch.tsx')
  route('operator/payouts/:batchId.csv', 'routes/operator/payout-batch-csv.ts')
  route('operator/settlements', 'routes/operator/settlements.tsx')
  route('operator/tax', 'routes/operator/tax.tsx')
  route('operator/tax.csv', 'routes/operator/tax-csv.ts')
  route('operator/commissions', 'routes/operator/commissions.tsx')
}

// dead letters and the development mailbox
function operatorRoutes(route: Route) {
  route('operator/payments', 'routes/operator/payments.tsx')
  route('operator/jobs', 'routes/operator/jobs.tsx')
  route('operator/promotions', 'routes/operator/promotions.tsx')
  route('operator/promotions/new', 'routes/operator/promotion-new.tsx')
  route('operator/promotions/:promotionId', 'routes/operator/promotion.tsx')
  route('operator/reviews', 'routes/operator/reviews.tsx')
  route('operator/disputes', 'routes/operator/disputes.tsx')
  route('operator/disputes/:returnId', 'routes/operator/dispute.tsx')
  route('dev/mail', 'routes/dev/mailbox.tsx')
  route('dev/mail/templates', 'routes/dev/letter-templates.tsx')
  route('dev/mail/templates/:name', 'routes/dev/letter-template.tsx')
  route('dev/mail/:id', 'routes/dev/letter.tsx')
}

// Storefront API, media, EPCIS, places: answers for programs
function machineRoutes(route: Route) {
  route('shipping/:carrier/:key', 'routes/shipping/carrier-report.ts')
  route('api/:version/graphql.json', 'routes/storefront-api/graphql.ts')
  route('media/:shopId/:mediaId', 'routes/media/picture.ts')
  route('media/:shopId/videos/:productId', 'routes/media/video.ts')
  route('media/:shopId/papers/:certificateId', 'routes/media/paper.ts')
  route('aftersale-photos/:shopId/:photoId', 'routes/aftersale/photo.ts')
  route('api/v1/places/communes', 'routes/places/communes.ts')
}
