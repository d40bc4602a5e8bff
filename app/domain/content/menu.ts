// Menus of a shop: what an entry may lead to, and how entries hang together. Pure; safe for the browser.
import type { PolicyKind } from '#app/domain/site/site.ts'
import { shopPlaces } from '#app/lib/shop-places.ts'

/** Entries that lead to one thing of the shop. */
export const targetKinds = ['product', 'collection', 'page', 'blog', 'article'] as const
export type TargetKind = (typeof targetKinds)[number]

export const plainKinds = ['home', 'catalog', 'search'] as const
export const menuKinds = [...plainKinds, ...targetKinds, 'policy', 'http'] as const
export type MenuKind = (typeof menuKinds)[number]

/** As the Storefront API's clients know them; a shop that made none of its own has both, built from what it has. */
export const standardMenus = ['main-menu', 'footer'] as const
export type StandardMenu = (typeof standardMenus)[number]
export const isStandardMenu = (handle: string): handle is StandardMenu =>
  standardMenus.some((one) => one === handle)

export const menuLimits = { depth: 3, items: 60 } as const

/** Where an entry leads, as a seller chooses it; with http the address stands beside it. */
export type ChosenTarget =
  | { kind: (typeof plainKinds)[number] | 'http' }
  | { kind: TargetKind; id: string }
  | { kind: 'policy'; policyKind: PolicyKind }

export type MenuTarget =
  | { kind: (typeof plainKinds)[number] }
  | { kind: TargetKind; id: string; handle: string; blogHandle: string | null }
  | { kind: 'policy'; policyKind: PolicyKind }
  | { kind: 'http'; url: string }

export type MenuEntry = { id: string; title: string; target: MenuTarget; items: MenuEntry[] }
export type MenuView = { id: string; handle: string; title: string; items: MenuEntry[] }

/** On the shop's own host; an address elsewhere stays whole. */
export function placeOfEntry(target: MenuTarget): string {
  switch (target.kind) {
    case 'home':
      return shopPlaces.home
    case 'catalog':
    case 'search':
      return shopPlaces.search
    case 'policy':
      return `${shopPlaces.policies}#${target.policyKind}`
    case 'http':
      return target.url
    case 'article':
      return shopPlaces.article(target.blogHandle ?? '', target.handle)
    default:
      return shopPlaces[target.kind](target.handle)
  }
}

type Flat = Omit<MenuEntry, 'items'> & { parentId: string | null; position: number }

/** Entries below one that is not there (its product is hidden) are not there either. */
export function treeOf(entries: readonly Flat[]): MenuEntry[] {
  const below = Map.groupBy(entries, (entry) => entry.parentId ?? '')
  const under = (parentId: string, depth: number): MenuEntry[] =>
    depth > menuLimits.depth
      ? []
      : (below.get(parentId) ?? [])
          .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
          .map(({ id, title, target }) => ({ id, title, target, items: under(id, depth + 1) }))
  return under('', 1)
}
