import type { MarketDb } from '#app/db/doors.server.ts'

import type { CartKey } from './cart.ts'

/** Pieces in an open cart of this buyer; 0 when it is none. */
export async function countPieces(
  db: MarketDb,
  { cartId, originShopId }: CartKey,
): Promise<number> {
  const sum = await db.cartLine.aggregate({
    where: { cartId, cart: { originShopId, status: 'open' } },
    _sum: { quantity: true },
  })
  return sum._sum.quantity ?? 0
}
