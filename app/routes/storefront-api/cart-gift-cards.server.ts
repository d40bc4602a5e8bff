// Gift cards on a cart. Codes are proven before the operation's own door opens (before-door), because a shopper's door
// shows nobody a card; one code that does nothing leaves the cart as it was, and is told in userErrors.
import type {
  MutationCartGiftCardCodesAddArgs,
  MutationCartGiftCardCodesRemoveArgs,
  MutationCartGiftCardCodesUpdateArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import {
  addCartCards,
  removeCartCards,
  setCartCards,
} from '#app/domain/gift-card/cart-cards.server.ts'
import { normalCardCode } from '#app/domain/gift-card/gift-card.ts'
import { giftCardMessages } from '#app/domain/gift-card/gift-card.messages.ts'
import { proveCodes, type ProvenCode } from '#app/domain/gift-card/prove-codes.server.ts'
import { idFromGid, toGid } from '#app/lib/gid.ts'
import { vnd } from '#app/lib/money.ts'
import { cartText } from '#app/i18n/cart-api.ts'
import type { CartNode } from './cart-node.server.ts'
import { changed, leftAlone, type Payload, type UserError } from './cart-payload.server.ts'
import type { Asking } from './customer-outcome.ts'
import type { Fields, StorefrontContext } from './context.server.ts'
import { moneyOf } from './money.ts'
import type { RootField } from './root-fields.ts'
import { addressGroup } from './address-group.ts'

/** By normalised code. */
export type ProvenCodes = ReadonlyMap<string, ProvenCode>

type Naming = { giftCardCodes?: readonly string[] | null; input?: Naming | null }

/** Every code that the operation names, tried once. Opens a door of its own. */
export async function proveNamedCodes(
  fields: readonly RootField[],
  { originShopId, address, clock }: Asking,
): Promise<ProvenCodes> {
  const named = fields.flatMap(({ args }) => {
    const { giftCardCodes, input } = args as Naming
    return giftCardCodes ?? input?.giftCardCodes ?? []
  })
  const codes = [...new Set(named.map(normalCardCode))]
  const asked = { codes, originShopId, address: addressGroup(address) }
  const proven = await proveCodes(asked, clock)
  return new Map(proven.map((one) => [one.code, one]))
}

type Named = { errors: UserError[]; cardIds: string[] }

/** `path` leads to the list of codes. */
export function readCards(
  codes: readonly string[],
  path: readonly string[],
  { giftCards, locale }: StorefrontContext,
): Named {
  const proofs = codes.map((code) => giftCards.get(normalCardCode(code)))
  const errors = proofs.flatMap((proof, at) => {
    if (proof?.ok) return []
    const { [locale]: message } = giftCardMessages[proof?.why ?? 'gift-card.no-such-code']
    return [{ code: 'INVALID', field: [...path, String(at)], message }]
  })
  return { errors, cardIds: proofs.flatMap((proof) => (proof?.ok ? [proof.card.id] : [])) }
}

type Codes = MutationCartGiftCardCodesAddArgs | MutationCartGiftCardCodesUpdateArgs

async function putOn(
  { cartId, giftCardCodes }: Codes,
  context: StorefrontContext,
  put: typeof addCartCards,
): Promise<Payload> {
  const { errors, cardIds } = readCards(giftCardCodes, ['giftCardCodes'], context)
  if (errors.length > 0) return leftAlone(cartId, context, errors)
  const payload = await changed(cartId, context, async (place) => {
    await put(context.db, { ...place, cardIds })
    return []
  })
  return { ...payload, warnings: [...payload.warnings, ...cardWarnings(payload.cart, context)] }
}

// Of cards that paid when they were put on, and do not any more.
const cardWarnings = (cart: CartNode | null, { locale }: StorefrontContext) =>
  (cart?.view.cards ?? []).flatMap(({ id, standing }) =>
    standing === 'open'
      ? []
      : [
          {
            code: 'PAYMENTS_GIFT_CARDS_UNAVAILABLE',
            target: toGid('AppliedGiftCard', id),
            message: giftCardMessages[`gift-card.${standing}`][locale],
          },
        ],
  )

function takeOff(
  { cartId, appliedGiftCardIds }: MutationCartGiftCardCodesRemoveArgs,
  context: StorefrontContext,
): Promise<Payload> {
  const ids = appliedGiftCardIds.map((gid) => idFromGid(gid, 'AppliedGiftCard'))
  const errors = ids.flatMap((id, at) =>
    id === null
      ? [
          {
            code: 'INVALID',
            field: ['appliedGiftCardIds', String(at)],
            message: cartText[context.locale].noSuchGiftCard,
          },
        ]
      : [],
  )
  if (errors.length > 0) return leftAlone(cartId, context, errors)
  return changed(cartId, context, async (place) => {
    const cardIds = ids.flatMap((id) => id ?? [])
    await removeCartCards(context.db, { ...place, cardIds })
    return []
  })
}

export const giftCardMutations: Fields<unknown> = {
  cartGiftCardCodesUpdate: (_root, args: MutationCartGiftCardCodesUpdateArgs, context) =>
    putOn(args, context, setCartCards),
  cartGiftCardCodesAdd: (_root, args: MutationCartGiftCardCodesAddArgs, context) =>
    putOn(args, context, addCartCards),
  cartGiftCardCodesRemove: (_root, args: MutationCartGiftCardCodesRemoveArgs, context) =>
    takeOff(args, context),
}

/** Nothing is taken from a card before the order is placed: its balance is what is on it now. */
export const appliedCards = ({ view }: CartNode) => {
  const uses = view.priced.parts.flatMap((part) => part.cards)
  return view.cards.map(({ id, lastCharacters, balance }) => {
    const used = moneyOf(vnd(uses.find(({ cardId }) => cardId === id)?.amount ?? 0n))
    const left = moneyOf(vnd(balance))
    return {
      __typename: 'AppliedGiftCard',
      id: toGid('AppliedGiftCard', id),
      lastCharacters,
      amountUsed: used,
      amountUsedV2: used,
      presentmentAmountUsed: used,
      balance: left,
      balanceV2: left,
    }
  })
}
