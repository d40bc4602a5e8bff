import { describe, expect, test } from 'vitest'

import { asSystem, inMarket, inShop } from '#app/db/doors.server.ts'
import { addVariant } from '#app/domain/catalog/add-variant.server.ts'
import { putMediaFirst } from '#app/domain/catalog/arrange-media.server.ts'
import { addCertificate } from '#app/domain/catalog/certificate.server.ts'
import { photosPerProduct } from '#app/domain/catalog/photo.ts'
import { publishProduct } from '#app/domain/catalog/publish-product.server.ts'
import { removeVariant } from '#app/domain/catalog/remove-variant.server.ts'
import {
  createCollection,
  setProductCollections,
} from '#app/domain/catalog/save-collection.server.ts'
import { setOptions } from '#app/domain/catalog/set-options.server.ts'
import { unpublishProduct } from '#app/domain/catalog/unpublish-product.server.ts'
import { updateProduct } from '#app/domain/catalog/update-product.server.ts'
import { fixedClock, parseLocalDate, systemClock, type LocalDate } from '#app/lib/time.ts'
import {
  givenDraft,
  givenListings,
  givenPhoto,
  givenProduct,
} from '#tests/support/given-catalog.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'

const size = { name: 'Dung tích', values: ['250 ml', '500 ml'] }
const facts = {
  price: 50_000n,
  unit: 'chai',
  compareAtPrice: undefined,
  netContent: undefined,
  weightGrams: undefined,
  sku: undefined,
  gtin: undefined,
}
const day = (text: string) => parseLocalDate(text) as LocalDate

const seenInMarket = (productId: string) =>
  inMarket({}, (db) => db.product.count({ where: { id: productId } }))
const listed = (productId: string) =>
  inMarket({}, (db) => db.listing.count({ where: { productId } }))

describe('putting a product on sale', () => {
  test('shoppers see it from then on, and not before', async () => {
    const shop = await givenShopRow()
    const draft = await givenDraft(shop)
    expect(await seenInMarket(draft.id)).toBe(0)

    await inShop(shop.id, (db) => publishProduct(db, draft.id, systemClock))

    expect(await seenInMarket(draft.id)).toBe(1)
  })

  test('a price of 0 đồng is not for sale', async () => {
    const shop = await givenShopRow()
    const draft = await givenDraft(shop, { price: 0n })

    const publishing = inShop(shop.id, (db) => publishProduct(db, draft.id, systemClock))

    await expect(publishing).rejects.toMatchObject({ code: 'product.nothing-to-sell' })
  })

  test('a hidden product is gone from the listing in the same moment', async () => {
    const shop = await givenShopRow()
    const product = await givenProduct(shop)
    expect(await listed(product.id)).toBe(1)

    await inShop(shop.id, (db) => unpublishProduct(db, product.id, systemClock))

    expect(await listed(product.id)).toBe(0)
    expect(await seenInMarket(product.id)).toBe(0)
  })

  test('each change is told once', async () => {
    const shop = await givenShopRow()
    const product = await givenProduct(shop)

    const events = await asSystem('test', (db) =>
      db.domainEvent.count({ where: { type: 'product.changed', subjectId: product.id } }),
    )

    expect(events).toBe(2)
  })
})

test("another shop's product looks like no product at all", async () => {
  const [mine, theirs] = [await givenShopRow(), await givenShopRow()]
  const product = await givenProduct(theirs)
  const words = {
    title: 'Của tôi',
    description: '',
    category: 'food',
    vatClass: 'standard',
  } as const

  const changing = inShop(mine.id, (db) =>
    updateProduct(db, { productId: product.id, ...words }, systemClock),
  )

  await expect(changing).rejects.toMatchObject({ code: 'product.not-found' })
})

test('two products of one name get two addresses', async () => {
  const shop = await givenShopRow()

  const handles = [await givenDraft(shop), await givenDraft(shop)].map((made) => made.handle)

  expect(handles).toEqual(['mam-tep-gia-vien', 'mam-tep-gia-vien-2'])
})

