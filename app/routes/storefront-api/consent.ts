// hydrogen-react's useShopifyCookies asks this of every shop, with a field that only Shopify's own schema has.
export const asksForConsent = (query: string) => /\bconsentManagement\b/.test(query)

/** No cookie is set and nobody is followed: there is nothing to consent to. */
export const noConsent = {
  data: {
    consentManagement: {
      cookies: { trackingConsentCookie: '', cookieDomain: '', shopifyUnique: '', shopifyVisit: '' },
    },
  },
}
