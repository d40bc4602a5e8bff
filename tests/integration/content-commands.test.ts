// What a shop writes: who sees it when, and what is refused.
import { describe, expect, test } from 'vitest'

import { inMarket } from '#app/db/doors.server.ts'
import { findArticleList } from '#app/domain/content/content-lists.server.ts'
import { findPages } from '#app/domain/content/content-views.server.ts'
import { removeArticle, updateArticle } from '#app/domain/content/save-article.server.ts'
import { removeBlog, renameBlog } from '#app/domain/content/save-blog.server.ts'
import { removePage, updatePage } from '#app/domain/content/save-page.server.ts'
import { findAuditLines } from '#app/domain/tenancy/audit-views.server.ts'
import { addDays, localDate, systemClock } from '#app/lib/time.ts'
import {
  authorOf,
  givenArticle,
  givenBlog,
  givenPage,
  somePhoto,
} from '#tests/support/given-content.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { suspend } from '#tests/support/given-storefront.ts'

const seen = (shop: GivenShop, handle: string) =>
  inMarket({}, async (db) => {
    const [page] = await findPages(db, { places: [{ shopSlug: shop.slug, handle }] })
    return page ?? null
  })
const articlesOf = (shop: GivenShop) =>
  inMarket({}, async (db) => {
    const window = { size: 10, cursor: null, isBackward: false }
    const ask = { shopId: shop.id, sort: 'published', isReversed: true, window } as const
    return (await findArticleList(db, ask))?.items.map(({ view }) => view) ?? []
  })
const lastLine = async (shop: GivenShop) => {
  const everything = { action: null, actorId: null, from: null, to: null, after: null }
  return (await shop.do((db) => findAuditLines(db, everything))).lines[0]
}
const facts = { title: 'Giới thiệu', body: 'Mới', isShown: true, handle: null, photos: [] }

describe('pages', () => {
  test('a draft is nobody’s; shown it is everybody’s, until the shop is closed', async () => {
    const shop = await givenShop()
    const { id, handle } = await givenPage(shop, { isShown: false })
    expect(await seen(shop, handle)).toBeNull()

    await shop.do((db) => updatePage(db, { ...authorOf(shop), ...facts, pageId: id }, systemClock))
    expect(await seen(shop, handle)).toMatchObject({ title: 'Giới thiệu', body: 'Mới' })

    await suspend(shop)
    expect(await seen(shop, handle)).toBeNull()
  })

  test('two of one name get two addresses; an address that was typed is meant', async () => {
    const shop = await givenShop()
    const handles = [await givenPage(shop), await givenPage(shop)].map((page) => page.handle)

    expect(handles).toEqual(['gioi-thieu', 'gioi-thieu-2'])
    await expect(givenPage(shop, { handle: 'gioi-thieu' })).rejects.toMatchObject({
      code: 'content.handle-taken',
    })
  })

  test('each new picture gets its line at the end of the text, unless the text shows it already', async () => {
    const shop = await givenShop()
    const photos = [somePhoto(shop), somePhoto(shop)]
    const { handle } = await givenPage(shop, { body: 'Đầu\n\n[ảnh 1] Bếp', photos })

    expect(await seen(shop, handle)).toMatchObject({
      body: 'Đầu\n\n[ảnh 1] Bếp\n\n[ảnh 2]',
      pictureIds: [expect.any(String), expect.any(String)],
    })
    const many = Array.from({ length: 21 }, () => somePhoto(shop))
    await expect(givenPage(shop, { photos: many })).rejects.toMatchObject({
      code: 'content.too-many-pictures',
    })
  })

  test('it is deleted by whoever types its name, and the history keeps what it said', async () => {
    const shop = await givenShop()
    const { id, handle } = await givenPage(shop)
    const remove = (typed: string) =>
      shop.do((db) => removePage(db, { ...authorOf(shop), id, typed }, systemClock))

    await expect(remove('giới')).rejects.toMatchObject({ code: 'content.name-differs' })
    await remove(' GIỚI thiệu ')

    expect(await seen(shop, handle)).toBeNull()
    expect(await lastLine(shop)).toMatchObject({ action: 'page.removed', subjectId: id })
  })

  test('the page of another shop is no page', async () => {
    const [mine, other] = [await givenShop(), await givenShop()]
    const { id, handle } = await givenPage(other)
    const update = { ...authorOf(mine), ...facts, pageId: id }

    await expect(mine.do((db) => updatePage(db, update, systemClock))).rejects.toMatchObject({
      code: 'page.not-found',
    })
    expect((await seen(other, handle))?.body).not.toBe('Mới')
  })
})

describe('articles', () => {
  test('one for a later day waits for it, one for an earlier day stands in its place', async () => {
    const shop = await givenShop()
    const blog = await givenBlog(shop)
    const today = localDate(systemClock.now())
    await givenArticle(shop, blog, { title: 'Hôm nay' })
    await givenArticle(shop, blog, { title: 'Mai', publishOn: addDays(today, 3) })
    await givenArticle(shop, blog, { title: 'Tuần trước', publishOn: addDays(today, -7) })
    await givenArticle(shop, blog, { title: 'Nháp', isShown: false })

    expect((await articlesOf(shop)).map(({ title }) => title)).toEqual(['Hôm nay', 'Tuần trước'])
  })

  test('a change keeps the hour it was shown from and its photo', async () => {
    const shop = await givenShop()
    const blog = await givenBlog(shop)
    const { id } = await givenArticle(shop, blog, { photo: somePhoto(shop) })
    const [before] = await articlesOf(shop)
    const change = { ...facts, summary: '', authorName: 'Hạnh', publishOn: null, photo: null }

    await shop.do((db) =>
      updateArticle(db, { ...authorOf(shop), ...change, articleId: id }, systemClock),
    )

    const [after] = await articlesOf(shop)
    expect(after).toMatchObject({ title: 'Giới thiệu', authorName: 'Hạnh' })
    expect(after?.publishedAt).toEqual(before?.publishedAt)
    expect(after?.mediaId).toBe(before?.mediaId)
    expect(after?.mediaId).not.toBeNull()
  })

  test('a blog goes when it is empty; its name changes, its address stays', async () => {
    const shop = await givenShop()
    const blog = await givenBlog(shop)
    const { id } = await givenArticle(shop, blog)
    const asked = { ...authorOf(shop), blogId: blog.id }
    const remove = () => shop.do((db) => removeBlog(db, asked, systemClock))
    await expect(remove()).rejects.toMatchObject({ code: 'blog.not-empty' })

    await shop.do((db) => renameBlog(db, { ...asked, title: 'Tin mới' }, systemClock))
    expect((await articlesOf(shop))[0]).toMatchObject({
      blogTitle: 'Tin mới',
      blogHandle: 'chuyen-lang-nghe',
    })

    await shop.do((db) =>
      removeArticle(db, { ...authorOf(shop), id, typed: 'Mùa chạch đồng' }, systemClock),
    )
    await remove()
    expect(await lastLine(shop)).toMatchObject({ action: 'blog.removed' })
  })
})
