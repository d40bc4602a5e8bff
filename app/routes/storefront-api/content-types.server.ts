// Everything of the API that a shop writes: the types with their fields, and what node() finds by an id.
import { readGid } from '#app/lib/gid.ts'
import { articleFields, blogFields, pageFields } from './content-fields.server.ts'
import { contentByGid } from './content-queries.server.ts'
import type { Fields, StorefrontContext } from './context.server.ts'
import { menuByGid, menuFields, menuItemByGid, menuItemFields } from './menu-fields.server.ts'
import { redirectByGid } from './redirect-queries.server.ts'

export const contentTypes: Readonly<Record<string, Fields<never>>> = {
  Page: pageFields,
  Blog: blogFields,
  Article: articleFields,
  Menu: menuFields,
  MenuItem: menuItemFields,
}

/** Null for what is not of this context, and for what is not there. */
export async function contentNode(gid: string, context: StorefrontContext): Promise<unknown> {
  switch (readGid(gid)?.type) {
    case 'Page':
      return contentByGid.page({ id: gid }, context)
    case 'Blog':
      return contentByGid.blog({ id: gid }, context)
    case 'Article':
      return contentByGid.article(gid, context)
    case 'Menu':
      return menuByGid(gid, context)
    case 'MenuItem':
      return menuItemByGid(gid, context)
    case 'UrlRedirect':
      return redirectByGid(gid, context)
    default:
      return null
  }
}
