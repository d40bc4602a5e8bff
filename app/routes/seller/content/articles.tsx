// /seller/:shop/content/articles: the articles of the shop, and the blogs that they stand in.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide-react'
import { z } from 'zod'

import { ArticleLines } from '#app/components/content/article-lines.tsx'
import { BlogCards, NewBlog } from '#app/components/content/blog-cards.tsx'
import { ContentFrame } from '#app/components/content/content-frame.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { articlesForm } from '#app/domain/content/content.forms.ts'
import { contentMessages } from '#app/domain/content/content.messages.ts'
import { listArticles, listBlogs } from '#app/domain/content/content-room-views.server.ts'
import { createBlog, removeBlog, renameBlog } from '#app/domain/content/save-blog.server.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { invalid, readForm, readQuery, refused } from '#app/routes/forms.server.ts'
import { requireStaff, type Staff } from '#app/routes/guards.server.ts'
import { contentPath } from '#app/seller-paths.ts'

const articlesQuery = z.object({ after: z.uuid().nullable().catch(null).default(null) })

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerContentText[localeOf(matches)].rooms.articles },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'content.edit')
  const asked = readQuery(request, articlesQuery)
  return inShop(async (db) => ({
    shop: { slug: shop.slug, name: shop.name },
    role,
    blogs: await listBlogs(db),
    ...(await listArticles(db, asked, systemClock)),
  }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'content.edit')
  const form = await readForm(request, articlesForm)
  if (form.status !== 'success') return invalid(form)
  const outcome = await attempt(() => change(staff, form.value))
  if (!outcome.ok) return refused(form, outcome.refusal, contentMessages)
  return { notice: 'saved' as const }
}

function change(
  { shop, account, inShop }: Staff,
  asked: z.output<typeof articlesForm>,
): Promise<unknown> {
  const by = { shopId: shop.id, actorId: account.id }
  return inShop(async (db) => {
    if (asked.intent === 'blog') return createBlog(db, { ...by, title: asked.title }, systemClock)
    if (asked.intent === 'rename') return renameBlog(db, { ...by, ...asked }, systemClock)
    return removeBlog(db, { ...by, blogId: asked.blogId }, systemClock)
  })
}

export default function Articles() {
  const { shop, role, blogs, articles, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(sellerContentText)
  const isSaved = useNotice() === 'saved'
  const write = blogs.length > 0 && (
    <ButtonLink to={contentPath(shop.slug, 'articles/new')} look="primary" icon={Plus}>
      {t.newArticle}
    </ButtonLink>
  )
  return (
    <ContentFrame
      shop={shop}
      role={role}
      title={t.rooms.articles}
      lead={t.articlesLead}
      done={isSaved && <p>{t.saved}</p>}
      {...(articles.length > 0 && { actions: write })}
    >
      {articles.length === 0 ? (
        <EmptyState drawing="paper" title={t.noArticles} action={write}>
          <p>{blogs.length > 0 ? t.noArticlesLine : t.noBlogs}</p>
        </EmptyState>
      ) : (
        <ArticleLines shop={shop.slug} articles={articles} />
      )}
      <Pagination nextCursor={nextCursor} />
      <BlogCards blogs={blogs} />
      <NewBlog key={blogs.length} isFirst={blogs.length === 0} />
    </ContentFrame>
  )
}
