// Shop and localization: who sells here, in which money and language.
import type { Fields, StorefrontContext, StorefrontSite } from './context.server.ts'
import { mediaImageOf, type MediaImageNode } from './pictures.ts'
import { toGid } from '#app/lib/gid.ts'
import { asHtml, cutAt } from './texts.ts'
import type { PolicyKind } from '#app/domain/site/site.ts'
import { policiesText } from '#app/i18n/policies.ts'
import { policiesPath } from '#app/paths.ts'
import { findLiveLook } from '#app/domain/site/look-rows.server.ts'
import type { Look, LookTheme } from '#app/domain/site/look.ts'
import { readableAccent } from '#app/components/accent.ts'

type ShopNode = StorefrontSite & { __typename: 'Shop' }

export const shopNode = ({ site }: StorefrontContext): ShopNode => ({ ...site, __typename: 'Shop' })

const marketShopId = '00000000-0000-7000-8000-000000000000'

async function signOf(
  { shop }: ShopNode,
  { load }: StorefrontContext,
): Promise<MediaImageNode | null> {
  const photo = shop?.signMediaId ? await load.media.load(shop.signMediaId) : null
  return photo && mediaImageOf(photo, shop?.name ?? '')
}

/** Hydrogen finds a policy by these names alone, and makes the name of its field of them. */
const policyHandles: Record<PolicyKind, string> = {
  returns: 'refund-policy',
  delivery: 'shipping-policy',
  privacy: 'privacy-policy',
  terms: 'terms-of-service',
}

// The market promises nothing of its own: each shop does.
async function policyOf(
  { shop, origin }: ShopNode,
  { load, locale }: StorefrontContext,
  kind: PolicyKind,
) {
  if (!shop) return null
  const policy = (await load.policies.load(shop.id)).find((one) => one.kind === kind)
  return (
    policy && {
      id: toGid('ShopPolicy', `${shop.id}-${kind}`),
      title: policiesText[locale].kinds[kind],
      handle: policyHandles[kind],
      body: asHtml(policy.body),
      url: `${origin}${policiesPath}#${kind}`,
    }
  )
}

// Colours as our own pages show them: white can be read on each.
function colorsOf({ accentColor, headingColor }: LookTheme) {
  const group = (color: string) => [
    { background: readableAccent(color).day.toUpperCase(), foreground: '#FFFFFF' },
  ]
  return {
    primary: group(accentColor),
    secondary: headingColor === null ? [] : group(headingColor),
  }
}

/** The photo of the first page's opening. */
async function coverOf({ sections }: Look, shopName: string, { load }: StorefrontContext) {
  const hero = sections.find((section) => section.kind === 'hero' && section.photoId !== null)
  const photo = hero?.kind === 'hero' && hero.photoId ? await load.media.load(hero.photoId) : null
  return photo && mediaImageOf(photo, shopName)
}

/** Null where the shop promises nothing of this kind. */
export const policyNode = async (kind: PolicyKind, context: StorefrontContext) => {
  const policy = await policyOf(shopNode(context), context, kind)
  return policy && { ...policy, __typename: 'ShopPolicy' }
}

export const shopFields: Fields<ShopNode> = {
  id: ({ shop }) => toGid('Shop', shop?.id ?? marketShopId),
  name: ({ shop }) => shop?.name ?? 'Niêu',
  description: ({ shop }) => (shop ? cutAt(shop.story, 500) || shop.tagline : null),
  moneyFormat: () => '{{amount_no_decimals_with_comma_separator}} ₫',
  primaryDomain: ({ homeOrigin }) => ({
    url: homeOrigin,
    host: new URL(homeOrigin).host,
    sslEnabled: homeOrigin.startsWith('https:'),
  }),
  shipsToCountries: () => ['VN'],
  paymentSettings: ({ origin }) => paymentSettings(origin),
  refundPolicy: (node, _args, context) => policyOf(node, context, 'returns'),
  shippingPolicy: (node, _args, context) => policyOf(node, context, 'delivery'),
  privacyPolicy: (node, _args, context) => policyOf(node, context, 'privacy'),
  termsOfService: (node, _args, context) => policyOf(node, context, 'terms'),
  brand: async (node, _args, context) => {
    if (!node.shop) return null
    const { shop } = node
    const logo = await signOf(node, context)
    const { look } = await context.load.turn(() => findLiveLook(context.db, shop))
    const { tagline } = shop
    return {
      logo,
      squareLogo: logo,
      coverImage: await coverOf(look, shop.name, context),
      slogan: tagline || null,
      shortDescription: tagline || null,
      colors: colorsOf(look.theme),
    }
  },
}

export const paymentSettings = (origin: string) => ({
  acceptedCardBrands: [],
  cardVaultUrl: origin,
  countryCode: 'VN',
  currencyCode: 'VND',
  enabledPresentmentCurrencies: ['VND'],
  supportedDigitalWallets: [],
})

const vietnamese = { isoCode: 'VI', name: 'Vietnamese', endonymName: 'Tiếng Việt' }
const english = { isoCode: 'EN', name: 'English', endonymName: 'English' }

const country = {
  isoCode: 'VN',
  name: 'Việt Nam',
  unitSystem: 'METRIC_SYSTEM',
  currency: { isoCode: 'VND', name: 'Vietnamese đồng', symbol: '₫' },
  availableLanguages: [vietnamese, english],
  defaultLanguage: vietnamese,
}

export const localization = ({ locale }: StorefrontContext) => ({
  availableCountries: [country],
  availableLanguages: [vietnamese, english],
  country,
  market: { __typename: 'Market', id: 'gid://shopify/Market/vn', handle: 'vn' },
  language: locale === 'en' ? english : vietnamese,
})
