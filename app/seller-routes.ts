// Every URL of a shop's desk, joined into app/routes.ts. A file is relative to app/.
// Add a line when its file lands; keep a room's lines together and its paths in app/seller-paths.ts.
import type { DefineRoute } from './routes.ts'

export function sellerRoutes(route: DefineRoute) {
  entranceRoutes(route)
  orderRoutes(route)
  catalogRoutes(route)
  stockRoutes(route)
  traceRoutes(route)
  moneyRoutes(route)
  fileRoutes(route)
  settingsRoutes(route)
}

// choosing and opening a shop, its day, its people
function entranceRoutes(route: DefineRoute) {
  route('seller', 'routes/seller/choose-shop.tsx')
  route('seller/open', 'routes/seller/open-shop.tsx')
  route('seller/:shop', 'routes/seller/today.tsx')
  route('seller/:shop/notifications', 'routes/seller/notifications.tsx')
  route('seller/:shop/team', 'routes/seller/team.tsx')
  route('seller/:shop/trial', 'routes/seller/trial.tsx')
}

// orders: packing, sending, weighing, taking back, and the people behind them
function orderRoutes(route: DefineRoute) {
  route('seller/:shop/orders', 'routes/seller/orders.tsx')
  route('seller/:shop/orders/:orderId', 'routes/seller/order.tsx')
  route('seller/:shop/orders/:orderId/refund', 'routes/seller/refund.tsx')
  route('seller/:shop/orders/:orderId/parcels', 'routes/seller/parcels/order-parcels.tsx')
  route('seller/:shop/orders/:orderId/weigh', 'routes/seller/weigh.tsx')
  route('seller/:shop/transfers', 'routes/seller/transfers.tsx')
  route('seller/:shop/parcels', 'routes/seller/parcels/bench.tsx')
  route('seller/:shop/parcels/papers/:kind', 'routes/seller/parcels/papers.ts')
  route('seller/:shop/reviews', 'routes/seller/reviews.tsx')
  route('seller/:shop/messages', 'routes/seller/messages.tsx')
  route('seller/:shop/messages/:threadId', 'routes/seller/message.tsx')
  route('seller/:shop/customers', 'routes/seller/customers.tsx')
  route('seller/:shop/customers/:orderId', 'routes/seller/customer.tsx')
  route('seller/:shop/returns', 'routes/seller/returns.tsx')
  route('seller/:shop/returns/:returnId', 'routes/seller/return.tsx')
}

// goods: products, collections, seasons, promotions
function catalogRoutes(route: DefineRoute) {
  route('seller/:shop/products', 'routes/seller/products.tsx')
  route('seller/:shop/products/new', 'routes/seller/product-new.tsx')
  route('seller/:shop/products/:productId', 'routes/seller/product.tsx')
  route('seller/:shop/products/:productId/photos', 'routes/seller/product-photos.tsx')
  route('seller/:shop/products/:productId/prices', 'routes/seller/product-prices.tsx')
  route('seller/:shop/products/:productId/proof', 'routes/seller/product-proof.tsx')
  route('seller/:shop/products/:productId/grid', 'routes/seller/product-grid.tsx')
  route('seller/:shop/promotions', 'routes/seller/promotions.tsx')
  route('seller/:shop/promotions/new', 'routes/seller/promotion-new.tsx')
  route('seller/:shop/promotions/:promotionId', 'routes/seller/promotion.tsx')
  route('seller/:shop/gift-cards', 'routes/seller/gift-cards/cards.tsx')
  route('seller/:shop/gift-cards/new', 'routes/seller/gift-cards/new-cards.tsx')
  route('seller/:shop/gift-cards/:cardId', 'routes/seller/gift-cards/card.tsx')
  route('seller/:shop/preorders', 'routes/seller/preorders/seasons.tsx')
  route('seller/:shop/preorders/new', 'routes/seller/preorders/new-season.tsx')
  route('seller/:shop/preorders/:seasonId', 'routes/seller/preorders/season.tsx')
  route('seller/:shop/content', 'routes/seller/content/pages.tsx')
  route('seller/:shop/content/pages/new', 'routes/seller/content/page-new.tsx')
  route('seller/:shop/content/pages/:pageId', 'routes/seller/content/page.tsx')
  route('seller/:shop/content/articles', 'routes/seller/content/articles.tsx')
  route('seller/:shop/content/articles/new', 'routes/seller/content/article-new.tsx')
  route('seller/:shop/content/articles/:articleId', 'routes/seller/content/article.tsx')
  route('seller/:shop/content/menus', 'routes/seller/content/menus.tsx')
  route('seller/:shop/content/menus/:menuId', 'routes/seller/content/menu.tsx')
  route('seller/:shop/content/redirects', 'routes/seller/content/redirects.tsx')
  route('seller/:shop/collections', 'routes/seller/collections.tsx')
  route('seller/:shop/collections/:collectionId', 'routes/seller/collection.tsx')
}

// the stock keeper's rooms
function stockRoutes(route: DefineRoute) {
  route('seller/:shop/stock', 'routes/seller/stock/stock.tsx')
  route('seller/:shop/stock/rooms', 'routes/seller/stock/rooms.tsx')
  route('seller/:shop/stock/counts', 'routes/seller/stock/counts.tsx')
  route('seller/:shop/stock/counts/:countId', 'routes/seller/stock/count.tsx')
  route('seller/:shop/stock/:variantId', 'routes/seller/stock/variant.tsx')
}

