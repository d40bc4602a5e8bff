// What each room of accounts, officers and operators needs of whoever looks or acts; sellers' rooms are in
// seller-room-needs.ts. A new room stands here before the permission test passes.
import type { Permission } from '#app/domain/identity/permissions.ts'

export type Needs = Permission | 'account'

/**
 * What looking and acting need; a room without `act` takes no form. `aboutOne` is a room about a thing that does not
 * exist in the test, so whoever may look hears 404.
 */
export type RoomNeeds = Record<string, { look?: Needs; act?: Needs; aboutOne?: true }>

export const accountRooms: RoomNeeds = {
  '/account': { look: 'account', act: 'account' },
  '/account/orders': { look: 'account' },
  '/account/addresses': { look: 'account', act: 'account' },
  '/account/addresses/new': { look: 'account', act: 'account' },
  '/account/addresses/:addressId': { look: 'account', act: 'account', aboutOne: true },
  '/account/messages': { look: 'account' },
  '/account/messages/:slug': { look: 'account', act: 'account', aboutOne: true },
}

export const provinceRooms: RoomNeeds = {
  '/admin': { look: 'account' },
  '/admin/:province': { look: 'province.view' },
  '/admin/:province/figures.csv': { look: 'province.view' },
  '/admin/:province/shops': { look: 'province.view' },
  '/admin/:province/shops/:shop': { look: 'province.view', aboutOne: true },
  '/admin/:province/programme': { look: 'province.view', act: 'programme.decide' },
  '/admin/:province/team': { look: 'province.team', act: 'province.team' },
}

export const operatorRooms: RoomNeeds = {
  '/operator/reviews': { look: 'operations.view', act: 'operations.view' },
  '/operator/disputes': { look: 'operations.view' },
  '/operator/disputes/:returnId': {
    look: 'operations.view',
    act: 'operations.view',
    aboutOne: true,
  },
  '/operator/payouts': { look: 'operations.money', act: 'operations.money' },
  '/operator/payouts/:batchId': {
    look: 'operations.money',
    act: 'operations.money',
    aboutOne: true,
  },
  '/operator/payouts/:batchId.csv': { look: 'operations.money', aboutOne: true },
  '/operator/tax': { look: 'operations.money', act: 'operations.money' },
  '/operator/tax.csv': { look: 'operations.money' },
  '/operator/commissions': { look: 'operations.money', act: 'operations.money' },
  '/operator/settlements': { look: 'operations.money', act: 'operations.money' },
  '/operator/payments': { look: 'operations.money', act: 'operations.money' },
  '/operator/jobs': { look: 'operations.view', act: 'operations.view' },
  '/operator/promotions': { look: 'operations.view' },
  '/operator/promotions/new': { look: 'operations.view', act: 'operations.view' },
  '/operator/promotions/:promotionId': {
    look: 'operations.view',
    act: 'operations.view',
    aboutOne: true,
  },
}

/** For everyone: shoppers, partners' programs, and the way in. What they show is decided by the doors. */
export const openPages = [
  '/',
  '/*',
  '/.well-known/gs1resolver',
  '/.well-known/shopify/monorail/unstable/produce_batch',
  '/01/*',
  '/aftersale-photos/:shopId/:photoId',
  '/api/:version/graphql.json',
  '/api/v1/places/communes',
  '/blogs/:blog',
  '/blogs/:blog/:article',
  '/cart',
  '/checkout',
  '/categories/:category',
  '/categories/:category/:province',
  '/checkout/fit',
  '/collections/:handle',
  '/confirm-email/:token',
  '/communes/:code',
  '/dev/mail',
  '/dev/mail/:id',
  '/dev/mail/templates',
  '/dev/mail/templates/:name',
  '/epcis/events',
  '/feeds/facebook.csv',
  '/feeds/google.xml',
  '/feeds/new.atom',
  '/forgot-password',
  '/internal/tls-check',
  '/invitations/:token',
  '/invoices/:lookupCode',
  '/invoices/:lookupCode.pdf',
  '/invoices/:lookupCode.xml',
  '/language',
  '/media/:shopId/:mediaId',
  '/media/:shopId/papers/:certificateId',
  '/media/:shopId/videos/:productId',
  '/orders',
  '/orders/:code',
  '/orders/:code/:orderId/cancel',
  '/orders/:code/:orderId/messages',
  '/orders/:code/:orderId/return',
  '/orders/:code/:orderId/review',
  '/orders/:code/returns/:returnId',
  '/pages/:handle',
  '/payments/bank/:shop/webhook',
  '/payments/stripe/webhook',
  '/payments/vnpay/ipn',
  '/payments/vnpay/return',
  '/policies',
  '/products/:handle',
  '/reset-password/:token',
  '/robots.txt',
  '/search',
  '/search/suggest',
  '/ranking',
  '/share/:slug.jpg',
  '/share/:slug/:handle.jpg',
  '/shipping/:carrier/:key',
  '/shops',
  '/shops/:slug',
  '/shops/:slug/policies',
  '/shops/:slug/preorders/:seasonId',
  '/shops/:slug/products/:handle',
  '/shops/:slug/products/:handle/reviews',
  '/sign-in',
  '/sign-out',
  '/sign-up',
  '/sitemap.xml',
  '/sitemaps/:kind/:page.xml',
  '/trace/:shopSlug/:lotCode',
  '/trace/unknown',
]
