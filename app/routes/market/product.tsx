// `/shops/:slug/products/:handle` on the market: the same page as on the shop's host, for the market's cart.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Scale } from 'lucide-react'
import { z } from 'zod'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { preloadGallery } from '#app/components/shopper/gallery-frame.ts'
import { marketCards } from '#app/components/shopper/listing-card.ts'
import { priceOf, productData } from '#app/components/shopper/product-data.ts'
import { ProductPage } from '#app/components/shopper/product-page.tsx'
import { Shelf } from '#app/components/shopper/shelf.tsx'
import { StorefrontProvider } from '#app/components/shopper/storefront-provider.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import { findShopBySlug } from '#app/domain/tenancy/shop-fronts.server.ts'
import { findAlike } from '#app/domain/market/compare.server.ts'
import { compareText } from '#app/i18n/compare.ts'
import { readLocale } from '#app/i18n/locale.ts'
import { productText } from '#app/i18n/product.ts'
import { shopperText } from '#app/i18n/shopper.ts'
import { useText } from '#app/i18n/use-text.ts'
import { idFromGid } from '#app/lib/gid.ts'
import {
  comparePath,
  marketProductPath,
  productCardPath,
  productPath,
  shopHomeOrigin,
  shopPath,
  shopsPath,
} from '#app/paths.ts'

import { readForEverybody } from '../for-everybody.server.ts'
import { notFound, readParams } from '../forms.server.ts'
import { movedOnMarket } from '../moved.server.ts'
import { breadcrumbData, pageMeta } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { requireMarket } from '../site.server.ts'
import { readProduct } from '../storefront/read-product.server.ts'

const productParams = z.object({ slug: z.string().max(63), handle: z.string().max(200) })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const site = await requireMarket(request)
  const { slug, handle } = readParams(params, productParams)
  const shop = await readForEverybody({ shopId: null, key: `shop ${slug}` }, () =>
    inMarket({}, (db) => findShopBySlug(db, slug)),
  )
  if (!shop) throw notFound()
  const reading = await readProduct(request, { site, shop, handle: `${slug}/${handle}` })
  if (!reading) return movedOnMarket(request, { shop, marketOrigin: site.marketOrigin, handle })
  keepForEverybody(context, { shop })
  const { others, ...product } = reading
  const about = { shopId: shop.id, productId: idFromGid(product.product.id, 'Product') ?? '' }
  const alike = await readForEverybody({ shopId: shop.id, key: `alike ${about.productId}` }, () =>
    inMarket({}, (db) => findAlike(db, about)),
  )
  const shopLink = { label: shop.name, to: shopPath(slug) }
  return {
    ...product,
    shop: { name: shop.name, place: shop.place, to: shopLink.to },
    crumbs: [{ label: shopperText[readLocale(request)].shopsTitle, to: shopsPath }, shopLink],
    others: marketCards(others),
    alike: alike && { shops: alike.shops, to: comparePath(alike.category, alike.name) },
    origin: site.origin,
    market: site.homeOrigin,
    home: shopHomeOrigin(site.marketOrigin, shop),
    path: { handle, here: marketProductPath(slug, handle) },
    card: productCardPath(slug, handle),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const { product, shop, crumbs, market, home, path, card, reviews } = data
  const url = `${home}${productPath(path.handle)}`
  const page = pageMeta(
    {
      title: `${product.title} · ${shop.name}`,
      description: product.description,
      url,
      picture: `${market}${card}`,
      price: priceOf(product),
      structured: [
        productData(product, { url, shopName: shop.name, rating: reviews.summary }),
        breadcrumbData(market, [...crumbs, { label: product.title, to: path.here }]),
      ],
    },
    matches,
  )
  return [...preloadGallery(product), ...page]
}

export default function MarketProduct() {
  const t = useText(productText)
  const compare = useText(compareText)
  const { others, alike, origin, ...view } = useLoaderData<typeof loader>()
  return (
    <ShopperShell>
      <StorefrontProvider origin={origin}>
        <ProductPage
          view={view}
          others={
            <>
              {alike && (
                <p>
                  <ButtonLink to={alike.to} icon={Scale}>
                    {compare.link(alike.shops)}
                  </ButtonLink>
                </p>
              )}
              <Shelf title={t.others} products={others} />
            </>
          }
        />
      </StorefrontProvider>
    </ShopperShell>
  )
}
