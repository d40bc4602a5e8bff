// The codes that a shopper typed into a cart. Which of them take something off is worked out each time.
import type { MarketDb } from '#app/db/doors.server.ts'
import { maxCodes, normalCode, type PromotionRefusal } from '#app/domain/promotion/promotion.ts'
import { findPromotions } from '#app/domain/promotion/promotion-rows.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { CartKey } from './cart.ts'
import { holdCart, lockCart } from './lock-cart.server.ts'

type Code = CartKey & { code: string }

/** Throws `cart.not-found`, `promotion.no-such-code` and `promotion.too-many-codes`. Twice is once. */
export async function addCode(db: MarketDb, { code, ...key }: Code, clock: Clock): Promise<void> {
  const cart = await lockCart(db, key)
  const wanted = normalCode(code)
  if (cart.discountCodes.includes(wanted)) return
  if (cart.discountCodes.length >= maxCodes)
    throw refuse<PromotionRefusal>('promotion.too-many-codes')

  const shopIds = [...new Set(cart.lines.map((line) => line.shopId))]
  const named = await findPromotions(db, { shopIds, codes: [wanted] }, clock)
  if (!named.some((promotion) => promotion.code === wanted)) {
    throw refuse<PromotionRefusal>('promotion.no-such-code')
  }
  await writeCodes(db, key, [...cart.discountCodes, wanted])
}

/** A code that is not there stays away. Throws `cart.not-found`. */
export async function removeCode(db: MarketDb, { code, ...key }: Code): Promise<void> {
  const { discountCodes } = await holdCart(db, key)
  await writeCodes(
    db,
    key,
    discountCodes.filter((one) => one !== normalCode(code)),
  )
}

/** Exactly these, known or not: the Storefront API says of each whether it is applicable. Throws `cart.not-found`. */
export async function setCodes(
  db: MarketDb,
  { codes, ...key }: CartKey & { codes: readonly string[] },
): Promise<void> {
  await holdCart(db, key)
  const wanted = codes.map((code) => normalCode(code).slice(0, 40)).filter(Boolean)
  await writeCodes(db, key, [...new Set(wanted)].slice(0, maxCodes))
}

async function writeCodes(db: MarketDb, { cartId }: CartKey, codes: string[]): Promise<void> {
  await db.cart.updateMany({ where: { id: cartId }, data: { discountCodes: codes } })
}
