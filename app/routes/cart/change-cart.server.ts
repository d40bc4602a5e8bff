// The cart of this host and this visitor, for the cart screen. The first piece makes the cart and its cookie.
import { inMarket, type MarketDb } from '#app/db/doors.server.ts'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { findCart } from '#app/domain/cart/cart-views.server.ts'
import type { CartKey, CartRefusal, CartView, CartWarning } from '#app/domain/cart/cart.ts'
import { createCart } from '#app/domain/cart/create-cart.server.ts'
import { randomKey, sha256Hex } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'

import { readBuyer, rememberCart } from '../buyer.server.ts'
import { optionalAccount } from '../guards.server.ts'
import type { Site } from '../site.server.ts'
import { readBuyersCart, type BuyersCart } from './buyers-cart.server.ts'

/** Null when the visitor has no cart here. */
export async function readCart(request: Request, site: Site): Promise<CartView | null> {
  const cart = await readBuyersCart(request, site)
  return cart && inMarket(cart.buyer, (db) => findCart(db, cart.key))
}

type Line = { variantId: string; quantity: number }
type Added = { cookie: string; warnings: CartWarning[] }

/** Throws what addToCart throws. An ordered or foreign cart is left behind; the key stays with its owner. */
export async function addPieces(request: Request, site: Site, line: Line): Promise<Added> {
  const cart = await readBuyersCart(request, site)
  const added = cart && (await addToOpen(cart, line))
  if (added) {
    const key = cart.known?.key ?? randomKey()
    const isSame = cart.known?.cartId === cart.key.cartId
    const cartKey = isSame ? cart.known?.cartKey : undefined
    const { cartId } = cart.key
    const cookie = rememberCart(request, { cartId, key, ...(cartKey && { cartKey }) })
    return { cookie, warnings: added }
  }
  return addToNew(request, site, line)
}

/** Null when the cart was ordered meanwhile, or is nobody's that this browser may be. */
async function addToOpen({ buyer, key }: BuyersCart, line: Line): Promise<CartWarning[] | null> {
  const added = await attempt(() =>
    inMarket(buyer, (db) => addToCart(db, { ...key, lines: [line] })),
  )
  if (added.ok) return added.value
  const { code } = added.refusal
  if (code === ('cart.not-found' satisfies CartRefusal)) return null
  throw added.refusal
}

async function addToNew(request: Request, site: Site, line: Line): Promise<Added> {
  const key = readBuyer(request)?.key ?? randomKey()
  const buyerKeyHash = sha256Hex(key)
  const originShopId = site.shop?.id ?? null
  const accountId = (await optionalAccount(request))?.account.id
  return inMarket({ buyerKeyHash, accountId }, async (db) => {
    const cartId = await createCart(db, { originShopId, buyerKeyHash, accountId }, systemClock)
    const warnings = await addToCart(db, { cartId, originShopId, lines: [line] })
    return { cookie: rememberCart(request, { cartId, key }), warnings }
  })
}

type Change = (db: MarketDb, key: CartKey) => Promise<unknown>

/** Without a cart there is nothing to change, and nothing happens. */
export async function changeCart(request: Request, site: Site, change: Change): Promise<void> {
  const cart = await readBuyersCart(request, site)
  if (cart) await inMarket(cart.buyer, (db) => change(db, cart.key))
}
