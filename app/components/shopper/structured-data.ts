// A site and who stands behind it, as schema.org tells search engines.
import { mediaUrl, searchPath } from '#app/paths.ts'

type Shop = {
  id: string
  name: string
  tagline: string
  signMediaId: string | null
  addressLine: string
  place: string
  phone: string | null
}

/** `home` is the origin where the shop is at home. */
export function shopData(shop: Shop, home: string) {
  const { id, name, tagline, signMediaId, addressLine, place, phone } = shop
  const [commune = '', province = ''] = place.split(', ')
  return {
    '@type': 'Organization',
    '@id': `${home}/#shop`,
    name,
    url: `${home}/`,
    ...(tagline && { description: tagline }),
    ...(signMediaId && { logo: `${home}${mediaUrl(id, signMediaId)}` }),
    ...(phone && { telephone: phone }),
    address: {
      '@type': 'PostalAddress',
      streetAddress: addressLine,
      addressLocality: commune,
      addressRegion: province,
      addressCountry: 'VN',
    },
  }
}

export const marketData = (home: string) => ({
  '@type': 'Organization',
  '@id': `${home}/#market`,
  name: 'Niêu',
  url: `${home}/`,
  logo: `${home}/favicon.svg`,
})

/** The site with its search, so that a search engine may offer it. */
export const siteData = (home: string, name: string) => ({
  '@type': 'WebSite',
  name,
  url: `${home}/`,
  inLanguage: ['vi', 'en'],
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${home}${searchPath()}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
})

export type ListedPage = { name: string; url: string }

/** A page that leads to others, in their order. */
export const listData = (name: string, pages: readonly ListedPage[]) => ({
  '@type': 'ItemList',
  name,
  numberOfItems: pages.length,
  itemListElement: pages.map((page, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: page.name,
    url: page.url,
  })),
})
