import type { MarketDb } from '#app/db/doors.server.ts'
import { newId } from '#app/lib/ids.ts'
import type { Clock } from '#app/lib/time.ts'

export type CreateCart = {
  /** null on the market host */
  originShopId: string | null
  /** sha256Hex of the key that the cart's cookie carries; the door was opened with it */
  buyerKeyHash: string
  accountId?: string | undefined
  countryCode?: string | undefined
  note?: string | undefined
}

/** An empty cart; returns its id. */
export async function createCart(db: MarketDb, cart: CreateCart, clock: Clock): Promise<string> {
  const id = newId(clock.now().getTime())
  await db.cart.create({
    data: {
      id,
      originShopId: cart.originShopId,
      buyerKeyHash: cart.buyerKeyHash,
      accountId: cart.accountId ?? null,
      countryCode: cart.countryCode ?? 'VN',
      note: cart.note ?? '',
    },
    select: { id: true },
  })
  return id
}
