// What a shop's first page shows: its goods and collections through the Storefront API, the rest through the public
// door. The editor's preview reads a draft by the same way.
import type { HomePart, ShopHomeView } from '#app/components/shop-home/parts.ts'
import type { Picture } from '#app/components/ui/photo.tsx'
import { inMarket, type MarketDb } from '#app/db/doors.server.ts'
import { findMediaByIds } from '#app/domain/catalog/storefront-views.server.ts'
import {
  findMakerMap,
  findShopPapers,
  findShopVoices,
  type MakerMap,
  type ShopPaper,
  type ShopVoices,
} from '#app/domain/site/home-views.server.ts'
import { findLiveLook } from '#app/domain/site/look-rows.server.ts'
import type { Look, Section } from '#app/domain/site/look.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { mediaUrl } from '#app/paths.ts'

import type { ShopSite } from '../site.server.ts'
import { askStorefront } from './ask-storefront.server.ts'
import { readPart, type HomeAnswer } from './home-answer.ts'
import { homeOperation } from './home-operation.ts'

/** As shoppers see it, unless a look is given to be tried. */
export async function readShopHome(
  request: Request,
  site: ShopSite,
  tried?: Look,
): Promise<ShopHomeView> {
  const { shop } = site
  const look = tried ?? (await inMarket({}, (db) => findLiveLook(db, shop))).look
  const operation = homeOperation(look)
  const answer = operation
    ? await askStorefront<HomeAnswer>(request, { site, ...operation })
    : ({} satisfies HomeAnswer)
  const extras = await inMarket({}, (db) => readExtras(db, shop.id, look.sections))
  const { id, slug, name, legalForm, tagline, story, signMediaId, addressLine, place, phone } = shop
  return {
    shop: { id, slug, name, legalForm, tagline, story, signMediaId, addressLine, place, phone },
    parts: look.sections.flatMap((section, index) => partOf(section, { answer, index, extras })),
  }
}

export type HomeExtras = {
  pictures: Map<string, Picture>
  papers: ShopPaper[]
  voices: ShopVoices | null
  maps: Map<boolean, MakerMap | null>
}

async function readExtras(
  db: MarketDb,
  shopId: string,
  sections: readonly Section[],
): Promise<HomeExtras> {
  const has = (kind: Section['kind']) => sections.some((section) => section.kind === kind)
  const photoIds = sections.flatMap((one) => ('photoId' in one ? (one.photoId ?? []) : []))
  const photos = photoIds.length > 0 ? await findMediaByIds(db, photoIds) : []
  const maps = new Map<boolean, MakerMap | null>()
  for (const section of sections) {
    if (section.kind !== 'map' || maps.has(section.hasNames)) continue
    maps.set(section.hasNames, await findMakerMap(db, { shopId, hasNames: section.hasNames }))
  }
  return {
    pictures: new Map(
      photos
        .filter((photo) => photo.shopId === shopId)
        .map(({ id, alt, width, height }) => [
          id,
          { url: mediaUrl(shopId, id), altText: alt, width, height },
        ]),
    ),
    papers: has('certificates')
      ? await findShopPapers(db, shopId, localDate(systemClock.now()))
      : [],
    voices: has('reviews') ? await findShopVoices(db, shopId) : null,
    maps,
  }
}

type Reading = { answer: HomeAnswer; index: number; extras: HomeExtras }

function partOf(section: Section, { answer, index, extras }: Reading): HomePart[] {
  const picture = (id: string | null) => (id === null ? null : (extras.pictures.get(id) ?? null))
  const { id, title } = section
  switch (section.kind) {
    case 'story':
      return [{ ...section, photo: picture(section.photoId) }]
    case 'map': {
      const map = extras.maps.get(section.hasNames)
      return map ? [{ id, title, kind: 'map', line: section.line, map }] : []
    }
    case 'reviews':
      return extras.voices ? [{ id, title, kind: 'reviews', voices: extras.voices }] : []
    case 'certificates':
      return [{ id, title, kind: 'certificates', papers: extras.papers }]
    case 'hero':
      return [readPart.hero(section, { answer, index, photo: picture(section.photoId) })]
    case 'goods':
      return [readPart.goods(section, { answer, index })]
    case 'collections':
      return [readPart.collections(section, { answer, index })]
    case 'articles':
      return [readPart.articles(section, { answer, index })]
  }
}
