// GET /manifest.webmanifest on every host: what a telephone needs to install this shop, or the market, as itself.
import type { LoaderFunctionArgs } from '@remix-run/node'

import { readableAccent } from '#app/components/accent.ts'
import { knownName } from '#app/components/shopper/known-name.ts'
import { readLocale } from '#app/i18n/locale.ts'
import { shopperText } from '#app/i18n/shopper.ts'
import { appIconPath, homePath } from '#app/paths.ts'

import { readSite } from '../site.server.ts'
import { iconVersion } from './app-icon.server.ts'

const paper = '#fbf7ef'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await readSite(request)
  const lang = readLocale(request)
  const t = shopperText[lang]
  const version = iconVersion(shop)
  const icon = (name: 'any-192' | 'any-512' | 'maskable-512', purpose: string) => {
    const edge = name.split('-')[1] ?? ''
    return { src: appIconPath(name, version), sizes: `${edge}x${edge}`, type: 'image/png', purpose }
  }
  const manifest = {
    id: homePath,
    name: shop?.name ?? t.marketTitle,
    short_name: shop ? knownName(shop.name) : 'Niêu',
    description: shop ? shop.tagline : t.marketDescription,
    lang,
    start_url: homePath,
    scope: homePath,
    display: 'standalone',
    theme_color: shop ? readableAccent(shop.theme.accentColor).day : paper,
    background_color: paper,
    icons: [icon('any-192', 'any'), icon('any-512', 'any'), icon('maskable-512', 'maskable')],
  }
  return new Response(JSON.stringify(manifest), {
    headers: {
      'Content-Type': 'application/manifest+json; charset=utf-8',
      'Cache-Control': 'public, max-age=600',
      Vary: 'Cookie',
    },
  })
}
