// /seller/:shop/products/:productId/photos: add, describe, choose the main one, take away.
import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { PhotoInput } from '#app/components/seller-product/photo-input.tsx'
import { PhotoSheet } from '#app/components/seller-product/photo-sheet.tsx'
import { ProductRoom } from '#app/components/seller-product/product-room.tsx'
import { VideoSheet } from '#app/components/seller-product/video-sheet.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { addMedia } from '#app/domain/catalog/add-media.server.ts'
import { describeMedia, putMediaFirst } from '#app/domain/catalog/arrange-media.server.ts'
import { fileMessages } from '#app/domain/catalog/file.messages.ts'
import { findVideo } from '#app/domain/catalog/file-views.server.ts'
import { photosForm } from '#app/domain/catalog/product-file.forms.ts'
import { productParams } from '#app/domain/catalog/product.forms.ts'
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import { removeMedia } from '#app/domain/catalog/remove-media.server.ts'
import { findSellerProduct } from '#app/domain/catalog/seller-product-views.server.ts'
import { setVideo } from '#app/domain/catalog/set-video.server.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'

import { invalid, readForm, readParams, refused } from '../forms.server.ts'
import { requireStaff, type Staff } from '../guards.server.ts'
import { videoUrl } from '#app/paths.ts'
import { readFilm, storeUploads } from './uploaded-photos.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerProductsText[localeOf(matches)].photos },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'product.edit')
  const { productId } = readParams(params, productParams)
  return inShop(async (db) => {
    const product = await findSellerProduct(db, productId, systemClock)
    if (!product) throw data(null, { status: 404 })
    const video = await findVideo(db, { shopId: shop.id, productId })
    return { shop: { id: shop.id, slug: shop.slug, name: shop.name }, role, product, video }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'product.edit')
  const { productId } = readParams(params, productParams)
  const form = await readForm(request, photosForm)
  if (form.status !== 'success') return invalid(form)

  const outcome = await attempt(() => change(staff, productId, form.value))
  if (!outcome.ok) return refused(form, outcome.refusal, { ...productMessages, ...fileMessages })
  return { notice: 'saved' as const }
}

async function change(
  staff: Staff,
  productId: string,
  asked: ReturnType<typeof photosForm.parse>,
): Promise<void> {
  if (asked.intent === 'add') {
    const photos = await storeUploads(staff.shop.id, asked.photos)
    return staff.inShop(async (db) => {
      for (const photo of photos) await addMedia(db, { productId, photo, alt: '' }, systemClock)
    })
  }
  if (asked.intent === 'video' || asked.intent === 'no-video') {
    const video = asked.intent === 'video' ? await readFilm(staff.shop.id, asked) : null
    return staff.inShop((db) => setVideo(db, { productId, video }, systemClock))
  }
  const { mediaId } = asked
  return staff.inShop((db) => {
    if (asked.intent === 'first') return putMediaFirst(db, { productId, mediaId }, systemClock)
    if (asked.intent === 'remove') return removeMedia(db, { productId, mediaId }, systemClock)
    return describeMedia(db, { productId, mediaId, alt: asked.alt }, systemClock)
  })
}

export default function ProductPhotos() {
  const { shop, role, product, video } = useLoaderData<typeof loader>()
  const t = useText(sellerProductsText)
  const form = useFormState('add')
  return (
    <ProductRoom shop={shop} role={role} product={product}>
      <Card title={t.addPhotos}>
        <Form method="post" encType="multipart/form-data" className="stack">
          <FormErrors form={form} />
          <PhotoInput key={product.photos.length} form={form} />
          <Button look="primary" name="intent" value="add">
            {t.addPhotos}
          </Button>
        </Form>
      </Card>
      {product.photos.length === 0 ? (
        <EmptyState drawing="pot" title={t.noPhotos}>
          <p>{t.noPhotosLine}</p>
        </EmptyState>
      ) : (
        <ul className="columns photo-sheets">
          {product.photos.map((photo, index) => (
            <li key={photo.id}>
              <PhotoSheet photo={photo} isFirst={index === 0} />
            </li>
          ))}
        </ul>
      )}
      <VideoSheet video={video} fileUrl={videoUrl(shop.id, product.id)} />
    </ProductRoom>
  )
}
