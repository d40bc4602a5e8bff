// Every trap of a compatible server that clients fell into, each by its name. What concerns the cart alone is in
// cart-provider.test.ts: carts that are gone are null, stock that is short is clamped, cookies find their cart again.
import {
  decodeEncodedVariant,
  getProductOptions,
  Money,
  parseGid,
  ShopifyProvider,
} from '@shopify/hydrogen-react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'

import { inShop } from '#app/db/doors.server.ts'
import { fillVariants } from '#app/domain/catalog/fill-variants.server.ts'
import { setOptions } from '#app/domain/catalog/set-options.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { pictureQuery } from '#app/routes/media/picture-request.ts'
import { action as sendAnalytics } from '#app/routes/storefront-api/analytics.ts'
import { givenListings, givenPhoto, givenProduct } from '#tests/support/given-catalog.ts'
import { givenLot } from '#tests/support/given-orders.ts'
import { ask, givenStorefront, type GivenStorefront } from '#tests/support/given-storefront.ts'
import { cartHandler, skeleton } from '#tests/support/hydrogen-documents.ts'
import { newAddress, postStorefront } from '#tests/support/post-storefront.ts'

let here: GivenStorefront
beforeAll(async () => {
  here = await givenStorefront()
})

const own = () => ({ host: `${here.shop.slug}.localhost:3000`, address: newAddress() })

test('an empty list of errors is a failure to a client, so the key is not there at all', async () => {
  const { answer } = await postStorefront(JSON.stringify({ query: '{ shop { name } }' }), own())

  expect(Object.keys(answer)).toEqual(['data'])
})

describe('the country of the buyer', () => {
  const create = async (variables: Record<string, unknown>) => {
    const document = `mutation C($input: CartInput, $country: CountryCode = ZZ) @inContext(country: $country) {
      cartCreate(input: $input) { cart { buyerIdentity { countryCode } } } }`
    const { data, errors } = await ask(here.asker, document, variables)
    expect(errors).toBeUndefined()
    return data.cartCreate.cart.buyerIdentity.countryCode
  }

  test.each(['VN', 'US'])('%s is echoed, or the provider would change it at once', async (code) => {
    expect(await create({ input: { buyerIdentity: { countryCode: code } } })).toBe(code)
  })

  test('comes from the context when the input does not say it', async () => {
    expect(await create({ country: 'JP' })).toBe('JP')
    expect(await create({})).toBe('VN')
  })
})

test('an amount is a text, and hydrogen-react writes it as Vietnamese do', async () => {
  const { data } = await ask(
    here.asker,
    '{ products(first: 1) { nodes { priceRange { minVariantPrice { amount currencyCode } } } } }',
  )
  const price = data.products.nodes[0]!.priceRange.minVariantPrice
  const provider = {
    storeDomain: 'http://localhost:3000',
    storefrontToken: 'x',
    storefrontApiVersion: '2026-04',
    countryIsoCode: 'VN',
    languageIsoCode: 'VI',
  } as const

  expect(price.amount).toBe('185000.0')
  const money = createElement(Money, { data: price })
  const html = renderToStaticMarkup(
    createElement(ShopifyProvider, { ...provider, children: money }),
  )
  expect(html.replaceAll(/&nbsp;|\u00A0/g, ' ')).toContain('185.000 ₫')
})

