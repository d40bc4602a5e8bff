// Gift cards of a shop, made by the app's own command, and carts that they are put on.
import { inMarket, inShop, asSystem } from '#app/db/doors.server.ts'
import { addCartCards } from '#app/domain/gift-card/cart-cards.server.ts'
import {
  issueCards,
  type IssueCards,
  type IssuedCard,
} from '#app/domain/gift-card/issue-cards.server.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock, type Clock } from '#app/lib/time.ts'
import {
  givenGoods,
  givenBuyer,
  givenCart,
  orderFor,
  submit,
  type GivenBuyer,
  type Placing,
} from './given-orders.ts'
import { givenShop } from './given-people.ts'
import { ordersOf } from './order-facts.ts'

export const cardSecret = 'a-secret-of-the-house-for-tests'

export async function givenCards(
  shop: { id: string },
  amounts: readonly bigint[],
  { clock = systemClock, ...facts }: Partial<IssueCards> & { clock?: Clock } = {},
): Promise<IssuedCard[]> {
  const cards = amounts.map((amount) => ({ amount, recipientName: '', recipientEmail: null }))
  return inShop(shop.id, (db) =>
    issueCards(
      db,
      {
        ...{ shopId: shop.id, actorId: null, batchId: newId(), cards, paidBy: 'cash' as const },
        ...{ expiresOn: null, note: '', secret: cardSecret },
        ...facts,
      },
      clock,
    ),
  )
}

export async function givenCard(
  shop: { id: string },
  amount: bigint,
  facts: Partial<IssueCards> = {},
): Promise<IssuedCard> {
  const [card] = await givenCards(shop, [amount], facts)
  if (!card) throw new Error('no card was issued')
  return card
}

type Lines = readonly { variantId: string; quantity: number }[]
export type CardBuyer = { buyer: GivenBuyer; cart: { id: string; originShopId: string | null } }

/** A new buyer's market cart with these cards on it. */
export async function givenCartWithCards(
  lines: Lines,
  cards: readonly { id: string }[],
): Promise<CardBuyer> {
  const buyer = givenBuyer()
  const cart = await givenCart(buyer, lines)
  await putOn({ buyer, cart }, cards)
  return { buyer, cart }
}

export const putOn = (
  { buyer, cart }: CardBuyer,
  cards: readonly { id: string }[],
): Promise<void> =>
  inMarket(buyer.buyer, (db) =>
    addCartCards(db, {
      cartId: cart.id,
      originShopId: cart.originShopId,
      cardIds: cards.map(({ id }) => id),
    }),
  )

/** Ordered by a new buyer, with these cards on the cart. */
export async function givenCardOrder(
  lines: Lines,
  cards: readonly { id: string }[],
  facts: Placing = {},
) {
  const { buyer, cart } = await givenCartWithCards(lines, cards)
  const order = await orderFor(buyer, cart, facts)
  return { ...(await submit(buyer, order)), checkoutId: order.checkoutId, buyer }
}

export const balanceOf = (card: { id: string }): Promise<bigint> =>
  asSystem('look at a card', async (db) => {
    const found = await db.giftCard.findFirstOrThrow({
      where: { id: card.id },
      select: { balance: true },
    })
    return found.balance
  })

/** Pots at 85.000 ₫ and 30.000 ₫ for delivery. */
export async function givenPots(pieces = 10) {
  const shop = await givenShop()
  const goods = await givenGoods(shop, pieces)
  return { shop, lines: (quantity: number) => [{ variantId: goods.variantId, quantity }] }
}

/** The one order of a checkout, with its one line. */
export const orderOf = async (checkoutId: string) => {
  const [order] = await ordersOf(checkoutId)
  const [line] = order?.lines ?? []
  if (!order || !line) throw new Error('nothing was ordered')
  return { ...order, line }
}
