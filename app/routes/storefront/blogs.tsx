// `/blogs` on a shop's host: everything that the shop wrote, newest first, and the ways into each of its blogs.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { ArticleList, NoArticles } from '#app/components/content/article-list.tsx'
import { BlogLinks } from '#app/components/content/blog-links.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import type { PageNode } from '#app/components/storefront-nodes.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { contentText } from '#app/i18n/content.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { blogsPath, homePath } from '#app/paths.ts'

import { readQuery } from '../forms.server.ts'
import { breadcrumbData, pageMeta } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { requireShop } from '../site.server.ts'
import { articleCard, type ArticleCardNode } from './article-nodes.ts'
import { askStorefront } from './ask-storefront.server.ts'
import { blogsOperation } from './content-operations.ts'

const pageAsk = z.object({ after: z.string().max(500).optional().catch(undefined) })

type BlogNode = { handle: string; title: string; articles: { nodes: unknown[] } }
type Answer = { articles: PageNode<ArticleCardNode>; blogs: { nodes: BlogNode[] } }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const site = await requireShop(request)
  const { after } = readQuery(request, pageAsk)
  const ask = { site, document: blogsOperation, variables: { after } }
  const { articles, blogs } = await askStorefront<Answer>(request, ask)
  keepForEverybody(context, site)
  const { hasNextPage, endCursor } = articles.pageInfo
  const written = blogs.nodes.filter((blog) => blog.articles.nodes.length > 0)
  return {
    blogs: written.map(({ handle, title }) => ({ handle, title })),
    articles: articles.nodes.map(articleCard),
    nextCursor: hasNextPage ? endCursor : null,
    shopName: site.shop.name,
    origin: site.homeOrigin,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const { blogs, shopName, origin } = data
  const t = contentText[localeOf(matches)]
  const crumbs = [
    { label: shopName, to: homePath },
    { label: t.articles, to: blogsPath },
  ]
  return pageMeta(
    {
      title: `${t.articles} · ${shopName}`,
      description: t.articlesOf(shopName),
      url: `${origin}${blogsPath}`,
      structured: [breadcrumbData(origin, crumbs)],
      isHidden: blogs.length === 0,
    },
    matches,
  )
}

export default function Blogs() {
  const { blogs, articles, nextCursor, shopName } = useLoaderData<typeof loader>()
  const t = useText(contentText)
  return (
    <ShopperShell>
      <PageHeader title={t.articles} crumbs={[{ label: shopName, to: homePath }]} />
      <div className="stack">
        {blogs.length > 1 && <BlogLinks blogs={blogs} />}
        {articles.length > 0 ? <ArticleList articles={articles} /> : <NoArticles />}
        <Pagination nextCursor={nextCursor} />
      </div>
    </ShopperShell>
  )
}
