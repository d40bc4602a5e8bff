// /seller/:shop/products/:productId/proof: certificates with their dates, and the collections it is in.
import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { CertificateSheet } from '#app/components/seller-product/certificate-sheet.tsx'
import { CollectionSheet } from '#app/components/seller-product/collection-sheet.tsx'
import { ProductRoom } from '#app/components/seller-product/product-room.tsx'
import type { ShopDb } from '#app/db/doors.server.ts'
import { addCertificate, removeCertificate } from '#app/domain/catalog/certificate.server.ts'
import { productParams, proofForm } from '#app/domain/catalog/product.forms.ts'
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import {
  createCollection,
  setProductCollections,
} from '#app/domain/catalog/save-collection.server.ts'
import { listCertificates, listCollectionChoices } from '#app/domain/catalog/proof-views.server.ts'
import { findSellerProduct } from '#app/domain/catalog/seller-product-views.server.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { localeOf } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'

import { invalid, readForm, readParams, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerProductsText[localeOf(matches)].proof },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'product.edit')
  const { productId } = readParams(params, productParams)
  return inShop(async (db) => {
    const product = await findSellerProduct(db, productId, systemClock)
    if (!product) throw data(null, { status: 404 })
    const certificates = await listCertificates(db, productId)
    const collections = await listCollectionChoices(db, productId)
    return { shop: { slug: shop.slug, name: shop.name }, role, product, certificates, collections }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'product.edit')
  const { productId } = readParams(params, productParams)
  const form = await readForm(request, proofForm)
  if (form.status !== 'success') return invalid(form)

  const outcome = await attempt(() => staff.inShop((db) => change(db, productId, form.value)))
  if (!outcome.ok) return refused(form, outcome.refusal, productMessages)
  return { notice: 'saved' as const }
}

async function change(
  db: ShopDb,
  productId: string,
  asked: ReturnType<typeof proofForm.parse>,
): Promise<unknown> {
  if (asked.intent === 'certify') return addCertificate(db, { ...asked, productId }, systemClock)
  if (asked.intent === 'uncertify') return removeCertificate(db, asked.certificateId, systemClock)
  if (asked.intent === 'collections') {
    return setProductCollections(db, { productId, collectionIds: asked.collectionIds }, systemClock)
  }
  return createCollection(db, { title: asked.title, description: asked.description }, systemClock)
}

export default function ProductProof() {
  const { shop, role, product, certificates, collections } = useLoaderData<typeof loader>()
  return (
    <ProductRoom shop={shop} role={role} product={product}>
      <CertificateSheet certificates={certificates} />
      <CollectionSheet collections={collections} />
    </ProductRoom>
  )
}
