// `/products/:handle` on a shop's host.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { preloadGallery } from '#app/components/shopper/gallery-frame.ts'
import { listingCard } from '#app/components/shopper/listing-card.ts'
import { priceOf, productData } from '#app/components/shopper/product-data.ts'
import { ProductPage } from '#app/components/shopper/product-page.tsx'
import { Shelf } from '#app/components/shopper/shelf.tsx'
import { StorefrontProvider } from '#app/components/shopper/storefront-provider.tsx'
import { productText } from '#app/i18n/product.ts'
import { useText } from '#app/i18n/use-text.ts'
import { homePath, productCardPath, productPath } from '#app/paths.ts'

import { readParams } from '../forms.server.ts'
import { movedOrNotFound } from '../moved.server.ts'
import { breadcrumbData, pageMeta } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { requireShop } from '../site.server.ts'
import { readProduct } from './read-product.server.ts'

const productParams = z.object({ handle: z.string().max(200) })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const site = await requireShop(request)
  const { handle } = readParams(params, productParams)
  const reading = await readProduct(request, { site, shop: site.shop, handle })
  if (!reading) return movedOrNotFound(request, site)
  keepForEverybody(context, site)
  const { others, ...product } = reading
  const { slug, name, place } = site.shop
  return {
    ...product,
    card: productCardPath(slug, product.product.handle),
    shop: { name, place, to: homePath },
    crumbs: [{ label: name, to: homePath }],
    others: others.map((listing) => listingCard(listing, 'shop')),
    origin: site.origin,
    home: site.homeOrigin,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const { product, shop, crumbs, home, reviews, card } = data
  const path = productPath(product.handle)
  const url = `${home}${path}`
  const page = pageMeta(
    {
      title: `${product.title} · ${shop.name}`,
      description: product.description,
      url,
      picture: `${home}${card}`,
      price: priceOf(product),
      structured: [
        productData(product, { url, shopName: shop.name, rating: reviews.summary }),
        breadcrumbData(home, [...crumbs, { label: product.title, to: path }]),
      ],
    },
    matches,
  )
  return [...preloadGallery(product), ...page]
}

export default function Product() {
  const t = useText(productText)
  const { others, origin, ...view } = useLoaderData<typeof loader>()
  return (
    <ShopperShell>
      <StorefrontProvider origin={origin}>
        <ProductPage view={view} others={<Shelf title={t.others} products={others} />} />
      </StorefrontProvider>
    </ShopperShell>
  )
}
