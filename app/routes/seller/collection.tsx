// /seller/:shop/collections/:collectionId: one collection: words, rule, what is in it, its end.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'

import { AddressCard } from '#app/components/content/address-card.tsx'
import { useRootData } from '#app/components/root-data.ts'
import { CollectionForm } from '#app/components/seller-product/collection-form.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { findCollectionRoom } from '#app/domain/catalog/collection-room-views.server.ts'
import { collectionParams, collectionRoomForm } from '#app/domain/catalog/collection-rule.ts'
import { editCollection, removeCollection } from '#app/domain/catalog/edit-collection.server.ts'
import { changeHandle } from '#app/domain/content/change-handle.server.ts'
import { productFilesText } from '#app/i18n/product-files.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { collectionPath, shopOrigin } from '#app/paths.ts'
import { sellerPath, sellerProductPath } from '#app/seller-paths.ts'

import { invalid, readForm, readParams, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'
import { writtenMessages } from './content/written-messages.ts'

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: found?.collection.title ?? '' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'product.edit')
  const { collectionId } = readParams(params, collectionParams)
  const collection = await staff.inShop((db) => findCollectionRoom(db, collectionId))
  if (!collection) throw data(null, { status: 404 })
  const { slug, name } = staff.shop
  return { shop: { slug, name }, role: staff.role, collection }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'product.edit')
  const { collectionId } = readParams(params, collectionParams)
  const form = await readForm(request, collectionRoomForm)
  if (form.status !== 'success') return invalid(form)

  const asked = { ...form.value, collectionId, actorId: staff.account.id }
  const outcome = await attempt(() =>
    staff.inShop(async (db) => {
      if (asked.intent === 'save') return editCollection(db, asked, systemClock)
      if (asked.intent === 'remove') return removeCollection(db, asked, systemClock)
      const { actorId, handle } = asked
      const collection = { shopId: staff.shop.id, actorId, id: collectionId }
      if (handle) await changeHandle(db, { ...collection, kind: 'collection', handle }, systemClock)
    }),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, writtenMessages)
  if (asked.intent === 'remove') return redirect(sellerPath(staff.shop.slug, 'collections'))
  return { notice: 'saved' as const }
}

export default function Collection() {
  const { shop, role, collection } = useLoaderData<typeof loader>()
  const t = useText(productFilesText)
  const { products, saved } = useText(sellerProductsText)
  const isSaved = useNotice() === 'saved'
  const root = useRootData()
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={collection.title}
          crumbs={[
            { label: products, to: sellerPath(shop.slug, 'products') },
            { label: t.collections, to: sellerPath(shop.slug, 'collections') },
          ]}
          actions={
            root && (
              <a
                className="button"
                href={`${shopOrigin(root.site.marketOrigin, shop.slug)}${collectionPath(collection.handle)}`}
              >
                {t.see}
              </a>
            )
          }
        />
        {isSaved && (
          <Alert tone="leaf" isUrgent>
            <p>{saved}</p>
          </Alert>
        )}
        <CollectionForm collection={collection} />
        <InIt />
        <AddressCard handle={collection.handle} path={collectionPath(collection.handle)} />
        <Remove />
      </div>
    </SellerShell>
  )
}

function InIt() {
  const { shop, collection } = useLoaderData<typeof loader>()
  const t = useText(productFilesText)
  return (
    <Card title={`${t.inIt} (${collection.productCount})`}>
      {collection.products.length === 0 ? (
        <p className="soft">{t.empty}</p>
      ) : (
        <ul className="list">
          {collection.products.map((product) => (
            <li key={product.id} className="list-item">
              <Link to={sellerProductPath(shop.slug, product.id)}>{product.title}</Link>
              {product.status !== 'published' && <span className="small soft">{t.hidden}</span>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Remove() {
  const { collection } = useLoaderData<typeof loader>()
  const t = useText(productFilesText)
  const form = useFormState('remove')
  return (
    <details className="card" open={form.isSent}>
      <summary>{t.remove}</summary>
      <Form method="post" className="stack">
        <p className="soft">{t.removeLead}</p>
        <FormErrors form={form} />
        <TextInput
          form={form}
          name="typed"
          label={t.typeName(collection.title)}
          maxLength={100}
          autoComplete="off"
        />
        <Button look="danger" name="intent" value="remove">
          {t.remove}
        </Button>
      </Form>
    </details>
  )
}
