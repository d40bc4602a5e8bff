// What each part of a shop's first page shows, ready for the screen.
import type { Picture } from '#app/components/ui/photo.tsx'
import type { ProductCardView } from '#app/components/ui/product-card.tsx'
import type { MakerMap, ShopPaper, ShopVoices } from '#app/domain/site/home-views.server.ts'
import type { AboutShopView } from '#app/components/shopper/about-shop.tsx'

type Base = { id: string; title: string }

export type HeroPart = Base & {
  kind: 'hero'
  line: string
  photo: Picture | null
  /** null: there is nothing to lead to */
  to: string | null
  /** the collection that the button leads to; null: everything on sale */
  leadsTo: string | null
}
export type GoodsPart = Base & {
  kind: 'goods'
  products: ProductCardView[]
  /** where the rest is; null: all of it is here */
  allTo: string | null
  /** what the goods are when the shop gave no title */
  subject: 'best-selling' | 'newest' | 'chosen' | { collection: string }
}
export type StoryPart = Base & {
  kind: 'story'
  body: string
  photo: Picture | null
  photoSide: 'left' | 'right'
}
export type MapPart = Base & { kind: 'map'; line: string; map: MakerMap }
export type CollectionsPart = Base & {
  kind: 'collections'
  collections: { handle: string; title: string }[]
}
export type ReviewsPart = Base & { kind: 'reviews'; voices: ShopVoices }
export type ArticleTeaser = {
  to: string
  title: string
  excerpt: string
  publishedAt: string
  picture: Picture | null
}
export type ArticlesPart = Base & {
  kind: 'articles'
  articles: ArticleTeaser[]
  /** where the rest is; null: all of it is here */
  allTo: string | null
}
export type CertificatesPart = Base & { kind: 'certificates'; papers: ShopPaper[] }

export type HomePart =
  | HeroPart
  | GoodsPart
  | StoryPart
  | MapPart
  | CollectionsPart
  | ReviewsPart
  | ArticlesPart
  | CertificatesPart

export type ShopHomeView = { shop: AboutShopView; parts: HomePart[] }

/** A part that has something to show; the others leave no gap on the page. */
export function isFilled(part: HomePart): boolean {
  switch (part.kind) {
    case 'goods':
      return part.products.length > 0
    case 'collections':
      return part.collections.length > 0
    case 'reviews':
      return part.voices.latest.length > 0
    case 'articles':
      return part.articles.length > 0
    case 'certificates':
      return part.papers.length > 0
    default:
      return true
  }
}
