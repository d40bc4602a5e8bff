// `/blogs/:blog/:article` on a shop's host: one article, and the newest others.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { ArticleList, Byline, type ArticleCardView } from '#app/components/content/article-list.tsx'
import { RichText } from '#app/components/content/rich-text.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Photo } from '#app/components/ui/photo.tsx'
import { contentText } from '#app/i18n/content.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { articlePath, blogPath, blogsPath, homePath } from '#app/paths.ts'

import { readParams } from '../forms.server.ts'
import { movedOrNotFound } from '../moved.server.ts'
import { breadcrumbData, pageMeta } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { requireShop } from '../site.server.ts'
import { articleCard, withLocalPictures, type ArticleCardNode } from './article-nodes.ts'
import { askStorefront } from './ask-storefront.server.ts'
import { articleOperation } from './content-operations.ts'

const articleParams = z.object({ blog: z.string().max(200), article: z.string().max(200) })

type ArticleNode = ArticleCardNode & {
  contentHtml: string
  seo: { description: string | null }
}
type Answer = {
  blog: { articleByHandle: ArticleNode | null; articles: { nodes: ArticleCardNode[] } } | null
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const site = await requireShop(request)
  const { blog, article: handle } = readParams(params, articleParams)
  const ask = { site, document: articleOperation, variables: { blog, handle } }
  const answer = await askStorefront<Answer>(request, ask)
  const article = answer.blog?.articleByHandle
  if (!article) return movedOrNotFound(request, site)
  keepForEverybody(context, site)
  const others = answer.blog?.articles.nodes.filter((one) => one.handle !== article.handle) ?? []
  return {
    article: articleCard(article),
    html: withLocalPictures(article.contentHtml, site.origin),
    description: article.seo.description ?? '',
    blogTitle: article.blog.title,
    others: others.slice(0, 3).map(articleCard),
    shopName: site.shop.name,
    origin: site.homeOrigin,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const { article, description, blogTitle, shopName, origin } = data
  const to = articlePath(article.blogHandle, article.handle)
  const crumbs = [
    { label: shopName, to: homePath },
    { label: contentText[localeOf(matches)].articles, to: blogsPath },
    { label: blogTitle, to: blogPath(article.blogHandle) },
    { label: article.title, to },
  ]
  const structured = [articleData(article, { url: `${origin}${to}`, shopName, origin })]
  return pageMeta(
    {
      title: `${article.title} · ${shopName}`,
      description,
      url: `${origin}${to}`,
      structured: [...structured, breadcrumbData(origin, crumbs)],
    },
    matches,
  )
}

type Where = { url: string; shopName: string; origin: string }

/** schema.org BlogPosting. */
const articleData = (article: ArticleCardView, { url, shopName, origin }: Where) => ({
  '@type': 'BlogPosting',
  headline: article.title,
  datePublished: article.publishedAt.toISOString(),
  author: { '@type': 'Person', name: article.author },
  publisher: { '@type': 'Organization', name: shopName, url: `${origin}/` },
  mainEntityOfPage: url,
  ...(article.picture && { image: new URL(article.picture.url, origin).href }),
})

export default function Article() {
  const { article, html, blogTitle, others, shopName } = useLoaderData<typeof loader>()
  const t = useText(contentText)
  const crumbs = [
    { label: shopName, to: homePath },
    { label: t.articles, to: blogsPath },
    { label: blogTitle, to: blogPath(article.blogHandle) },
  ]
  return (
    <ShopperShell isNarrow>
      <article className="stack">
        <PageHeader title={<span lang="vi">{article.title}</span>} crumbs={crumbs} />
        <Byline article={article} />
        {article.excerpt && (
          <p className="article-lead" lang="vi">
            {article.excerpt}
          </p>
        )}
        {article.picture && (
          <div className="article-photo">
            <Photo
              picture={article.picture}
              ratio="3/2"
              sizes="(min-width: 768px) 680px, 92vw"
              isFirst
              isDecorative
            />
          </div>
        )}
        <RichText html={html} />
      </article>
      {others.length > 0 && (
        <section className="stack article-others">
          <h2>{t.moreArticles}</h2>
          <ArticleList articles={others} />
        </section>
      )}
    </ShopperShell>
  )
}
