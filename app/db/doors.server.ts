// The only ways to a row. A door is one transaction whose first statement sets the role and the scope; the login
// role itself can read nothing. Doors are not nested, and no network call is made inside one.
import { AsyncLocalStorage } from 'node:async_hooks'

import { databaseClient } from './client.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

type Transaction = Prisma.TransactionClient

/** Rows of one shop, read and written. */
export type ShopDb = Transaction & { readonly __door: 'shop' }
/** Published rows of active shops; a buyer's own carts and orders. */
export type MarketDb = Transaction & { readonly __door: 'market' }
/** One checkout: stock holds, orders, payments and ledger of the shops it buys from. */
export type CheckoutDb = Transaction & { readonly __door: 'checkout' }
/** Figures and programme files of one province; nothing can be written. */
export type ProvinceDb = Transaction & { readonly __door: 'province' }
/** Accounts, sessions, memberships. */
export type IdentityDb = Transaction & { readonly __door: 'identity' }
/** Everything: relay, projections, schedules, seeds, gateway look-ups. */
export type SystemDb = Transaction & { readonly __door: 'system' }

export type AnyDb = ShopDb | MarketDb | CheckoutDb | ProvinceDb | IdentityDb | SystemDb

export type Buyer = {
  /** sha256Hex of the secret in the cart's id; whoever knows it owns the cart and its orders. */
  buyerKeyHash?: string | undefined
  accountId?: string | undefined
  /** A looked-up invoice's code: opens that one invoice. */
  invoiceLookup?: string | undefined
  /** sha256Hex of a pass's token: opens the one group of orders whose code and telephone were proven. */
  orderPassHash?: string | undefined
}

type Scope = {
  role:
    | 'nieu_shop'
    | 'nieu_market'
    | 'nieu_checkout'
    | 'nieu_province'
    | 'nieu_identity'
    | 'nieu_system'
  shopId?: string
  buyer?: Buyer
  checkoutId?: string
  province?: string
}

type Options = { timeout?: number; isolationLevel?: 'RepeatableRead' }

const inside = new AsyncLocalStorage<string>()

async function pass<T>(
  scope: Scope,
  work: (tx: Transaction) => Promise<T>,
  options: Options = {},
): Promise<T> {
  const outer = inside.getStore()
  if (outer) throw new Error(`doors are not nested: ${scope.role} inside ${outer}`)
  return inside.run(scope.role, () =>
    databaseClient().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT
        set_config('role', ${scope.role}, true),
        set_config('app.shop_id', ${scope.shopId ?? ''}, true),
        set_config('app.buyer_key', ${scope.buyer?.buyerKeyHash ?? ''}, true),
        set_config('app.account_id', ${scope.buyer?.accountId ?? ''}, true),
        set_config('app.invoice_lookup', ${scope.buyer?.invoiceLookup ?? ''}, true),
        set_config('app.order_pass', ${scope.buyer?.orderPassHash ?? ''}, true),
        set_config('app.checkout_id', ${scope.checkoutId ?? ''}, true),
        set_config('app.province', ${scope.province ?? ''}, true)`
      return work(tx)
    }, options),
  )
}

/** Acts as one shop. Throws what `work` throws, after rolling back. */
export function inShop<T>(shopId: string, work: (db: ShopDb) => Promise<T>): Promise<T> {
  return pass({ role: 'nieu_shop', shopId }, (tx) => work(tx as ShopDb))
}

/** Acts as a shopper. Without a buyer: what everybody sees. */
export function inMarket<T>(buyer: Buyer, work: (db: MarketDb) => Promise<T>): Promise<T> {
  return pass({ role: 'nieu_market', buyer }, (tx) => work(tx as MarketDb))
}

/**
 * Reads as a shopper what belongs together: every statement sees the rows as they were when the first one ran. The
 * database refuses a write here.
 */
export function readMarket<T>(buyer: Buyer, work: (db: MarketDb) => Promise<T>): Promise<T> {
  const reading = async (tx: Transaction) => {
    await tx.$executeRaw`SET TRANSACTION READ ONLY`
    return work(tx as MarketDb)
  }
  return pass({ role: 'nieu_market', buyer }, reading, { isolationLevel: 'RepeatableRead' })
}

/** Acts for one checkout. `buyer` is needed while it reads the cart; a gateway's notice comes without one. */
export function inCheckout<T>(
  checkoutId: string,
  buyer: Buyer,
  work: (db: CheckoutDb) => Promise<T>,
): Promise<T> {
  return pass({ role: 'nieu_checkout', checkoutId, buyer }, (tx) => work(tx as CheckoutDb))
}

/** Reads as one province's staff. */
export function inProvince<T>(
  provinceCode: string,
  work: (db: ProvinceDb) => Promise<T>,
): Promise<T> {
  return pass({ role: 'nieu_province', province: provinceCode }, (tx) => work(tx as ProvinceDb))
}

/** Sign-in, sessions, invitations, memberships. */
export function inIdentity<T>(work: (db: IdentityDb) => Promise<T>): Promise<T> {
  return pass({ role: 'nieu_identity' }, (tx) => work(tx as IdentityDb))
}

/**
 * Acts as the system, across tenants. `reason` says why, and is what the database shows as application_name
 * while it runs. `timeoutMs` is for seeds and rebuilds.
 */
export function asSystem<T>(
  reason: string,
  work: (db: SystemDb) => Promise<T>,
  timeoutMs?: number,
): Promise<T> {
  const named = async (tx: Transaction) => {
    await tx.$executeRaw`SELECT set_config('application_name', ${`nieu: ${reason}`.slice(0, 63)}, true)`
    return work(tx as SystemDb)
  }
  return pass({ role: 'nieu_system' }, named, timeoutMs ? { timeout: timeoutMs } : {})
}
