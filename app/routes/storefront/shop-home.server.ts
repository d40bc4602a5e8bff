// What a shop's first page shows: its collections and its products, through the Storefront API.
import { flattenConnection } from '@shopify/hydrogen-react'

import {
  productCard,
  type CollectionLinkNode,
  type PageNode,
  type ProductCardNode,
} from '#app/components/storefront-nodes.ts'
import type { ShopHomeView } from '#app/components/shopper/shop-home.tsx'

import type { ShopSite } from '../site.server.ts'
import { askStorefront } from './ask-storefront.server.ts'
import { shopHomeOperation } from './operations.ts'

type Answer = { collections: { nodes: CollectionLinkNode[] }; products: PageNode<ProductCardNode> }

export async function readShopHome(request: Request, site: ShopSite): Promise<ShopHomeView> {
  const { collections, products } = await askStorefront<Answer>(request, {
    site,
    document: shopHomeOperation,
  })
  const { id, slug, name, legalForm, tagline, story, signMediaId, addressLine, place, phone } =
    site.shop
  return {
    shop: { id, slug, name, legalForm, tagline, story, signMediaId, addressLine, place, phone },
    collections: collections.nodes.map(({ handle, title }) => ({ handle, title })),
    products: flattenConnection(products).map(productCard),
    hasMore: products.pageInfo.hasNextPage,
  }
}
