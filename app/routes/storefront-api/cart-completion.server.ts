// Paying happens on the checkout of the house alone: a shop's own app leads there by `checkoutUrl`. The operations that
// would pay and order without it change nothing and say so in the words of the API, so that an app goes to checkout.
import type {
  MutationCartBillingAddressUpdateArgs,
  MutationCartPaymentUpdateArgs,
  MutationCartPrepareForCompletionArgs,
  MutationCartSubmitForCompletionArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import { cartText } from '#app/i18n/cart-api.ts'
import { checkoutUrlOf } from './cart-fields.server.ts'
import { findCartNode, readCartPlace } from './cart-node.server.ts'
import { leftAlone, userError } from './cart-payload.server.ts'
import type { Fields, StorefrontContext } from './context.server.ts'

const isPaidAtCheckout = ({ locale }: StorefrontContext) => ({
  code: 'REDIRECT_TO_CHECKOUT_REQUIRED',
  message: cartText[locale].payAtCheckout,
})

async function prepare(cartId: string, context: StorefrontContext) {
  const cart = await findCartNode(readCartPlace(cartId, context), context)
  if (!cart) return { result: null, userErrors: [userError('cart.not-found', context)] }
  const errors = [isPaidAtCheckout(context)]
  return { result: { __typename: 'CartStatusNotReady', cart, errors }, userErrors: [] }
}

async function submit(cartId: string, context: StorefrontContext) {
  const cart = await findCartNode(readCartPlace(cartId, context), context)
  if (!cart) return { result: null, userErrors: [userError('cart.not-found', context)] }
  const checkoutUrl = checkoutUrlOf(cart, context)
  const errors = [isPaidAtCheckout(context)]
  return { result: { __typename: 'SubmitFailed', checkoutUrl, errors }, userErrors: [] }
}

export const cartCompletionMutations: Fields<unknown> = {
  cartPaymentUpdate: (_root, { cartId }: MutationCartPaymentUpdateArgs, context) => {
    const message = cartText[context.locale].payAtCheckout
    const error = { code: 'PAYMENT_METHOD_NOT_SUPPORTED', field: ['payment'], message }
    return leftAlone(cartId, context, [error])
  },
  cartBillingAddressUpdate: (_root, { cartId }: MutationCartBillingAddressUpdateArgs, context) => {
    const message = cartText[context.locale].noBillingAddress
    const error = { code: 'VALIDATION_CUSTOM', field: ['billingAddress'], message }
    return leftAlone(cartId, context, [error])
  },
  cartPrepareForCompletion: (_root, { cartId }: MutationCartPrepareForCompletionArgs, context) =>
    prepare(cartId, context),
  cartSubmitForCompletion: (_root, { cartId }: MutationCartSubmitForCompletionArgs, context) =>
    submit(cartId, context),
}
