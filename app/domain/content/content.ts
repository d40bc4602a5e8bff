// What a shop writes about itself: words, limits and refusals. Safe for the browser.

/** Whoever acts, for the shop behind the door. */
export type Author = { shopId: string; actorId: string }

export const contentLimits = { title: 150, summary: 300, author: 80, blogs: 20, menus: 20 } as const

/** Things whose address has a part of its own. */
export const handledKinds = ['product', 'collection', 'page', 'article'] as const
export type HandledKind = (typeof handledKinds)[number]

export type ContentRefusal =
  | 'page.not-found'
  | 'blog.not-found'
  | 'blog.not-empty'
  | 'blog.too-many'
  | 'article.not-found'
  | 'product.not-found'
  | 'collection.not-found'
  | 'content.handle-taken'
  | 'content.name-differs'
  | 'content.too-many-pictures'
  | 'menu.not-found'
  | 'menu.too-many'
  | 'menu.too-long'
  | 'menu-item.not-found'
  | 'menu-item.too-deep'
  | 'menu-item.has-children'
  | 'menu-item.leads-nowhere'
  | 'redirect.not-found'
  | 'redirect.path-taken'
  | 'redirect.page-exists'
  | 'redirect.loop'
  | 'redirect.too-many'

/** Typed by hand before something is deleted: case and spaces around do not matter. */
export const isSameName = (typed: string, name: string): boolean => fold(typed) === fold(name)

const fold = (text: string) => text.trim().normalize('NFC').toLocaleLowerCase('vi')
