// How a shop's own pages look: its theme, and the parts of its first page. Words and rules, safe for the browser.
export const typeSizes = ['small', 'normal', 'large'] as const
export type TypeSize = (typeof typeSizes)[number]

/** `plain`: one face for everything; `bookish`: headings in a face with serifs. */
export const fontPairs = ['plain', 'bookish'] as const
export type FontPair = (typeof fontPairs)[number]

export const cornerShapes = ['round', 'soft', 'straight'] as const
export type CornerShape = (typeof cornerShapes)[number]

export type LookTheme = {
  /** #rrggbb: buttons and marks; pages darken it until text in it can be read */
  accentColor: string
  /** #rrggbb: headings; null: the same colour */
  headingColor: string | null
  size: TypeSize
  fonts: FontPair
  corners: CornerShape
  signMediaId: string | null
}

/** Words left empty are the page's own, in the reader's language. */
type Titled = { id: string; title: string }

export type HeroSection = Titled & {
  kind: 'hero'
  line: string
  photoId: string | null
  /** a collection's id; null: everything on sale */
  leadsTo: string | null
}
export const goodsSources = ['best-selling', 'newest', 'collection', 'chosen'] as const
export type GoodsSource = (typeof goodsSources)[number]
export type GoodsSection = Titled & {
  kind: 'goods'
  source: GoodsSource
  /** when the source is a collection */
  collectionId: string | null
  /** when the goods are chosen one by one, in their order */
  productIds: string[]
  count: number
}
export type StorySection = Titled & {
  kind: 'story'
  body: string
  photoId: string | null
  photoSide: 'left' | 'right'
}
export type MapSection = Titled & {
  kind: 'map'
  line: string
  /** the households have agreed that their names are shown */
  hasNames: boolean
}
export type CollectionsSection = Titled & { kind: 'collections' }
export type ReviewsSection = Titled & { kind: 'reviews' }
export type ArticlesSection = Titled & { kind: 'articles' }
export type CertificatesSection = Titled & { kind: 'certificates' }

export type Section =
  | HeroSection
  | GoodsSection
  | StorySection
  | MapSection
  | CollectionsSection
  | ReviewsSection
  | ArticlesSection
  | CertificatesSection
export type SectionKind = Section['kind']

export const sectionKinds = [
  'hero',
  'goods',
  'story',
  'map',
  'collections',
  'reviews',
  'articles',
  'certificates',
] as const satisfies readonly SectionKind[]

export type Look = { theme: LookTheme; sections: Section[] }

export type LookRefusal =
  | 'look.full'
  | 'look.section-gone'
  | 'look.changed-meanwhile'
  | 'look.nothing-to-publish'
  | 'look.nothing-to-undo'
  | 'look.no-such-version'

export const mostSections = 12
/** How many goods one part may show. */
export const goodsCounts = [4, 8, 12, 24] as const
export const mostChosen = 24

/** A new part with the settings it starts from. */
export function newSection(kind: SectionKind, id: string): Section {
  const titled = { id, title: '' }
  switch (kind) {
    case 'hero':
      return { ...titled, kind, line: '', photoId: null, leadsTo: null }
    case 'goods':
      return {
        ...titled,
        kind,
        source: 'newest',
        collectionId: null,
        productIds: [],
        count: 8,
      }
    case 'story':
      return { ...titled, kind, body: '', photoId: null, photoSide: 'left' }
    case 'map':
      return { ...titled, kind, line: '', hasNames: false }
    default:
      return { ...titled, kind }
  }
}

/** The look of a shop that has published none. */
export function firstLook(shop: { accentColor: string; signMediaId: string | null }): Look {
  const goods: GoodsSection = {
    id: 'goods',
    title: '',
    kind: 'goods',
    source: 'best-selling',
    collectionId: null,
    productIds: [],
    count: 24,
  }
  const part = (kind: SectionKind) => newSection(kind, kind)
  return {
    theme: {
      accentColor: shop.accentColor.toLowerCase(),
      headingColor: null,
      size: 'normal',
      fonts: 'plain',
      corners: 'soft',
      signMediaId: shop.signMediaId,
    },
    sections: [part('hero'), goods, part('certificates'), part('story')],
  }
}

/** At the end. The same id again is the same part: nothing happens. Null when the page is full. */
export function withSection(look: Look, section: Section): Look | null {
  if (look.sections.some(({ id }) => id === section.id)) return look
  if (look.sections.length >= mostSections) return null
  return { ...look, sections: [...look.sections, section] }
}

export const withoutSection = (look: Look, id: string): Look => ({
  ...look,
  sections: look.sections.filter((section) => section.id !== id),
})

type Direction = 'up' | 'down'

// One place; the first does not move up, nor the last down, nor what is not there.
function withMoved<Item>(items: readonly Item[], from: number, to: Direction): Item[] {
  const target = to === 'up' ? from - 1 : from + 1
  const [moving, other] = [items[from], items[target]]
  if (moving === undefined || other === undefined) return [...items]
  return items.with(from, other).with(target, moving)
}

export const withSectionMoved = (look: Look, id: string, to: Direction): Look => ({
  ...look,
  sections: withMoved(
    look.sections,
    look.sections.findIndex((section) => section.id === id),
    to,
  ),
})

export const withIdMoved = (ids: readonly string[], id: string, to: Direction): string[] =>
  withMoved(ids, ids.indexOf(id), to)

/** What was chosen, each once: what `order` names first and as it stands there, then the rest as it was chosen. */
export const inGivenOrder = (chosen: readonly string[], order: readonly string[]): string[] =>
  [...new Set([...order, ...chosen])].filter((id) => chosen.includes(id))

/** Null when there is no such part any more. */
export function withSectionChanged(look: Look, section: Section): Look | null {
  const at = look.sections.findIndex(({ id, kind }) => id === section.id && kind === section.kind)
  return at < 0 ? null : { ...look, sections: look.sections.with(at, section) }
}

/** Whatever order their fields stand in: the database keeps none. */
export const sameLook = (one: Look, other: Look): boolean => inOrder(one) === inOrder(other)

const inOrder = (look: Look) =>
  JSON.stringify(look, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
