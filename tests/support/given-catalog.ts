// Things of the catalog that a test starts from, made by the app's own commands.
import { asSystem, inShop } from '#app/db/doors.server.ts'
import { addMedia } from '#app/domain/catalog/add-media.server.ts'
import { createProduct } from '#app/domain/catalog/create-product.server.ts'
import type { NewProduct } from '#app/domain/catalog/product.forms.ts'
import { publishProduct } from '#app/domain/catalog/publish-product.server.ts'
import { refreshShopListings } from '#app/domain/catalog/refresh-listing.server.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'

export type GivenProduct = { shopId: string; id: string; handle: string; variantId: string }

/** A product on sale with one variant, listed. It has no stock: see givenLot. */
export async function givenProduct(
  shop: { id: string },
  facts: Partial<NewProduct> = {},
): Promise<GivenProduct> {
  const made = await givenDraft(shop, facts)
  await inShop(shop.id, (db) => publishProduct(db, made.id, systemClock))
  await givenListings(shop)
  return made
}

export async function givenDraft(
  shop: { id: string },
  facts: Partial<NewProduct> = {},
): Promise<GivenProduct> {
  const product = {
    title: 'Mắm tép Gia Viễn',
    description: 'Mắm tép ủ 60 ngày.',
    category: 'food',
    vatClass: 'standard',
    price: 85_000n,
    compareAtPrice: undefined,
    unit: 'hũ',
    netContent: '500 g',
    weightGrams: 700,
    sku: undefined,
    gtin: undefined,
    ...facts,
  } as const
  const made = await inShop(shop.id, (db) => createProduct(db, product, systemClock))
  return { shopId: shop.id, ...made }
}

/** What the projector would do a moment later. */
export async function givenListings(shop: { id: string }): Promise<void> {
  await asSystem('test listings', (db) => refreshShopListings(db, shop.id))
}

/** A photo's row without its file. */
export async function givenPhoto(
  product: { shopId: string; id: string },
  alt = 'Niêu cá',
): Promise<{ id: string }> {
  const sha256 = newId().replaceAll('-', '').padEnd(64, '0')
  const photo = {
    storageKey: `shops/${product.shopId}/photos/${sha256}.webp`,
    contentType: 'image/webp',
    width: 1200,
    height: 1500,
    byteSize: 100_000,
    sha256,
  }
  return inShop(product.shopId, (db) =>
    addMedia(db, { productId: product.id, photo, alt }, systemClock),
  )
}
