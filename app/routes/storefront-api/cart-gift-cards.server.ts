// Shops issue no gift cards, so every code is an unknown one: it is said of each, and the cart stays as it was.
import type {
  MutationCartGiftCardCodesAddArgs,
  MutationCartGiftCardCodesRemoveArgs,
  MutationCartGiftCardCodesUpdateArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import { cartText } from '#app/i18n/cart-api.ts'
import { leftAlone, type UserError } from './cart-payload.server.ts'
import type { Fields, StorefrontContext } from './context.server.ts'

/** `path` leads to the list of codes or ids. */
export const giftCardErrors = (
  codes: readonly string[],
  path: readonly string[],
  { locale }: StorefrontContext,
): UserError[] =>
  codes.map((_code, at) => ({
    code: 'INVALID',
    field: [...path, String(at)],
    message: cartText[locale].noSuchGiftCard,
  }))

export const giftCardMutations: Fields<unknown> = {
  cartGiftCardCodesUpdate: (
    _root,
    { cartId, giftCardCodes }: MutationCartGiftCardCodesUpdateArgs,
    context,
  ) => leftAlone(cartId, context, giftCardErrors(giftCardCodes, ['giftCardCodes'], context)),
  cartGiftCardCodesAdd: (
    _root,
    { cartId, giftCardCodes }: MutationCartGiftCardCodesAddArgs,
    context,
  ) => leftAlone(cartId, context, giftCardErrors(giftCardCodes, ['giftCardCodes'], context)),
  cartGiftCardCodesRemove: (
    _root,
    { cartId, appliedGiftCardIds }: MutationCartGiftCardCodesRemoveArgs,
    context,
  ) =>
    leftAlone(cartId, context, giftCardErrors(appliedGiftCardIds, ['appliedGiftCardIds'], context)),
}
