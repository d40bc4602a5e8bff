// Paying without the checkout of the house: refused in the API's own words, with nothing changed and the way to go.
import { expect, test, beforeAll } from 'vitest'

import { toGid } from '#app/lib/gid.ts'
import { askWell, givenStorefront, type GivenStorefront } from '#tests/support/given-storefront.ts'

let here: GivenStorefront
let cart: { id: string; checkoutUrl: string }
beforeAll(async () => {
  here = await givenStorefront()
  const lines = [{ merchandiseId: toGid('ProductVariant', here.fish.variantId), quantity: 1 }]
  const made = await send(
    `mutation ($lines: [CartLineInput!]) { cartCreate(input: { lines: $lines }) { cart { id checkoutUrl } } }`,
    { lines },
  )
  cart = made.cartCreate.cart
})
const send = (document: string, variables: Record<string, unknown> = {}) =>
  askWell(here.asker, document, variables)

const errors = 'userErrors { code field message }'

test('a payment that an app would make itself is not taken', async () => {
  const document = `mutation ($id: ID!) { cartPaymentUpdate(cartId: $id,
    payment: { amount: { amount: "185000", currencyCode: VND }, freePaymentMethod: { billingAddress: {} } }) {
    cart { id totalQuantity } warnings { code } ${errors} } }`
  const { cartPaymentUpdate } = await send(document, { id: cart.id })

  expect(cartPaymentUpdate).toMatchObject({
    cart: { id: cart.id, totalQuantity: 1 },
    userErrors: [{ code: 'PAYMENT_METHOD_NOT_SUPPORTED', field: ['payment'] }],
  })
})

test('a billing address of its own is not kept', async () => {
  const document = `mutation ($id: ID!) { cartBillingAddressUpdate(cartId: $id, billingAddress: { city: "Hoa Lư" }) {
    cart { id } ${errors} } }`
  const { cartBillingAddressUpdate } = await send(document, { id: cart.id })

  expect(cartBillingAddressUpdate).toMatchObject({
    cart: { id: cart.id },
    userErrors: [{ code: 'VALIDATION_CUSTOM', field: ['billingAddress'] }],
  })
})

const prepare = `mutation ($id: ID!) { cartPrepareForCompletion(cartId: $id) { ${errors} result { __typename
  ... on CartStatusNotReady { cart { id checkoutUrl } errors { code message } } } } }`
const submit = `mutation ($id: ID!) { cartSubmitForCompletion(cartId: $id, attemptToken: "1") { ${errors} result {
  __typename ... on SubmitFailed { checkoutUrl errors { code message } } } } }`

test('a cart is never ready to be ordered without checkout, and is led there', async () => {
  const { cartPrepareForCompletion } = await send(prepare, { id: cart.id })
  const { cartSubmitForCompletion } = await send(submit, { id: cart.id })

  const code = 'REDIRECT_TO_CHECKOUT_REQUIRED'
  expect(cartPrepareForCompletion).toMatchObject({
    result: { __typename: 'CartStatusNotReady', cart, errors: [{ code }] },
    userErrors: [],
  })
  expect(cartSubmitForCompletion).toMatchObject({
    result: { __typename: 'SubmitFailed', checkoutUrl: cart.checkoutUrl, errors: [{ code }] },
    userErrors: [],
  })
})

test("another shop's cart, and one that is none, are not found", async () => {
  const elsewhere = (await givenStorefront()).asker
  const foreign = await askWell(elsewhere, submit, { id: cart.id })
  const none = await send(prepare, { id: 'gid://shopify/Cart/x' })

  for (const payload of [foreign.cartSubmitForCompletion, none.cartPrepareForCompletion])
    expect(payload).toMatchObject({
      result: null,
      userErrors: [{ code: 'INVALID', field: ['cartId'] }],
    })
})
