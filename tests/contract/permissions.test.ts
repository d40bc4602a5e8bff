// Every room of sellers, officers and operators, tried by every kind of person. A room that is in the route table and
// not in the table below fails, so nobody can open one without saying who may enter.
import { beforeAll, expect, test } from 'vitest'
import {
  type Permission,
  type ProvincePermission,
  provincePermissions,
  provinceRoleMay,
  provinceRoles,
  type ShopPermission,
  shopPermissions,
  shopRoleMay,
  shopRoles,
} from '#app/domain/identity/permissions.ts'
import {
  givenAccount,
  givenMember,
  givenOfficer,
  givenSessionCookie,
  givenShop,
} from '#tests/support/given-people.ts'
import { listRoutes } from '#tests/support/route-table.ts'
import { askRoute, loadRoute } from '#tests/support/ask-route.ts'

type Needs = Permission | 'account'

/**
 * What looking and acting need; a room without `act` takes no form. `aboutOne` is a room about a thing that does not
 * exist in this test, so whoever may look hears 404.
 */
const rooms: Record<string, { look?: Needs; act?: Needs; aboutOne?: true }> = {
  '/account': { look: 'account', act: 'account' },
  '/account/orders': { look: 'account' },
  '/account/addresses': { look: 'account', act: 'account' },
  '/account/addresses/new': { look: 'account', act: 'account' },
  '/account/addresses/:addressId': { look: 'account', act: 'account', aboutOne: true },
  '/account/messages': { look: 'account' },
  '/account/messages/:slug': { look: 'account', act: 'account', aboutOne: true },

  '/seller': { look: 'account' },
  '/seller/open': { look: 'account', act: 'account' },
  '/seller/:shop': { look: 'shop.view' },
  '/seller/:shop/orders': { look: 'order.view', act: 'order.fulfil' },
  '/seller/:shop/orders/:orderId': { look: 'order.view', act: 'order.fulfil', aboutOne: true },
  '/seller/:shop/reviews': { look: 'order.view', act: 'order.fulfil' },
  '/seller/:shop/messages': { look: 'order.view' },
  '/seller/:shop/messages/:threadId': {
    look: 'order.view',
    act: 'order.fulfil',
    aboutOne: true,
  },
  '/seller/:shop/orders/:orderId/parcels': {
    look: 'order.fulfil',
    act: 'order.fulfil',
    aboutOne: true,
  },
  '/seller/:shop/parcels': { look: 'order.fulfil', act: 'order.fulfil' },
  '/seller/:shop/parcels/papers/:kind': { look: 'order.fulfil', aboutOne: true },
  '/seller/:shop/customers': { look: 'order.view' },
  '/seller/:shop/customers/:orderId': { look: 'order.view', aboutOne: true },
  '/seller/:shop/returns': { look: 'order.view' },
  '/seller/:shop/returns/:returnId': { look: 'order.view', act: 'order.refund', aboutOne: true },
  '/seller/:shop/orders/:orderId/refund': { look: 'order.view', act: 'order.refund', aboutOne: true },
  '/seller/:shop/diary': { look: 'trace.record', act: 'trace.record' },
  '/seller/:shop/diary/new': { look: 'trace.record', act: 'trace.record', aboutOne: true },
  '/seller/:shop/plots/new': { look: 'trace.record', act: 'trace.record' },
  '/seller/:shop/plots/:plotId': { look: 'trace.record', act: 'trace.record', aboutOne: true },
  '/seller/:shop/lots': { look: 'trace.record' },
  '/seller/:shop/lots/new-harvest': { look: 'trace.record', act: 'trace.record' },
  '/seller/:shop/lots/new-process': { look: 'trace.record', act: 'trace.record' },
  '/seller/:shop/lots/:lotId': { look: 'trace.record', act: 'stock.edit', aboutOne: true },
  '/seller/:shop/lots/:lotId/label': { look: 'trace.record', aboutOne: true },
  '/seller/:shop/team': { look: 'team.manage', act: 'team.manage' },
  '/seller/:shop/reports': { look: 'report.view' },
  '/seller/:shop/reports.csv': { look: 'report.view' },
  '/seller/:shop/settings': { look: 'shop.view' },
  '/seller/:shop/settings/profile': { look: 'shop.settings', act: 'shop.settings' },
  '/seller/:shop/settings/delivery': { look: 'shop.settings' },
  '/seller/:shop/settings/delivery/methods/:code': {
    look: 'shop.settings',
    act: 'shop.settings',
    aboutOne: true,
  },
  '/seller/:shop/settings/delivery/zones/:zoneId': {
    look: 'shop.settings',
    act: 'shop.settings',
    aboutOne: true,
  },
  '/seller/:shop/settings/delivery/carriers/:carrier': {
    look: 'shop.settings',
    act: 'shop.settings',
    aboutOne: true,
  },
  '/seller/:shop/settings/delivery/weights': { look: 'shop.settings', act: 'shop.settings' },
  '/seller/:shop/settings/policies': { look: 'shop.settings', act: 'shop.settings' },
  '/seller/:shop/settings/theme': { look: 'shop.settings', act: 'shop.settings' },
  '/seller/:shop/transfers': { look: 'money.view', act: 'money.manage' },
  '/seller/:shop/settings/payments': { look: 'shop.settings', act: 'shop.settings' },
  '/seller/:shop/settings/domains': { look: 'shop.settings', act: 'shop.settings' },
  '/seller/:shop/settings/notifications': { look: 'shop.view', act: 'shop.view' },
  '/seller/:shop/notifications': { look: 'shop.view', act: 'shop.view' },
  '/seller/:shop/settings/webhooks': { look: 'shop.settings', act: 'shop.settings' },
  '/seller/:shop/settings/webhooks/:webhookId': {
    look: 'shop.settings',
    act: 'shop.settings',
    aboutOne: true,
  },
  '/seller/:shop/settings/webhooks/:webhookId/deliveries/:deliveryId': {
    look: 'shop.settings',
    aboutOne: true,
  },
  '/seller/:shop/settings/history': { look: 'shop.settings' },
  '/seller/:shop/promotions': { look: 'promotion.edit' },
  '/seller/:shop/promotions/new': { look: 'promotion.edit', act: 'promotion.edit' },
  '/seller/:shop/promotions/:promotionId': {
    look: 'promotion.edit',
    act: 'promotion.edit',
    aboutOne: true,
  },
  '/seller/:shop/products': { look: 'product.edit' },
  '/seller/:shop/products/new': { look: 'product.edit', act: 'product.edit' },
  '/seller/:shop/products/:productId': {
    look: 'product.edit',
    act: 'product.edit',
    aboutOne: true,
  },
  '/seller/:shop/products/:productId/photos': {
    look: 'product.edit',
    act: 'product.edit',
    aboutOne: true,
  },
  '/seller/:shop/products/:productId/prices': {
    look: 'product.edit',
    act: 'product.edit',
    aboutOne: true,
  },
  '/seller/:shop/products/:productId/grid': {
    look: 'product.edit',
    act: 'product.edit',
    aboutOne: true,
  },
  '/seller/:shop/products/:productId/proof': {
    look: 'product.edit',
    act: 'product.edit',
    aboutOne: true,
  },
  '/seller/:shop/collections': { look: 'product.edit', act: 'product.edit' },
  '/seller/:shop/collections/:collectionId': {
    look: 'product.edit',
    act: 'product.edit',
    aboutOne: true,
  },
  '/seller/:shop/orders/:orderId/weigh': {
    look: 'order.fulfil',
    act: 'order.fulfil',
    aboutOne: true,
  },
  '/seller/:shop/preorders': { look: 'product.edit' },
  '/seller/:shop/preorders/new': { look: 'product.edit', act: 'product.edit' },
  '/seller/:shop/preorders/:seasonId': {
    look: 'order.fulfil',
    act: 'order.fulfil',
    aboutOne: true,
  },
  '/seller/:shop/stock': { look: 'stock.edit' },
  '/seller/:shop/stock/rooms': { look: 'stock.edit', act: 'stock.edit' },
  '/seller/:shop/stock/counts': { look: 'stock.edit', act: 'stock.edit' },
  '/seller/:shop/stock/counts/:countId': {
    look: 'stock.edit',
    act: 'stock.edit',
    aboutOne: true,
  },
  '/seller/:shop/stock/:variantId': { look: 'stock.edit', act: 'stock.edit', aboutOne: true },
  '/seller/:shop/exports': { look: 'order.view' },
  '/seller/:shop/exports/:file': { look: 'order.view', aboutOne: true },
  '/seller/:shop/feeds': { look: 'product.edit' },
  '/seller/:shop/imports': { look: 'product.edit', act: 'product.edit' },
  '/seller/:shop/imports/:importId': {
    look: 'product.edit',
    act: 'product.edit',
    aboutOne: true,
  },
  '/seller/:shop/imports/:importId/before.csv': { look: 'product.edit', aboutOne: true },
  '/seller/:shop/imports/:importId/problems.csv': { look: 'product.edit', aboutOne: true },
  '/seller/:shop/imports/samples/:kind/:format': { look: 'product.edit', aboutOne: true },
  '/seller/:shop/trial': { look: 'shop.view', act: 'programme.apply' },
  '/seller/:shop/money': { look: 'money.view' },
  '/seller/:shop/money.csv': { look: 'money.view' },
  '/seller/:shop/money/journal': { look: 'money.view' },
  '/seller/:shop/money/files': { look: 'money.view', act: 'money.manage' },
  '/seller/:shop/money/files/:fileId': { look: 'money.view', aboutOne: true },
  '/seller/:shop/households': { look: 'money.view', act: 'money.manage' },
  '/seller/:shop/money/members': { look: 'money.view', act: 'money.manage' },
  '/seller/:shop/money/members/:settlementId': {
    look: 'money.view',
    act: 'money.manage',
    aboutOne: true,
  },
  '/seller/:shop/money/members/:settlementId.pdf': { look: 'money.view', aboutOne: true },
  '/seller/:shop/money/tax': { look: 'money.view' },
  '/seller/:shop/money/payouts': { look: 'money.view', act: 'money.manage' },
  '/seller/:shop/invoices': { look: 'invoice.view', act: 'invoice.issue' },
  '/seller/:shop/invoices.csv': { look: 'invoice.view' },
  '/seller/:shop/invoices/settings': { look: 'invoice.issue', act: 'invoice.issue' },
  '/seller/:shop/invoices/:invoiceId': { look: 'invoice.view', aboutOne: true },

  '/admin': { look: 'account' },
  '/admin/:province': { look: 'province.view' },
  '/admin/:province/figures.csv': { look: 'province.view' },
  '/admin/:province/shops': { look: 'province.view' },
  '/admin/:province/shops/:shop': { look: 'province.view', aboutOne: true },
  '/admin/:province/programme': { look: 'province.view', act: 'programme.decide' },
  '/admin/:province/team': { look: 'province.team', act: 'province.team' },

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
const open = [
  '/',
  '/*',
  '/.well-known/gs1resolver',
  '/01/*',
  '/aftersale-photos/:shopId/:photoId',
  '/api/:version/graphql.json',
  '/api/v1/places/communes',
  '/cart',
  '/checkout',
  '/checkout/fit',
  '/collections/:handle',
  '/confirm-email/:token',
  '/dev/mail',
  '/dev/mail/:id',
  '/dev/mail/templates',
  '/dev/mail/templates/:name',
  '/epcis/events',
  '/feeds/facebook.csv',
  '/feeds/google.xml',
  '/forgot-password',
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
  '/payments/bank/:shop/webhook',
  '/payments/stripe/webhook',
  '/payments/vnpay/ipn',
  '/payments/vnpay/return',
  '/policies',
  '/products/:handle',
  '/reset-password/:token',
  '/search',
  '/search/suggest',
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
  '/trace/:shopSlug/:lotCode',
  '/trace/unknown',
]

const isRoom = (path: string) => /^\/(seller|admin|operator|account)(\/|$)/.test(path)
const everything = listRoutes()
const found = everything.filter(({ path }) => isRoom(path))

const isShopNeed = (needs: Needs): needs is ShopPermission =>
  shopPermissions.some((one) => one === needs)
const isProvinceNeed = (needs: Needs): needs is ProvincePermission =>
  provincePermissions.some((one) => one === needs)

type Person = {
  name: string
  cookie: string | null
  /** what the person is told: let in, or the status of the refusal */
  hears: (needs: Needs) => 'let in' | 'sign in' | 403 | 404
}

let people: Person[]
let shopSlug: string

beforeAll(async () => {
  const shop = await givenShop()
  const other = await givenShop()
  shopSlug = shop.slug
  const signedIn = async (
    name: string,
    account: { id: string },
    hears: (needs: Needs) => 'let in' | 403 | 404,
  ) => ({
    name,
    cookie: await givenSessionCookie(account),
    hears: (needs: Needs) => (needs === 'account' ? 'let in' : hears(needs)),
  })
  const member = async (role: (typeof shopRoles)[number]) =>
    signedIn(`${role} of the shop`, await givenMember(shop, role), (needs) => {
      if (!isShopNeed(needs)) return 404
      return shopRoleMay(role, needs) ? 'let in' : 403
    })
  const officer = async (role: (typeof provinceRoles)[number]) =>
    signedIn(`${role} of the province`, await givenOfficer('37', role), (needs) => {
      if (!isProvinceNeed(needs)) return 404
      return provinceRoleMay(role, needs) ? 'let in' : 403
    })
  people = [
    { name: 'a visitor', cookie: null, hears: () => 'sign in' },
    await signedIn('someone without a place', await givenAccount(), () => 404),
    await signedIn('the owner of another shop', other.owner, () => 404),
    await signedIn(
      'the approver of another province',
      await givenOfficer('92', 'approver'),
      () => 404,
    ),
    ...(await Promise.all(shopRoles.map(member))),
    ...(await Promise.all(provinceRoles.map(officer))),
    await signedIn('an operator', await givenAccount({ isOperator: true }), (needs) =>
      needs.startsWith('operations.') ? 'let in' : 404,
    ),
  ]
})

const noSuchId = '01900000-0000-7000-8000-0000000000ff'

function filledIn(path: string): { path: string; params: Record<string, string> } {
  const params: Record<string, string> = {}
  const filled = path.replaceAll(/:(\w+)/g, (_all, name: string) => {
    const isPlace = path.startsWith(`/seller/:${name}`) || path.startsWith(`/admin/:${name}`)
    const place = path.startsWith('/admin') ? '37' : shopSlug
    return (params[name] = isPlace ? place : noSuchId)
  })
  return { path: filled, params }
}

/** What they heard. Being let in is anything but these three: a page, a missing thing, a form with errors. */
async function ask(
  route: { path: string; file: string },
  person: Person,
  form?: Record<string, string>,
) {
  const { status, location } = await askRoute({
    ...filledIn(route.path),
    file: route.file,
    cookie: person.cookie,
    ...(form && { form }),
  })
  if (location?.startsWith('/sign-in?next=')) return 'sign in'
  return status === 403 || status === 404 ? status : 'let in'
}

test('every room says who may look and who may act, and no room is forgotten', () => {
  const paths = new Set(found.map(({ path }) => path))

  expect([...paths].toSorted()).toEqual(Object.keys(rooms).toSorted())
})

test('a page that is not a room is known to be for everyone', () => {
  const others = everything.filter(({ path }) => !isRoom(path))

  expect(others.map(({ path }) => path).toSorted()).toEqual(open)
})

test('a room has a loader when it may be looked at and an action when it takes forms', async () => {
  for (const { path, file } of found) {
    const { loader, action } = await loadRoute(file)
    const room = rooms[path]
    expect([path, Boolean(loader), Boolean(action)]).toEqual([
      path,
      room?.look !== undefined,
      room?.act !== undefined,
    ])
  }
})

const byPath = found.map((route) => ({ ...route, ...rooms[route.path] }))

test.each(byPath)('$path ($file) is looked at by those who may', async (room) => {
  for (const person of people) {
    const told = room.look ? person.hears(room.look) : 'nothing'
    const expected = told === 'let in' && room.aboutOne ? 404 : told
    expect([person.name, await ask(room, person)]).toEqual([person.name, expected])
  }
})

test.each(byPath.filter(({ act }) => act))(
  '$path ($file) takes forms of nobody else',
  async (room) => {
    for (const person of people) {
      const expected = room.act && person.hears(room.act)
      if (expected === 'let in') continue
      expect([person.name, await ask(room, person, {})]).toEqual([person.name, expected])
    }
  },
)

test('no room exists on the host of a shop, whoever asks', async () => {
  for (const route of found) {
    for (const person of people) {
      const { status } = await askRoute({
        ...filledIn(route.path),
        file: route.file,
        cookie: person.cookie,
        host: `${shopSlug}.localhost:3000`,
        ...(rooms[route.path]?.look ? {} : { form: {} }),
      })
      expect([route.path, person.name, status]).toEqual([route.path, person.name, 404])
    }
  }
})
