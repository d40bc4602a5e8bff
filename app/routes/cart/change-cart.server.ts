// The cart of this host and this visitor, for the cart screen. The first piece makes the cart and its cookie.
import { inMarket, type MarketDb } from '#app/db/doors.server.ts'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { findOpenCart } from '#app/domain/cart/cart-rows.server.ts'
import { findCart } from '#app/domain/cart/cart-views.server.ts'
import type { CartView, CartWarning } from '#app/domain/cart/cart.ts'
import { createCart } from '#app/domain/cart/create-cart.server.ts'
import { randomKey, sha256Hex } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'

import { readBuyer, rememberCart } from '../buyer.server.ts'
import { optionalAccount } from '../guards.server.ts'
import type { Site } from '../site.server.ts'

const originOf = ({ shop }: Site): string | null => shop?.id ?? null

/** Null when the visitor has no cart here. */
export async function readCart(request: Request, site: Site): Promise<CartView | null> {
  const known = readBuyer(request)
  if (!known) return null
  return inMarket(known.buyer, (db) =>
    findCart(db, { cartId: known.cartId, originShopId: originOf(site) }),
  )
}

type Added = { cookie: string; warnings: CartWarning[] }

/** Throws what addToCart throws. An ordered or foreign cart is left behind; the key stays with its owner. */
export async function addPieces(
  request: Request,
  site: Site,
  line: { variantId: string; quantity: number },
): Promise<Added> {
  const known = readBuyer(request)
  const key = known?.key ?? randomKey()
  const buyerKeyHash = sha256Hex(key)
  const originShopId = originOf(site)
  const accountId = (await optionalAccount(request))?.account.id
  return inMarket({ buyerKeyHash, accountId }, async (db) => {
    const open = known && (await findOpenCart(db, { cartId: known.cartId, originShopId }))
    const cartId =
      open?.id ?? (await createCart(db, { originShopId, buyerKeyHash, accountId }, systemClock))
    const warnings = await addToCart(db, { cartId, originShopId, lines: [line] })
    return { cookie: rememberCart(request, { cartId, key }), warnings }
  })
}

type Change = (
  db: MarketDb,
  key: { cartId: string; originShopId: string | null },
) => Promise<unknown>

/** Without a cart there is nothing to change, and nothing happens. */
export async function changeCart(request: Request, site: Site, change: Change): Promise<void> {
  const known = readBuyer(request)
  if (!known) return
  await inMarket(known.buyer, (db) =>
    change(db, { cartId: known.cartId, originShopId: originOf(site) }),
  )
}
