// Pages, articles and menus that a test starts from, made by the app's own commands.
import { createArticle, type ArticleFacts } from '#app/domain/content/save-article.server.ts'
import { createBlog } from '#app/domain/content/save-blog.server.ts'
import { createPage, type PageFacts } from '#app/domain/content/save-page.server.ts'
import { inShop } from '#app/db/doors.server.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock, type Clock } from '#app/lib/time.ts'

type Shop = { id: string; owner?: { id: string } }

export const authorOf = ({ id, owner }: Shop) => ({ shopId: id, actorId: owner?.id ?? newId() })

export const givenPage = (
  shop: Shop,
  facts: Partial<PageFacts> = {},
  clock: Clock = systemClock,
): Promise<{ id: string; handle: string }> => {
  const page = {
    title: 'Giới thiệu',
    body: '## Làng Yên Hoà\n\nBếp rơm **mười hai** tiếng.',
    isShown: true,
    handle: null,
    photos: [],
    ...facts,
  }
  return inShop(shop.id, (db) => createPage(db, { ...authorOf(shop), ...page }, clock))
}

export const givenBlog = (shop: Shop, title = 'Chuyện làng nghề') =>
  inShop(shop.id, (db) => createBlog(db, { shopId: shop.id, title }, systemClock))

export const givenArticle = (
  shop: Shop,
  blog: { id: string },
  facts: Partial<ArticleFacts> = {},
): Promise<{ id: string; handle: string }> => {
  const article = {
    blogId: blog.id,
    title: 'Mùa chạch đồng',
    summary: 'Tháng mười, nước rút.',
    body: 'Ra ao từ **bốn giờ** sáng.\n\n[ảnh 1] Ao làng',
    authorName: 'Phạm Thị Hoa',
    isShown: true,
    publishOn: null,
    handle: null,
    photos: [],
    photo: null,
    ...facts,
  }
  return inShop(shop.id, (db) => createArticle(db, { ...authorOf(shop), ...article }, systemClock))
}

/** A photo's row without its file. */
export const somePhoto = (shop: Shop, width = 1200) => ({
  storageKey: `shops/${shop.id}/photos/x.webp`,
  contentType: 'image/webp' as const,
  width,
  height: Math.round(width * 0.75),
  byteSize: 100,
  sha256: 'a'.repeat(64),
})