// the diary of the plots and the lots that come of it
function traceRoutes(route: DefineRoute) {
  route('seller/:shop/diary', 'routes/seller/diary.tsx')
  route('seller/:shop/diary/new', 'routes/seller/diary-entry.tsx')
  route('seller/:shop/plots/new', 'routes/seller/plot.tsx', { id: 'seller-new-plot' })
  route('seller/:shop/plots/:plotId', 'routes/seller/plot.tsx', { id: 'seller-plot' })
  route('seller/:shop/lots', 'routes/seller/lots.tsx')
  route('seller/:shop/lots/new-harvest', 'routes/seller/new-harvest.tsx')
  route('seller/:shop/lots/new-process', 'routes/seller/new-process.tsx')
  route('seller/:shop/lots/:lotId', 'routes/seller/lot.tsx')
  route('seller/:shop/lots/:lotId/label', 'routes/seller/lot-label.tsx')
}

// invoices, the books and what settles them
function moneyRoutes(route: DefineRoute) {
  route('seller/:shop/invoices', 'routes/seller/invoices.tsx')
  route('seller/:shop/invoices.csv', 'routes/seller/invoices-csv.ts')
  route('seller/:shop/invoices/settings', 'routes/seller/invoice-settings.tsx')
  route('seller/:shop/invoices/:invoiceId', 'routes/seller/invoice.tsx')
  route('seller/:shop/money', 'routes/seller/money/money.tsx')
  route('seller/:shop/money.csv', 'routes/seller/money/month-csv.ts')
  route('seller/:shop/money.pdf', 'routes/seller/money/month-pdf.ts')
  route('seller/:shop/money/journal', 'routes/seller/money/journal.tsx')
  route('seller/:shop/money/files', 'routes/seller/money/remittances.tsx')
  route('seller/:shop/money/files/:fileId', 'routes/seller/money/remittance.tsx')
  route('seller/:shop/money/payouts', 'routes/seller/money/payouts.tsx')
  route('seller/:shop/money/commission', 'routes/seller/money/commission.tsx')
  route('seller/:shop/money/tax', 'routes/seller/money/tax.tsx')
  route('seller/:shop/money/members', 'routes/seller/money/members.tsx')
  route('seller/:shop/money/members/:settlementId', 'routes/seller/money/settlement.tsx')
  route('seller/:shop/money/members/:settlementId.pdf', 'routes/seller/money/settlement-pdf.ts')
  route('seller/:shop/households', 'routes/seller/households.tsx')
}

// files in and out, and the reports
function fileRoutes(route: DefineRoute) {
  route('seller/:shop/exports', 'routes/seller/exports.tsx')
  route('seller/:shop/exports/:file', 'routes/seller/export-file.ts')
  route('seller/:shop/feeds', 'routes/seller/feeds.tsx')
  route('seller/:shop/imports', 'routes/seller/imports.tsx')
  route('seller/:shop/imports/:importId', 'routes/seller/import.tsx')
  route('seller/:shop/imports/:importId/problems.csv', 'routes/seller/import-problems-csv.ts')
  route('seller/:shop/imports/:importId/before.csv', 'routes/seller/import-before.ts')
  route('seller/:shop/imports/samples/:kind/:format', 'routes/seller/import-sample.ts')
  route('seller/:shop/reports', 'routes/seller/reports.tsx')
  route('seller/:shop/reports.csv', 'routes/seller/reports-csv.ts')
}

// what the shop is, what it promises, how it looks, where it is found
function settingsRoutes(route: DefineRoute) {
  route('seller/:shop/settings', 'routes/seller/settings/index.tsx')
  route('seller/:shop/settings/profile', 'routes/seller/settings/profile.tsx')
  route('seller/:shop/settings/policies', 'routes/seller/settings/policies.tsx')
  route('seller/:shop/settings/theme', 'routes/seller/settings/theme.tsx')
  route('seller/:shop/settings/home', 'routes/seller/settings/home.tsx')
  route('seller/:shop/settings/home/:sectionId', 'routes/seller/settings/home-section.tsx')
  route('seller/:shop/settings/look', 'routes/seller/settings/look-preview.tsx')
  route('seller/:shop/settings/payments', 'routes/seller/settings/payments.tsx')
  route('seller/:shop/settings/delivery', 'routes/seller/settings/delivery/index.tsx')
  route(
    'seller/:shop/settings/delivery/methods/:code',
    'routes/seller/settings/delivery/method.tsx',
  )
  route('seller/:shop/settings/delivery/zones/:zoneId', 'routes/seller/settings/delivery/zone.tsx')
  route(
    'seller/:shop/settings/delivery/carriers/:carrier',
    'routes/seller/settings/delivery/carrier.tsx',
  )
  route('seller/:shop/settings/delivery/weights', 'routes/seller/settings/delivery/weights.tsx')
  route('seller/:shop/settings/domains', 'routes/seller/settings/domains.tsx')
  route('seller/:shop/settings/notifications', 'routes/seller/settings/notifications.tsx')
  route('seller/:shop/settings/webhooks', 'routes/seller/settings/webhooks.tsx')
  route('seller/:shop/settings/webhooks/:webhookId', 'routes/seller/settings/webhook.tsx')
  route(
    'seller/:shop/settings/webhooks/:webhookId/deliveries/:deliveryId',
    'routes/seller/settings/webhook-delivery.tsx',
  )
  route('seller/:shop/settings/api', 'routes/seller/settings/api.tsx')
  route('seller/:shop/settings/history', 'routes/seller/settings/history.tsx')
}
