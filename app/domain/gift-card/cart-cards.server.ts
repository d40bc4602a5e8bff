// The cards on a cart. Only a card whose code was proven (prove-codes) is put on one.
import type { MarketDb } from '#app/db/doors.server.ts'
import type { CartKey, CartRefusal } from '#app/domain/cart/cart.ts'
import { refuse } from '#app/lib/refusal.ts'
import { maxCartCards, type CodeRefusal } from './gift-card.ts'

type Cards = CartKey & { cardIds: readonly string[] }

/** Twice is once. Throws `cart.not-found` and `gift-card.too-many`. */
export async function addCartCards(db: MarketDb, { cardIds, ...key }: Cards): Promise<void> {
  const held = await holdCards(db, key)
  await write(db, { ...key, cardIds: [...held, ...cardIds] })
}

/** Exactly these. Throws as addCartCards. */
export async function setCartCards(db: MarketDb, { cardIds, ...key }: Cards): Promise<void> {
  await holdCards(db, key)
  await write(db, { ...key, cardIds })
}

/** A card that is not there stays away. Throws `cart.not-found`. */
export async function removeCartCards(db: MarketDb, { cardIds, ...key }: Cards): Promise<void> {
  const held = await holdCards(db, key)
  await write(db, { ...key, cardIds: held.filter((id) => !cardIds.includes(id)) })
}

async function holdCards(db: MarketDb, { cartId, originShopId }: CartKey): Promise<string[]> {
  const [cart] = await db.$queryRaw<{ held: string[] }[]>`
    UPDATE cart SET updated_at = now()
    WHERE id = ${cartId}::uuid AND status = 'open' AND origin_shop_id IS NOT DISTINCT FROM ${originShopId}::uuid
    RETURNING gift_card_ids AS held`
  if (!cart) throw refuse<CartRefusal>('cart.not-found')
  return cart.held
}

async function write(db: MarketDb, { cartId, cardIds }: Cards): Promise<void> {
  const wanted = [...new Set(cardIds)]
  if (wanted.length > maxCartCards) throw refuse<CodeRefusal>('gift-card.too-many')
  await db.cart.updateMany({ where: { id: cartId }, data: { giftCardIds: wanted } })
}
