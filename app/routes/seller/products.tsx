// /seller/:shop/products: what the shop sells, found by name and state.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide-react'
import { z } from 'zod'

import { sellerPicture } from '#app/components/seller-product/seller-picture.ts'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { Photo } from '#app/components/ui/photo.tsx'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { productStatuses } from '#app/domain/catalog/product.ts'
import {
  listSellerProducts,
  type ProductLine,
  type ProductListFilter,
} from '#app/domain/catalog/seller-product-views.server.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { systemClock } from '#app/lib/time.ts'
import { newProductPath, sellerProductPath } from '#app/seller-paths.ts'

import { readQuery } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

const query = z.object({
  status: z.enum(productStatuses).nullable().catch(null).default(null),
  q: z.string().trim().max(80).catch('').default(''),
  after: z.uuid().nullable().catch(null).default(null),
})

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerProductsText[localeOf(matches)].products },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'product.edit')
  const { status, q, after } = readQuery(request, query)
  const filter: ProductListFilter = { text: q, status, after }
  const found = await inShop((db) => listSellerProducts(db, filter, systemClock))
  return { shop: { slug: shop.slug, name: shop.name }, role, filter, ...found }
}

export default function Products() {
  const { shop, role, filter, products, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(sellerProductsText)
  const add = (
    <ButtonLink to={newProductPath(shop.slug)} look="primary" icon={Plus}>
      {t.add}
    </ButtonLink>
  )
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.products} lead={t.productsLead} actions={products.length > 0 && add} />
        <Filters key={JSON.stringify(filter)} filter={filter} />
        {products.length === 0 ? (
          <EmptyState drawing="pot" title={t.none} action={add}>
            <p>{t.noneLine}</p>
          </EmptyState>
        ) : (
          <Card>
            <ul className="list">
              {products.map((product) => (
                <li key={product.id}>
                  <Line shopSlug={shop.slug} product={product} />
                </li>
              ))}
            </ul>
          </Card>
        )}
        <Pagination nextCursor={nextCursor} />
      </div>
    </SellerShell>
  )
}

function Line({ shopSlug, product }: { shopSlug: string; product: ProductLine }) {
  const t = useText(sellerProductsText)
  return (
    <Link to={sellerProductPath(shopSlug, product.id)} className="list-item product-line">
      <Photo picture={sellerPicture(product.photo)} sizes="72px" isDecorative />
      <span className="grow stack-tight">
        <strong>{product.title}</strong>
        <span className="small soft">
          <MoneyText money={product.minPrice} />
          {product.variantCount > 1 && ` · ${t.variants(product.variantCount)}`}
          {' · '}
          {product.stock > 0 ? t.inStock(product.stock, product.unit) : t.soldOut}
        </span>
        <span>
          <Badge tone={product.status === 'published' ? 'leaf' : 'turmeric'}>
            {t.statuses[product.status]}
          </Badge>
        </span>
      </span>
    </Link>
  )
}

function Filters({ filter }: { filter: ProductListFilter }) {
  const t = useText(sellerProductsText)
  return (
    <Form method="get" className="product-filters" role="search">
      <TextInput
        name="q"
        label={t.name}
        defaultValue={filter.text}
        type="search"
        required={false}
      />
      <Select
        name="status"
        label={t.status}
        placeholder={t.all}
        defaultValue={filter.status ?? ''}
        options={productStatuses.map((status) => ({ value: status, label: t.statuses[status] }))}
        required={false}
      />
      <Button>{t.find}</Button>
    </Form>
  )
}