describe('options and variants', () => {
  const withSizes = async () => {
    const shop = await givenShopRow()
    const product = await givenDraft(shop)
    await inShop(shop.id, (db) =>
      setOptions(db, { productId: product.id, options: [size] }, systemClock),
    )
    const add = (optionValues: string[], more: { sku?: string } = {}) =>
      inShop(shop.id, (db) =>
        addVariant(db, { ...facts, ...more, productId: product.id, optionValues }, systemClock),
      )
    return { shop, product, add }
  }

  test('the variant that was there takes the first value', async () => {
    const { shop, product } = await withSizes()

    const variants = await inShop(shop.id, (db) =>
      db.variant.findMany({ where: { productId: product.id } }),
    )

    expect(variants).toMatchObject([{ title: '250 ml', optionValues: ['250 ml'] }])
  })

  test('a combination is there once, and only of values that the options have', async () => {
    const { add } = await withSizes()
    await add(['500 ml'])

    await expect(add(['500 ml'])).rejects.toMatchObject({ code: 'variant.exists-already' })
    await expect(add(['1 lít'])).rejects.toMatchObject({ code: 'variant.does-not-fit' })
    await expect(add([])).rejects.toMatchObject({ code: 'variant.does-not-fit' })
  })

  test('of two people adding the same variant at once one is told that it is there', async () => {
    const { add } = await withSizes()

    const outcomes = await Promise.allSettled([add(['500 ml']), add(['500 ml'])])

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a code is used once in a shop', async () => {
    const { add, shop } = await withSizes()
    await add(['500 ml'], { sku: 'MT-500' })

    await expect(givenDraft(shop, { sku: 'MT-500' })).rejects.toMatchObject({
      code: 'variant.sku-taken',
    })
  })

  test('the options cannot be taken from under two variants', async () => {
    const { add, shop, product } = await withSizes()
    await add(['500 ml'])

    const removing = inShop(shop.id, (db) =>
      setOptions(db, { productId: product.id, options: [] }, systemClock),
    )

    await expect(removing).rejects.toMatchObject({ code: 'product.options-would-collide' })
  })

  test('the last variant stays', async () => {
    const { shop, product } = await withSizes()
    const removing = inShop(shop.id, (db) =>
      removeVariant(db, { productId: product.id, variantId: product.variantId }, systemClock),
    )

    await expect(removing).rejects.toMatchObject({ code: 'variant.last-one' })
  })
})

describe('photos', () => {
  test('the photo put first is the one on the card', async () => {
    const shop = await givenShopRow()
    const product = await givenProduct(shop)
    await givenPhoto(product, 'một')
    const second = await givenPhoto(product, 'hai')

    await inShop(shop.id, (db) =>
      putMediaFirst(db, { productId: product.id, mediaId: second.id }, systemClock),
    )
    await givenListings(shop)

    const card = await inMarket({}, (db) =>
      db.listing.findFirstOrThrow({ where: { productId: product.id } }),
    )
    expect(card).toMatchObject({ imageKey: second.id, imageAlt: 'hai' })
  })

  test('a product has at most twelve', async () => {
    const shop = await givenShopRow()
    const product = await givenDraft(shop)
    for (let n = 0; n < photosPerProduct; n += 1) await givenPhoto(product)

    await expect(givenPhoto(product)).rejects.toMatchObject({ code: 'photo.too-many' })
  })
})

test('a product is in the collections that were ticked, no more', async () => {
  const shop = await givenShopRow()
  const product = await givenDraft(shop)
  const make = (title: string) =>
    inShop(shop.id, (db) => createCollection(db, { title, description: '' }, systemClock))
  const [tet, gift] = [await make('Quà Tết'), await make('Quà biếu')]
  const put = (collectionIds: string[]) =>
    inShop(shop.id, (db) =>
      setProductCollections(db, { productId: product.id, collectionIds }, systemClock),
    )

  await put([tet.id, gift.id])
  await put([gift.id])

  const rows = await inShop(shop.id, (db) =>
    db.collectionProduct.findMany({ where: { productId: product.id } }),
  )
  expect(rows.map((row) => row.collectionId)).toEqual([gift.id])
})

test('an OCOP certificate needs its stars, and cannot be of tomorrow', async () => {
  const shop = await givenShopRow()
  const product = await givenDraft(shop)
  const certify = (change: { stars?: number; issuedOn?: LocalDate }) =>
    inShop(shop.id, (db) =>
      addCertificate(
        db,
        {
          productId: product.id,
          kind: 'ocop',
          number: '12/QĐ',
          issuer: 'UBND tỉnh',
          stars: 4,
          issuedOn: day('2026-01-10'),
          expiresOn: day('2029-01-10'),
          ...change,
        },
        fixedClock('2026-11-22T03:00:00Z'),
      ),
    )

  await expect(certify({ stars: undefined })).rejects.toMatchObject({
    code: 'certificate.stars-missing',
  })
  await expect(certify({ issuedOn: day('2026-11-23') })).rejects.toMatchObject({
    code: 'certificate.not-yet-issued',
  })
  await certify({})
})
