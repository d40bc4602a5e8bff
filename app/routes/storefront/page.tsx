// `/pages/:handle` on a shop's host: one page that the shop wrote.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { RichText } from '#app/components/content/rich-text.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { homePath, pagePath } from '#app/paths.ts'

import { readParams } from '../forms.server.ts'
import { movedOrNotFound } from '../moved.server.ts'
import { breadcrumbData, pageMeta } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { requireShop } from '../site.server.ts'
import { withLocalPictures } from './article-nodes.ts'
import { askStorefront } from './ask-storefront.server.ts'
import { pageOperation } from './content-operations.ts'

const pageParams = z.object({ handle: z.string().max(200) })

type Answer = {
  page: { handle: string; title: string; body: string; bodySummary: string } | null
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const site = await requireShop(request)
  const { handle } = readParams(params, pageParams)
  const ask = { site, document: pageOperation, variables: { handle } }
  const { page } = await askStorefront<Answer>(request, ask)
  if (!page) return movedOrNotFound(request, site)
  keepForEverybody(context, site)
  const body = withLocalPictures(page.body, site.origin)
  return { page: { ...page, body }, shopName: site.shop.name, origin: site.homeOrigin }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const { page, shopName, origin } = data
  const to = pagePath(page.handle)
  const crumbs = [
    { label: shopName, to: homePath },
    { label: page.title, to },
  ]
  return pageMeta(
    {
      title: `${page.title} · ${shopName}`,
      description: page.bodySummary,
      url: `${origin}${to}`,
      structured: [breadcrumbData(origin, crumbs)],
    },
    matches,
  )
}

export default function Page() {
  const { page, shopName } = useLoaderData<typeof loader>()
  return (
    <ShopperShell isNarrow>
      <PageHeader
        title={<span lang="vi">{page.title}</span>}
        crumbs={[{ label: shopName, to: homePath }]}
      />
      <RichText html={page.body} />
    </ShopperShell>
  )
}
