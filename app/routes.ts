// Every URL of ours in one table; the sellers' part of it is seller-routes.ts. A file is relative to app/.
// Add a line when its file lands; keep a group's lines together and its paths also in app/paths.ts.
import type { VitePluginConfig } from '@remix-run/dev'

import { sellerRoutes } from './seller-routes.ts'

export type DefineRoutes = Parameters<NonNullable<VitePluginConfig['routes']>>[0]
export type DefineRoute = Parameters<Parameters<DefineRoutes>[0]>[0]

export const shopRoutes = (define: DefineRoutes) =>
  define((route) => {
    shopperRoutes(route)
    buyingRoutes(route)
    traceRoutes(route)
    accountRoutes(route)
    sellerRoutes(route)
    operatorRoutes(route)
    developmentRoutes(route)
    machineRoutes(route)
  })

// market and storefront: home, search, products, collections, shops
function shopperRoutes(route: DefineRoute) {
  route('', 'routes/home.tsx', { index: true })
  route('search', 'routes/search.tsx')
  route('search/suggest', 'routes/suggest.ts')
  route('categories/:category', 'routes/market/category.tsx')
  route('categories/:category/:province', 'routes/market/category.tsx', { id: 'province-category' })
  route('communes/:code', 'routes/market/commune.tsx')
  route('compare/:category/:name', 'routes/market/compare.tsx')
  route('ranking', 'routes/market/ranking.tsx')
  route('shops', 'routes/market/shops.tsx')
  route('shops/:slug', 'routes/market/shop.tsx')
  route('shops/:slug/products/:handle', 'routes/market/product.tsx')
  route('shops/:slug/products/:handle/reviews', 'routes/market/product-reviews.tsx')
  route('shops/:slug/preorders/:seasonId', 'routes/preorder/book.tsx')
  route('products/:handle', 'routes/storefront/product.tsx')
  route('collections/:handle', 'routes/storefront/collection.tsx')
  route('pages/:handle', 'routes/storefront/page.tsx')
  route('blogs', 'routes/storefront/blogs.tsx')
  route('blogs/:blog', 'routes/storefront/blog.tsx')
  route('blogs/:blog/:article', 'routes/storefront/article.tsx')
  route('policies', 'routes/storefront/policies.tsx', { id: 'shop-policies' })
  route('shops/:slug/policies', 'routes/storefront/policies.tsx', { id: 'market-shop-policies' })
  route('share/:slug.jpg', 'routes/share/card.ts', { id: 'share-shop' })
  route('share/:slug/:handle.jpg', 'routes/share/card.ts', { id: 'share-product' })
  route('robots.txt', 'routes/seo/robots.ts')
  route('sitemap.xml', 'routes/seo/sitemap-index.ts')
  route('sitemaps/:kind/:page.xml', 'routes/seo/sitemap-file.ts')
  route('feeds/new.atom', 'routes/seo/newest-feed.ts')
  route('feeds/google.xml', 'routes/feeds/google.ts')
  route('feeds/facebook.csv', 'routes/feeds/facebook.ts')
  route('language', 'routes/language.ts')
  route('manifest.webmanifest', 'routes/pwa/manifest.ts')
  route('icons/:name.png', 'routes/pwa/icon.ts')
  route('sw.js', 'routes/pwa/service-worker.ts')
  route('offline', 'routes/pwa/offline.tsx')
  route('*', 'routes/not-found.ts')
}

// cart, checkout, orders, payments, invoices
function buyingRoutes(route: DefineRoute) {
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
  route('payments/bank/market/webhook', 'routes/payments/market-bank-webhook.ts')
  route('payments/bank/:shop/webhook', 'routes/payments/bank-webhook.ts')
  route('invoices/:lookupCode', 'routes/invoices/invoice.tsx')
  route('invoices/:lookupCode.xml', 'routes/invoices/invoice-xml.ts')
  route('invoices/:lookupCode.pdf', 'routes/invoices/invoice-pdf.ts')
}

// public trace pages and GS1 Digital Link
function traceRoutes(route: DefineRoute) {
  route('trace/unknown', 'routes/trace/unknown.tsx')
  route('trace/:shopSlug/:lotCode', 'routes/trace/trace.tsx')
  route('01/*', 'routes/digital-link/resolve.ts')
  route('.well-known/gs1resolver', 'routes/digital-link/description.ts')
  route('epcis/events', 'routes/epcis/events.ts')
}

// sign-in, sign-up, invitations, account
function accountRoutes(route: DefineRoute) {
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

// the operators' desk
function operatorRoutes(route: DefineRoute) {
  route('operator/payouts', 'routes/operator/payouts.tsx')
  route('operator/payouts/:batchId', 'routes/operator/payout-batch.tsx')
  route('operator/payouts/:batchId.csv', 'routes/operator/payout-batch-csv.ts')
  route('operator/settlements', 'routes/operator/settlements.tsx')
  route('operator/market-transfers', 'routes/operator/market-transfers.tsx')
  route('operator/tax', 'routes/operator/tax.tsx')
  route('operator/tax.csv', 'routes/operator/tax-csv.ts')
  route('operator/commissions', 'routes/operator/commissions.tsx')
  route('operator/payments', 'routes/operator/payments.tsx')
  route('operator/jobs', 'routes/operator/jobs.tsx')
  route('operator/promotions', 'routes/operator/promotions.tsx')
  route('operator/promotions/new', 'routes/operator/promotion-new.tsx')
  route('operator/promotions/:promotionId', 'routes/operator/promotion.tsx')
  route('operator/reviews', 'routes/operator/reviews.tsx')
  route('operator/disputes', 'routes/operator/disputes.tsx')
  route('operator/disputes/:returnId', 'routes/operator/dispute.tsx')
}

// letters of a development machine
function developmentRoutes(route: DefineRoute) {
  route('dev/mail', 'routes/dev/mailbox.tsx')
  route('dev/mail/templates', 'routes/dev/letter-templates.tsx')
  route('dev/mail/templates/:name', 'routes/dev/letter-template.tsx')
  route('dev/mail/:id', 'routes/dev/letter.tsx')
}

// Storefront API, media, EPCIS, places: answers for programs
function machineRoutes(route: DefineRoute) {
  route('internal/tls-check', 'routes/internal/tls-check.ts')
  route('shipping/:carrier/:key', 'routes/shipping/carrier-report.ts')
  route('api/:version/graphql.json', 'routes/storefront-api/graphql.ts')
  route('media/:shopId/:mediaId', 'routes/media/picture.ts')
  route('media/:shopId/videos/:productId', 'routes/media/video.ts')
  route('media/:shopId/papers/:certificateId', 'routes/media/paper.ts')
  route('aftersale-photos/:shopId/:photoId', 'routes/aftersale/photo.ts')
  route('api/v1/places/communes', 'routes/places/communes.ts')
  route('.well-known/shopify/monorail/unstable/produce_batch', 'routes/storefront-api/analytics.ts')
}
