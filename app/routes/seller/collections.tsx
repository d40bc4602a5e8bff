// /seller/:shop/collections: the shop's collections, and a new one.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { listCollections } from '#app/domain/catalog/collection-room-views.server.ts'
import { newCollectionForm } from '#app/domain/catalog/collection-rule.ts'
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import { createCollection } from '#app/domain/catalog/save-collection.server.ts'
import { productFilesText } from '#app/i18n/product-files.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { sellerCollectionPath, sellerPath } from '#app/seller-paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: productFilesText[localeOf(matches)].collections },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'product.edit')
  const collections = await staff.inShop(listCollections)
  const { slug, name } = staff.shop
  return { shop: { slug, name }, role: staff.role, collections }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'product.edit')
  const form = await readForm(request, newCollectionForm)
  if (form.status !== 'success') return invalid(form)

  const outcome = await attempt(() =>
    staff.inShop((db) => createCollection(db, form.value, systemClock)),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, productMessages)
  return redirect(sellerCollectionPath(staff.shop.slug, outcome.value.id))
}

export default function Collections() {
  const { shop, role, collections } = useLoaderData<typeof loader>()
  const t = useText(productFilesText)
  const { products } = useText(sellerProductsText)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.collections}
          lead={t.collectionsLead}
          crumbs={[{ label: products, to: sellerPath(shop.slug, 'products') }]}
        />
        {collections.length === 0 ? (
          <EmptyState drawing="basket" title={t.noCollections}>
            <p>{t.noCollectionsLine}</p>
          </EmptyState>
        ) : (
          <Card>
            <ul className="list">
              {collections.map((one) => (
                <li key={one.id} className="list-item">
                  <span className="grow stack-tight">
                    <Link to={sellerCollectionPath(shop.slug, one.id)}>{one.title}</Link>
                    <span className="small soft">
                      {t.productCount(one.products)} · {one.isByRule ? t.byRule : t.byHand}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        )}
        <NewCollection />
      </div>
    </SellerShell>
  )
}

function NewCollection() {
  const t = useText(productFilesText)
  const form = useFormState()
  return (
    <Card title={t.make}>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <TextInput form={form} name="title" label={t.name} maxLength={100} />
        <Button>{t.make}</Button>
      </Form>
    </Card>
  )
}