test('2,000 variants of one product are chosen from without loading them', async () => {
  const colours = Array.from({ length: 20 }, (_, n) => `Màu ${n + 1}`)
  const sizes = Array.from({ length: 10 }, (_, n) => `Cỡ ${n + 1}`)
  const glazes = Array.from({ length: 10 }, (_, n) => `Men ${n + 1}`)
  const pot = await givenProduct(here.shop, { title: 'Niêu đất', category: 'craft' })
  await inShop(here.shop.id, async (db) => {
    const options = [
      { name: 'Màu', values: colours },
      { name: 'Cỡ', values: sizes },
      { name: 'Men', values: glazes },
    ]
    await setOptions(db, { productId: pot.id, options }, systemClock)
    await fillVariants(db, pot.id, systemClock)
  })
  await givenLot(here.shop, pot, 3)
  await givenListings(here.shop)

  const selectedOptions = [
    { name: 'Màu', value: 'Màu 7' },
    { name: 'Cỡ', value: 'Cỡ 4' },
    { name: 'Men', value: 'Men 9' },
  ]
  const { data, errors } = await ask(here.asker, skeleton.Product ?? '', {
    handle: pot.handle,
    selectedOptions,
  })

  expect(errors).toBeUndefined()
  const { product } = data
  expect(decodeEncodedVariant(product.encodedVariantExistence)).toHaveLength(2000)
  expect(decodeEncodedVariant(product.encodedVariantAvailability)).toEqual([[0, 0, 0]])
  expect(product.selectedOrFirstAvailableVariant.selectedOptions).toEqual(selectedOptions)
  expect(product.adjacentVariants).toHaveLength(19 + 9 + 9)
  const options = getProductOptions(product)
  expect(options.map(({ optionValues }) => optionValues.length)).toEqual([20, 10, 10])
  expect(options.every(({ optionValues }) => optionValues.every(({ exists }) => exists))).toBe(true)
})

test('an image of any size that Image asks for is an address that the media route reads', async () => {
  await givenPhoto(here.sauce)
  const document = `{ products(first: 5) { nodes { featuredImage { url
    small: url(transform: {maxWidth: 200, maxHeight: 300, crop: CENTER, preferredContentType: WEBP}) } } } }`
  const { data } = await ask(here.asker, document)
  const [image] = data.products.nodes.flatMap(({ featuredImage }) => featuredImage)
  // As hydrogen-react's loader does it: names of its own appended to whatever address there is.
  const asked = new URL(image?.url ?? '')
  for (const [name, value] of Object.entries({ width: 640, height: 480, crop: 'center' }))
    asked.searchParams.set(name, String(value))

  expect(pictureQuery.parse(Object.fromEntries(asked.searchParams))).toMatchObject({
    width: 640,
    height: 480,
    crop: 'center',
  })
})

test('media say what they are, or MediaFile draws nothing', async () => {
  const document = `{ products(first: 1) { nodes { media(first: 2) { nodes { __typename mediaContentType } } } } }`
  const { data } = await ask(here.asker, document)

  expect(data.products.nodes[0]?.media.nodes).toContainEqual({
    __typename: 'MediaImage',
    mediaContentType: 'IMAGE',
  })
})

test('every id is a gid of Shopify, and the cart has no slash after its token', async () => {
  const { data } = await ask(here.asker, cartHandler.create, { input: {} })
  const { id } = data.cartCreate.cart

  expect(parseGid(id)).toMatchObject({ resource: 'Cart' })
  expect(id.split('/')).toHaveLength(5)
})

test('taxes and duties that are not known are null, not zero', async () => {
  const document = `mutation { cartCreate { cart { cost { totalTaxAmount { amount } totalDutyAmount { amount } } } } }`
  const { data, errors } = await ask(here.asker, document)

  expect(errors).toBeUndefined()
  expect(data.cartCreate.cart.cost).toEqual({ totalTaxAmount: null, totalDutyAmount: null })
})

describe("what only Shopify's own servers do", () => {
  test('the question of useShopifyCookies is answered: nothing to consent to', async () => {
    const query =
      'query ensureCookies { consentManagement { cookies(visitorConsent:{}) { trackingConsentCookie cookieDomain shopifyUnique shopifyVisit } } }'
    const { response, answer } = await postStorefront(JSON.stringify({ query }), {
      ...own(),
      version: 'unstable',
    })

    expect(response.status).toBe(200)
    expect(answer).not.toHaveProperty('errors')
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  test('what sendShopifyAnalytics sends is taken and thrown away', async () => {
    const url = `http://${here.shop.slug}.localhost:3000/.well-known/shopify/monorail/unstable/produce_batch`
    const request = new Request(url, { method: 'POST', body: '{"events":[{"a":1}]}' })

    const response = await sendAnalytics({ request })

    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })
})
