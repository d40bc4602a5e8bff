// What hydrogen-react's components need to know of the shop whose data they show.
import { ShopifyProvider } from '@shopify/hydrogen-react'
import type { ReactNode } from 'react'

import { useLocale } from '#app/i18n/use-text.ts'
import { storefrontApiVersion } from '#app/paths.ts'

export function StorefrontProvider({ origin, children }: { origin: string; children: ReactNode }) {
  const language = useLocale() === 'en' ? 'EN' : 'VI'
  return (
    <ShopifyProvider
      storeDomain={origin}
      storefrontToken="public"
      storefrontApiVersion={storefrontApiVersion}
      countryIsoCode="VN"
      languageIsoCode={language}
    >
      {children}
    </ShopifyProvider>
  )
}
