// Whether something of the shop stands at an address, whether shoppers may see it yet or not.
import type { ShopDb } from '#app/db/doors.server.ts'
import { shopPlaces } from '#app/lib/shop-places.ts'

/** `path` as redirectPath makes it. */
export async function findPageAt(db: ShopDb, path: string): Promise<boolean> {
  if (path === shopPlaces.blogs) return true
  const [, room = '', handle = '', second, more] = path.split('/')
  if (handle === '' || more !== undefined) return false
  const where = { handle }
  const select = { id: true } as const
  if (second !== undefined) {
    if (room !== 'blogs') return false
    const found = await db.article.findFirst({ where: { handle: second, blog: where }, select })
    return found !== null
  }
  switch (room) {
    case 'products':
      return (await db.product.findFirst({ where, select })) !== null
    case 'collections':
      return (await db.collection.findFirst({ where, select })) !== null
    case 'pages':
      return (await db.page.findFirst({ where, select })) !== null
    case 'blogs':
      return (await db.blog.findFirst({ where, select })) !== null
    default:
      return false
  }
}
