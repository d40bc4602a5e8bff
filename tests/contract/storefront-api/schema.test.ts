// What we expose never contradicts the schema that hydrogen-react ships, and what we do not have says so.
import { isObjectType, printSchema } from 'graphql'
import { expect, test } from 'vitest'

import { served, servedSchema, shippedSchema } from '#app/routes/storefront-api/schema.server.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import { ask, askerOf, marketAsker } from '#tests/support/given-storefront.ts'

test('types, nullability, arguments and enum values are exactly the shipped ones', () => {
  expect(printSchema(servedSchema())).toBe(printSchema(shippedSchema()))
})

test('every answer of ours stands on a field of the schema', () => {
  const schema = servedSchema()
  const unknown = Object.entries(served).flatMap(([name, fields]) => {
    const type = schema.getType(name)
    const known = isObjectType(type) ? type.getFields() : {}
    return Object.keys(fields)
      .filter((field) => !(field in known))
      .map((field) => `${name}.${field}`)
  })

  expect(unknown).toEqual([])
})

test('an app may ask which version it speaks to and what there is', async () => {
  const document = `{ publicApiVersions { handle } localization { market { handle } } __schema { queryType { name } } __type(name: "Cart") { kind } }`
  const { data, errors } = await ask(marketAsker, document)

  expect(errors).toBeUndefined()
  expect(data.publicApiVersions).toEqual([{ handle: '2026-04' }])
  expect(data.localization).toEqual({ market: { handle: 'vn' } })
})

test('what a shop does not have is null or empty where the schema allows it', async () => {
  const document = `{ blog(handle: "news") { id } blogs(first: 3) { nodes { id } pageInfo { hasNextPage } }
    page(handle: "about") { id } pages(first: 3) { nodes { id } } shop { privacyPolicy { id } } menu(handle: "x") { id } }`
  const { data, errors } = await ask(askerOf(await givenShopRow()), document)

  expect(errors).toBeUndefined()
  expect(data).toMatchObject({
    blog: null,
    page: null,
    menu: null,
    blogs: { nodes: [] },
    pages: { nodes: [] },
  })
})

test('a change that we do not make is refused by name, and never looks as if it were made', async () => {
  const { data, errors } = await ask(
    marketAsker,
    `mutation { shopPayPaymentRequestSessionCreate(sourceIdentifier: "x", paymentRequest: {
      locale: "vi", presentmentCurrency: VND, subtotal: { amount: "1", currencyCode: VND },
      total: { amount: "1", currencyCode: VND } }) { userErrors { message } } }`,
  )

  expect(data).toEqual({ shopPayPaymentRequestSessionCreate: null })
  expect(errors).toMatchObject([
    {
      message: 'Mutation.shopPayPaymentRequestSessionCreate is not served here.',
      extensions: { code: 'NOT_SERVED' },
    },
  ])
})
