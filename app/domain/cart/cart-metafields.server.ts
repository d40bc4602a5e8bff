// Writes the facts that an outside storefront keeps on a cart.
import type { MarketDb } from '#app/db/doors.server.ts'
import {
  isSameMetafield,
  metafieldLimits,
  storedMetafields,
  type CartMetafield,
} from './cart-metafield.ts'
import type { CartKey, CartRefusal } from './cart.ts'
import { refuse } from '#app/lib/refusal.ts'
import { holdCart } from './lock-cart.server.ts'

/** Sets each by namespace and key, whole or not at all. Throws `cart.not-found` and `cart.too-many-metafields`. */
export async function setCartMetafields(
  db: MarketDb,
  { metafields, ...key }: CartKey & { metafields: readonly CartMetafield[] },
): Promise<void> {
  const kept = await holdMetafields(db, key)
  const others = kept.filter((one) => !metafields.some((set) => isSameMetafield(one, set)))
  // Of two with the same name in one request, the later one holds.
  const named = metafields.filter(
    (one, at) => !metafields.slice(at + 1).some((later) => isSameMetafield(one, later)),
  )
  const all = [...others, ...named]
  if (all.length > metafieldLimits.perCart) throw refuse<CartRefusal>('cart.too-many-metafields')
  await db.cart.updateMany({ where: { id: key.cartId }, data: { metafields: all } })
}

/** Whether it was there. Throws `cart.not-found`. */
export async function removeCartMetafield(
  db: MarketDb,
  { metafield, ...key }: CartKey & { metafield: Pick<CartMetafield, 'namespace' | 'key'> },
): Promise<boolean> {
  const kept = await holdMetafields(db, key)
  const metafields = kept.filter((one) => !isSameMetafield(one, metafield))
  await db.cart.updateMany({ where: { id: key.cartId }, data: { metafields } })
  return metafields.length < kept.length
}

async function holdMetafields(db: MarketDb, key: CartKey): Promise<CartMetafield[]> {
  await holdCart(db, key)
  const { metafields } = await db.cart.findUniqueOrThrow({
    where: { id: key.cartId },
    select: { metafields: true },
  })
  return storedMetafields.parse(metafields)
}
