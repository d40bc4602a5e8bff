// A shop with something of everything, and how a test asks its Storefront API.
import type { Mutation, QueryRoot } from '@shopify/hydrogen-react/storefront-api-types'

import { asSystem, inShop } from '#app/db/doors.server.ts'
import { addVariant } from '#app/domain/catalog/add-variant.server.ts'
import {
  createCollection,
  setProductCollections,
} from '#app/domain/catalog/save-collection.server.ts'
import { setOptions } from '#app/domain/catalog/set-options.server.ts'
import { systemClock } from '#app/lib/time.ts'
import {
  executeStorefront,
  type StorefrontAnswer,
  type StorefrontAsker,
} from '#app/routes/storefront-api/execute.server.ts'
import { givenListings, givenPhoto, givenProduct, type GivenProduct } from './given-catalog.ts'
import { givenLot } from './given-orders.ts'
import { givenShopRow, type ShopRow } from './given-shop-row.ts'

export type GivenStorefront = {
  shop: ShopRow
  fish: GivenProduct
  /** 250 ml and 500 ml; only the larger is there */
  sauce: GivenProduct & { largerId: string }
  collection: { id: string; handle: string }
  asker: StorefrontAsker
}

export async function givenStorefront(): Promise<GivenStorefront> {
  const shop = await givenShopRow({ name: 'Hợp tác xã Yên Hoà' })
  const fish = await givenProduct(shop, {
    title: 'Chạch sụn kho niêu đất',
    price: 185_000n,
    compareAtPrice: 210_000n,
    unit: 'niêu',
    description: 'Cá chạch sụn kho với riềng.\n\n<b>Đậm đà</b>',
  })
  const sauce = {
    ...(await givenProduct(shop, { title: 'Tương bần', price: 45_000n })),
    largerId: '',
  }
  await givenPhoto(fish)
  await givenPhoto(fish)
  await givenLot(shop, fish, { quantity: 12, code: 'NIEU-1' })
  const collection = await inShop(shop.id, async (db) => {
    const options = [{ name: 'Dung tích', values: ['250 ml', '500 ml'] }]
    await setOptions(db, { productId: sauce.id, options }, systemClock)
    const larger = {
      productId: sauce.id,
      optionValues: ['500 ml'],
      price: 80_000n,
      compareAtPrice: undefined,
      unit: 'chai',
      netContent: undefined,
      weightGrams: undefined,
      sku: undefined,
      gtin: undefined,
    }
    sauce.largerId = (await addVariant(db, larger, systemClock)).id
    const made = await createCollection(
      db,
      { title: 'Quà quê', description: 'Để biếu' },
      systemClock,
    )
    for (const { id } of [fish, sauce]) {
      await setProductCollections(db, { productId: id, collectionIds: [made.id] }, systemClock)
    }
    return made
  })
  await givenLot(shop, { variantId: sauce.largerId }, 3)
  await givenListings(shop)
  return { shop, fish, sauce, collection, asker: askerOf(shop) }
}

/** On the shop's own host. */
export const askerOf = (shop: ShopRow): StorefrontAsker => ({
  site: {
    kind: 'shop',
    origin: `http://${shop.slug}.localhost:3000`,
    homeOrigin: `http://${shop.slug}.localhost:3000`,
    marketOrigin: 'http://localhost:3000',
    shop: { ...shop, tagline: '', story: '', accentColor: '#8F3F20', signMediaId: null },
  },
  locale: 'vi',
})

export const marketAsker: StorefrontAsker = {
  site: {
    kind: 'market',
    origin: 'http://localhost:3000',
    homeOrigin: 'http://localhost:3000',
    marketOrigin: 'http://localhost:3000',
    shop: null,
  },
  locale: 'vi',
}

/** What a client gets: the answer after it went over the wire. */
export async function ask(
  asker: StorefrontAsker,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<Wire> {
  const answer: StorefrontAnswer<unknown> = await executeStorefront(asker, document, variables)
  return JSON.parse(JSON.stringify(answer)) as Wire
}

/** The data of an answer without an `errors` key: even an empty one is a failure to hydrogen-react. */
export async function askWell(
  asker: StorefrontAsker,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const answer = await ask(asker, document, variables)
  if ('errors' in answer) throw new Error(`The API refused: ${JSON.stringify(answer.errors)}`)
  return answer.data
}

// Everything that an operation may select, as if it were there: a test that reads what was not selected fails.
type Present<T> = T extends readonly (infer One)[]
  ? Present<One>[]
  : T extends object
    ? { [Key in keyof T]-?: Present<NonNullable<T[Key]>> }
    : T
export type Data = Present<QueryRoot & Mutation>
type WireError = { message: string; path?: string[]; extensions?: { code?: string } }
export type Wire = { data: Data; errors?: WireError[] }

export const suspend = (shop: { id: string }): Promise<unknown> =>
  asSystem('test', (db) =>
    db.shop.update({ where: { id: shop.id }, data: { status: 'suspended' } }),
  )
