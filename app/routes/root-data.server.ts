// The facts that the frame of every page shows. Without cookies of ours the answer is the same for everybody.
import type { PublicSite, RootData } from '#app/components/root-data.ts'
import { readLocale } from '#app/i18n/locale.ts'

import { readSite, type Site } from './site.server.ts'

export async function readRoot(request: Request): Promise<RootData> {
  const site = await readSite(request)
  return { locale: readLocale(request), site: publicSite(site), cartCount: 0, account: null }
}

function publicSite({ kind, origin, marketOrigin, shop }: Site): PublicSite {
  if (!shop) return { kind, origin, marketOrigin, shop: null }
  const { id, slug, name, tagline, accentColor, signMediaId } = shop
  return { kind, origin, marketOrigin, shop: { id, slug, name, tagline, accentColor, signMediaId } }
}
