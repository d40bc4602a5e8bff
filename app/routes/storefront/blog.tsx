// `/blogs/:blog` on a shop's host: its articles, newest first.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { ArticleList, NoArticles } from '#app/components/content/article-list.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import type { PageNode } from '#app/components/storefront-nodes.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { contentText } from '#app/i18n/content.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { blogPath, blogsPath, homePath } from '#app/paths.ts'

import { readParams, readQuery } from '../forms.server.ts'
import { movedOrNotFound } from '../moved.server.ts'
import { breadcrumbData, pageMeta } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { requireShop } from '../site.server.ts'
import { articleCard, type ArticleCardNode } from './article-nodes.ts'
import { askStorefront } from './ask-storefront.server.ts'
import { blogOperation } from './content-operations.ts'

const blogParams = z.object({ blog: z.string().max(200) })
const pageAsk = z.object({ after: z.string().max(500).optional().catch(undefined) })

type Answer = {
  blog: { handle: string; title: string; articles: PageNode<ArticleCardNode> } | null
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const site = await requireShop(request)
  const { blog: handle } = readParams(params, blogParams)
  const { after } = readQuery(request, pageAsk)
  const ask = { site, document: blogOperation, variables: { handle, after } }
  const { blog } = await askStorefront<Answer>(request, ask)
  if (!blog) return movedOrNotFound(request, site)
  keepForEverybody(context, site)
  const { hasNextPage, endCursor } = blog.articles.pageInfo
  return {
    blog: { handle: blog.handle, title: blog.title },
    articles: blog.articles.nodes.map(articleCard),
    nextCursor: hasNextPage ? endCursor : null,
    shopName: site.shop.name,
    origin: site.homeOrigin,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const { blog, shopName, origin } = data
  const to = blogPath(blog.handle)
  const t = contentText[localeOf(matches)]
  const crumbs = [
    { label: shopName, to: homePath },
    { label: t.articles, to: blogsPath },
    { label: blog.title, to },
  ]
  return pageMeta(
    {
      title: `${blog.title} · ${shopName}`,
      description: t.articlesOf(shopName),
      url: `${origin}${to}`,
      structured: [breadcrumbData(origin, crumbs)],
    },
    matches,
  )
}

export default function Blog() {
  const { blog, articles, nextCursor, shopName } = useLoaderData<typeof loader>()
  const t = useText(contentText)
  return (
    <ShopperShell>
      <PageHeader
        title={<span lang="vi">{blog.title}</span>}
        crumbs={[
          { label: shopName, to: homePath },
          { label: t.articles, to: blogsPath },
        ]}
      />
      <div className="stack">
        {articles.length > 0 ? <ArticleList articles={articles} /> : <NoArticles />}
        <Pagination nextCursor={nextCursor} />
      </div>
    </ShopperShell>
  )
}
