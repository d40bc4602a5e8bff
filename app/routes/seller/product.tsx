// /seller/:shop/products/:productId: the words of a product, and whether it is on sale.
import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { AddressCard } from '#app/components/content/address-card.tsx'
import { NameField, WordsFields } from '#app/components/seller-product/product-fields.tsx'
import { ProductRoom } from '#app/components/seller-product/product-room.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import type { ShopDb } from '#app/db/doors.server.ts'
import { productParams, sellingForm } from '#app/domain/catalog/product.forms.ts'
import { publishProduct } from '#app/domain/catalog/publish-product.server.ts'
import { findSellerProduct } from '#app/domain/catalog/seller-product-views.server.ts'
import { unpublishProduct } from '#app/domain/catalog/unpublish-product.server.ts'
import { updateProduct } from '#app/domain/catalog/update-product.server.ts'
import { changeHandle } from '#app/domain/content/change-handle.server.ts'
import type { Author } from '#app/domain/content/content.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { productPath } from '#app/paths.ts'

import { invalid, readForm, readParams, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'
import { writtenMessages } from './content/written-messages.ts'

export const meta: MetaFunction<typeof loader> = ({ data: found, matches }) => [
  { title: found?.product.title ?? sellerProductsText[localeOf(matches)].products },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'product.edit')
  const { productId } = readParams(params, productParams)
  const product = await inShop((db) => findSellerProduct(db, productId, systemClock))
  if (!product) throw data(null, { status: 404 })
  return { shop: { slug: shop.slug, name: shop.name }, role, product }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'product.edit')
  const { productId } = readParams(params, productParams)
  const form = await readForm(request, sellingForm)
  if (form.status !== 'success') return invalid(form)

  const product = { shopId: staff.shop.id, actorId: staff.account.id, id: productId }
  const outcome = await attempt(() => staff.inShop((db) => change(db, product, form.value)))
  if (!outcome.ok) return refused(form, outcome.refusal, writtenMessages)
  return { notice: 'saved' as const }
}

type Change = ReturnType<typeof sellingForm.parse>

async function change(db: ShopDb, product: Author & { id: string }, asked: Change): Promise<void> {
  const productId = product.id
  if (asked.intent === 'handle') {
    const { handle } = asked
    if (handle) await changeHandle(db, { ...product, kind: 'product', handle }, systemClock)
    return
  }
  if (asked.intent === 'publish') return publishProduct(db, productId, systemClock)
  if (asked.intent === 'unpublish') return unpublishProduct(db, productId, systemClock)
  const { title, description, category, vatClass } = asked
  return updateProduct(db, { productId, title, description, category, vatClass }, systemClock)
}

export default function Product() {
  const { shop, role, product } = useLoaderData<typeof loader>()
  const t = useText(sellerProductsText)
  const form = useFormState('save')
  const selling = useFormState(product.status === 'published' ? 'unpublish' : 'publish')
  return (
    <ProductRoom shop={shop} role={role} product={product}>
      <Form method="post" className="row">
        <FormErrors form={selling} />
        {product.status === 'published' ? (
          <Button name="intent" value="unpublish">
            {t.unpublish}
          </Button>
        ) : (
          <Button look="primary" name="intent" value="publish">
            {t.publish}
          </Button>
        )}
      </Form>
      <Form method="post" className="stack">
        <FormErrors form={form} isListed />
        <NameField form={form} product={product} />
        <WordsFields form={form} product={product} />
        <Button
          look={product.status === 'published' ? 'primary' : 'secondary'}
          name="intent"
          value="save"
        >
          {t.save}
        </Button>
      </Form>
      <AddressCard handle={product.handle} path={productPath(product.handle)} />
    </ProductRoom>
  )
}
