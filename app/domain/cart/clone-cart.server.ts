// A cart without the person: to hand on what is in it, or to leave nothing behind on a shared device.
import type { MarketDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { CartKey } from './cart.ts'
import { createCart } from './create-cart.server.ts'
import { holdCart } from './lock-cart.server.ts'

/** Takes away who the buyer is, where it goes, their gift cards and every free word to the shop. Throws `cart.not-found`. */
export async function removePersonalData(db: MarketDb, key: CartKey): Promise<void> {
  await holdCart(db, key)
  await db.cart.updateMany({
    where: { id: key.cartId },
    data: {
      accountId: null,
      buyer: {},
      deliveryAddresses: [],
      deliveryChoices: {},
      giftCardIds: [],
      note: '',
      giftMessage: '',
    },
  })
}

/**
 * A new cart of the same buyer's key and host with the lines, codes and attributes of this one, and nothing about the
 * person; a gift card is theirs. Returns its id. Throws `cart.not-found`.
 */
export async function cloneCart(
  db: MarketDb,
  { buyerKeyHash, ...key }: CartKey & { buyerKeyHash: string },
  clock: Clock,
): Promise<string> {
  const { discountCodes } = await holdCart(db, key)
  const { countryCode, attributes, metafields } = await db.cart.findUniqueOrThrow({
    where: { id: key.cartId },
    select: { countryCode: true, attributes: true, metafields: true },
  })
  const { originShopId } = key
  const cloneId = await createCart(db, { originShopId, buyerKeyHash, countryCode }, clock)
  await db.cart.updateMany({
    where: { id: cloneId },
    data: { discountCodes, attributes: attributes ?? [], metafields: metafields ?? [] },
  })
  await db.$executeRaw`
    INSERT INTO cart_line (cart_id, shop_id, variant_id, quantity, attributes, seen_price, title, created_at)
    SELECT ${cloneId}::uuid, shop_id, variant_id, quantity, attributes, seen_price, title, created_at
    FROM cart_line WHERE cart_id = ${key.cartId}::uuid`
  return cloneId
}
