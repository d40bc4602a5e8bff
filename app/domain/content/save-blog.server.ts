// Blogs of a shop. The handle stays as it was made, for every article's address begins with it.
import { dropShopPages } from '#app/db/drop-pages.server.ts'
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { freeHandleAmong } from '#app/lib/handle.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { contentLimits, type Author, type ContentRefusal } from './content.ts'

/** Refuses: blog.too-many. */
export async function createBlog(
  db: ShopDb,
  { shopId, title }: { shopId: string; title: string },
  clock: Clock,
): Promise<{ id: string; handle: string }> {
  const blogs = await db.blog.findMany({ select: { handle: true } })
  if (blogs.length >= contentLimits.blogs)
    throw refuse<ContentRefusal>('blog.too-many', { most: contentLimits.blogs })
  const handle = freeHandleAmong(new Set(blogs.map((one) => one.handle)), title, 'bai-viet')
  const at = clock.now()
  const made = await db.blog.create({
    data: { title, handle, createdAt: at, updatedAt: at },
    select: { id: true, handle: true },
  })
  await dropShopPages(db, shopId)
  return made
}

/** Refuses: blog.not-found. */
export async function renameBlog(
  db: ShopDb,
  { shopId, blogId, title }: { shopId: string; blogId: string; title: string },
  clock: Clock,
): Promise<void> {
  const data = { title, updatedAt: clock.now() }
  const { count } = await db.blog.updateMany({ where: { id: blogId }, data })
  if (count === 0) throw refuse<ContentRefusal>('blog.not-found')
  await dropShopPages(db, shopId)
}

/** Only an empty one goes: articles are deleted one by one. Refuses: blog.not-found, blog.not-empty. */
export async function removeBlog(
  db: ShopDb,
  { shopId, actorId, blogId }: Author & { blogId: string },
  clock: Clock,
): Promise<void> {
  // Held, so that no article is written into it meanwhile.
  await db.$queryRaw`SELECT 1 FROM blog WHERE id = ${blogId}::uuid AND shop_id = current_shop_id() FOR UPDATE`
  const blog = await db.blog.findFirst({
    where: { id: blogId },
    select: { title: true, handle: true, _count: { select: { articles: true } } },
  })
  if (!blog) throw refuse<ContentRefusal>('blog.not-found')
  const { _count: count, ...before } = blog
  if (count.articles > 0)
    throw refuse<ContentRefusal>('blog.not-empty', { articles: count.articles })
  await db.blog.deleteMany({ where: { id: blogId } })
  const subject = { subjectKind: 'blog', subjectId: blogId } as const
  await recordAudit(db, { shopId, actorId, action: 'blog.removed', ...subject, before }, clock)
  await dropShopPages(db, shopId)
}
