// /seller/:shop/products/new: a name, a price and photos; the rest can wait.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { PhotoInput } from '#app/components/seller-product/photo-input.tsx'
import {
  NameField,
  SellableFields,
  WordsFields,
} from '#app/components/seller-product/product-fields.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { addMedia } from '#app/domain/catalog/add-media.server.ts'
import { createProduct } from '#app/domain/catalog/create-product.server.ts'
import { newProductWithPhotosForm } from '#app/domain/catalog/product.forms.ts'
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import { publishProduct } from '#app/domain/catalog/publish-product.server.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { sellerPath, sellerProductPath } from '#app/seller-paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'
import { storeUploads } from './uploaded-photos.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerProductsText[localeOf(matches)].newTitle },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role } = await requireStaff(request, params, 'product.edit')
  return { shop: { slug: shop.slug, name: shop.name }, role }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'product.edit')
  const form = await readForm(request, newProductWithPhotosForm)
  if (form.status !== 'success') return invalid(form)

  const { photos: uploads, intent, ...product } = form.value
  const outcome = await attempt(async () => {
    const photos = await storeUploads(staff.shop.id, uploads)
    return staff.inShop(async (db) => {
      const { id: productId } = await createProduct(db, product, systemClock)
      for (const photo of photos)
        await addMedia(db, { productId, photo, alt: product.title }, systemClock)
      if (intent === 'publish') await publishProduct(db, productId, systemClock)
      return productId
    })
  })
  if (!outcome.ok) return refused(form, outcome.refusal, productMessages)
  return redirect(sellerProductPath(staff.shop.slug, outcome.value))
}

export default function NewProduct() {
  const { shop, role } = useLoaderData<typeof loader>()
  const t = useText(sellerProductsText)
  const form = useFormState()
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.newTitle}
          lead={t.newLead}
          crumbs={[{ label: t.products, to: sellerPath(shop.slug, 'products') }]}
        />
        <Form method="post" encType="multipart/form-data" className="stack">
          <FormErrors form={form} isListed />
          <NameField form={form} />
          <PhotoInput form={form} isOptional />
          <SellableFields form={form} />
          <WordsFields form={form} />
          <div className="row">
            <Button look="primary" name="intent" value="publish">
              {t.savePublish}
            </Button>
            <Button name="intent" value="draft">
              {t.saveDraft}
            </Button>
          </div>
        </Form>
      </div>
    </SellerShell>
  )
}
