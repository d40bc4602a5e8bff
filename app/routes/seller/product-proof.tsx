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
import {
  addCertificate,
  addPaper,
  removeCertificate,
} from '#app/domain/catalog/certificate.server.ts'
import { fileMessages } from '#app/domain/catalog/file.messages.ts'
import { productParams, proofForm } from '#app/domain/catalog/product.forms.ts'
import type { PaperRefusal } from '#app/domain/catalog/paper.ts'
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import {
  createCollection,
  setProductCollections,
} from '#app/domain/catalog/save-collection.server.ts'
import { listCertificates, listCollectionChoices } from '#app/domain/catalog/proof-views.server.ts'
import { findSellerProduct } from '#app/domain/catalog/seller-product-views.server.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { localeOf } from '#app/i18n/use-text.ts'
import { attempt, refuse } from '#app/lib/refusal.ts'
import { localDate, systemClock } from '#app/lib/time.ts'

import { invalid, readForm, readParams, refused } from '../forms.server.ts'
import { requireStaff, type Staff } from '../guards.server.ts'
import { keepPaper } from './uploaded-photos.server.ts'

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
    const { id, slug, name } = shop
    const today = localDate(systemClock.now())
    return { shop: { id, slug, name }, role, product, certificates, collections, today }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'product.edit')
  const { productId } = readParams(params, productParams)
  const form = await readForm(request, proofForm)
  if (form.status !== 'success') return invalid(form)

  const outcome = await attempt(() => change(staff, productId, form.value))
  if (!outcome.ok) return refused(form, outcome.refusal, { ...productMessages, ...fileMessages })
  return { notice: 'saved' as const }
}

async function change(
  { shop, inShop }: Staff,
  productId: string,
  asked: ReturnType<typeof proofForm.parse>,
): Promise<unknown> {
  const file = 'paper' in asked ? asked.paper : undefined
  const paper = file && (await keepPaper(shop.id, file))
  return inShop((db): Promise<unknown> => {
    if (asked.intent === 'certify')
      return addCertificate(db, { ...asked, productId, paper }, systemClock)
    if (asked.intent === 'paper') {
      if (!paper) throw refuse<PaperRefusal>('paper.empty')
      return addPaper(db, { certificateId: asked.certificateId, paper }, systemClock)
    }
    if (asked.intent === 'uncertify') return removeCertificate(db, asked.certificateId, systemClock)
    if (asked.intent === 'collections') {
      const { collectionIds } = asked
      return setProductCollections(db, { productId, collectionIds }, systemClock)
    }
    return createCollection(db, { title: asked.title, description: asked.description }, systemClock)
  })
}

export default function ProductProof() {
  const { shop, role, product, certificates, collections, today } = useLoaderData<typeof loader>()
  return (
    <ProductRoom shop={shop} role={role} product={product}>
      <CertificateSheet shopId={shop.id} certificates={certificates} today={today} />
      <CollectionSheet shop={shop.slug} collections={collections} />
    </ProductRoom>
  )
}
