// Pages, articles, menus and old addresses of the shops that write, by the same commands as their people's clicks.
import sharp from 'sharp'

import { inShop, type ShopDb } from '#app/db/doors.server.ts'
import { storePhoto } from '#app/domain/catalog/store-photo.server.ts'
import { addEntry } from '#app/domain/content/menu-entries.server.ts'
import { addRedirect } from '#app/domain/content/redirects.server.ts'
import { createArticle } from '#app/domain/content/save-article.server.ts'
import { createBlog } from '#app/domain/content/save-blog.server.ts'
import { takeOverMenu } from '#app/domain/content/save-menu.server.ts'
import { createPage } from '#app/domain/content/save-page.server.ts'
import { menuWords } from '#app/i18n/menus.ts'
import { addDays, localDate, type Clock } from '#app/lib/time.ts'
import type { FileStorage } from '#plugins/storage/port.ts'
import { demoContent, type DemoContent } from './data/content.ts'
import { drawLandscape } from './pictures/places.ts'
import { drawStillLife } from './pictures/still-life.ts'
import type { StoredPicture } from './seed-products.server.ts'
import type { SeededShop } from './seed-shop.server.ts'

type Owned = { shop: SeededShop; ownerId: string }
type Tools = { clock: Clock; storage: FileStorage }

export async function seedContent(shops: readonly Owned[], tools: Tools): Promise<void> {
  for (const content of demoContent) {
    const owned = shops.find(({ shop }) => shop.plan.slug === content.slug)
    if (owned) await tell(owned, content, tools)
  }
}

type Drawn = { land: StoredPicture; articles: StoredPicture[] }

async function tell({ shop, ownerId }: Owned, content: DemoContent, tools: Tools): Promise<void> {
  const drawn = await draw(shop, content, tools)
  const by = { shopId: shop.id, actorId: ownerId }
  const { clock } = tools
  await inShop(shop.id, async (db) => {
    const pages = []
    for (const [index, page] of content.pages.entries()) {
      const photos = index === 0 ? [drawn.land] : []
      pages.push(await createPage(db, { ...by, ...page, isShown: true, photos }, clock))
    }
    const blog = await createBlog(db, { shopId: shop.id, title: content.blog }, clock)
    for (const [index, article] of content.articles.entries()) {
      const { author: authorName, daysAgo, thing: _thing, ...words } = article
      const photo = drawn.articles[index] ?? null
      await createArticle(
        db,
        {
          ...by,
          ...words,
          authorName,
          blogId: blog.id,
          publishOn: addDays(localDate(clock.now()), -daysAgo),
          isShown: true,
          handle: null,
          photo,
          photos: article.body.includes('[ảnh 1]') ? [drawn.land] : [],
        },
        clock,
      )
    }
    await arrange(db, { ...by, pageIds: pages.map(({ id }) => id) }, clock)
    for (const redirect of content.moved) await addRedirect(db, { ...by, ...redirect }, clock)
  })
}

// Drawn and stored before the transaction: files are not the database's.
async function draw(shop: SeededShop, content: DemoContent, { storage }: Tools): Promise<Drawn> {
  const store = async (svg: string) =>
    storePhoto(storage, {
      shopId: shop.id,
      bytes: await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer(),
    })
  const articles: StoredPicture[] = []
  for (const { thing, title } of content.articles)
    articles.push(await store(drawStillLife(thing, title)))
  return { land: await store(drawLandscape(shop.plan.land, content.blog)), articles }
}

type Arranged = { shopId: string; pageIds: readonly string[] }

// The head of the page: what is arranged by itself, and behind it the pages, the first of them unfolding the others.
async function arrange(db: ShopDb, { shopId, pageIds }: Arranged, clock: Clock): Promise<void> {
  const words = menuWords.vi
  const { id: menuId } = await takeOverMenu(db, { shopId, handle: 'main-menu', words }, clock)
  let parentId: string | null = null
  for (const id of pageIds) {
    const title = parentId === null ? 'Về chúng tôi' : ''
    const target = { kind: 'page', id } as const
    const made = await addEntry(db, { shopId, menuId, parentId, title, target, url: '' }, clock)
    parentId ??= made.id
  }
}
