// `/collections/:handle` on a shop's host.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { flattenConnection } from '@shopify/hydrogen-react'
import { z } from 'zod'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import {
  productCard,
  type PageNode,
  type ProductCardNode,
} from '#app/components/storefront-nodes.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { ProductGrid } from '#app/components/ui/product-card.tsx'
import { shopperText } from '#app/i18n/shopper.ts'
import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'
import { collectionPath, homePath } from '#app/paths.ts'

import { atAddress, readForEverybody } from '../for-everybody.server.ts'
import { readParams, readQuery } from '../forms.server.ts'
import { movedOrNotFound } from '../moved.server.ts'
import { breadcrumbData, pageMeta } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { requireShop } from '../site.server.ts'
import { askStorefront } from './ask-storefront.server.ts'
import { collectionOperation } from './operations.ts'

const collectionParams = z.object({ handle: z.string().max(200) })
const pageAsk = z.object({ after: z.string().max(500).optional().catch(undefined) })

type Answer = {
  collection: {
    handle: string
    title: string
    description: string
    products: PageNode<ProductCardNode>
  } | null
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const site = await requireShop(request)
  const { handle } = readParams(params, collectionParams)
  const { after } = readQuery(request, pageAsk)
  const about = { shopId: site.shop.id, key: atAddress(request, 'collection') }
  const { collection } = await readForEverybody(about, () =>
    askStorefront<Answer>(request, {
      site,
      document: collectionOperation,
      variables: { handle, after },
    }),
  )
  if (!collection) return movedOrNotFound(request, site)
  keepForEverybody(context, site)
  const { products, ...collectionWords } = collection
  const { hasNextPage, endCursor } = products.pageInfo
  const cards = flattenConnection(products).map(productCard)
  return {
    about: collectionWords,
    products: cards,
    nextCursor: hasNextPage ? endCursor : null,
    shopName: site.shop.name,
    origin: site.homeOrigin,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const { about, shopName, origin } = data
  const crumbs = [
    { label: shopName, to: homePath },
    { label: about.title, to: collectionPath(about.handle) },
  ]
  return pageMeta(
    {
      title: `${about.title} · ${shopName}`,
      description: about.description,
      url: `${origin}${collectionPath(about.handle)}`,
      structured: [breadcrumbData(origin, crumbs)],
    },
    matches,
  )
}

export default function Collection() {
  const t = useText(shopperText)
  const ui = useText(uiText)
  const { about, products, nextCursor } = useLoaderData<typeof loader>()
  return (
    <ShopperShell>
      <PageHeader
        title={about.title}
        lead={about.description}
        crumbs={[{ label: ui.home, to: homePath }]}
      />
      <div className="stack">
        {products.length > 0 ? (
          <ProductGrid products={products} isFirst />
        ) : (
          <EmptyState
            drawing="basket"
            title={t.collectionEmpty}
            action={<ButtonLink to={homePath}>{t.shopProducts}</ButtonLink>}
          />
        )}
        <Pagination nextCursor={nextCursor} />
      </div>
    </ShopperShell>
  )
}
