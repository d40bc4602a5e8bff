// Which ways to pay a checkout has. A bank transfer goes straight to the one shop that sells: with goods of several
// shops somebody would have to hold the money for them. A gateway runs over the shop's own account, else the platform's.
import type { CheckoutDb, MarketDb } from '#app/db/doors.server.ts'
import type { ChosenMethod } from '#app/domain/order/order.ts'
import { bankAccount, type BankAccount } from './gateway-account.ts'
import { mostPayable } from './payment-limits.ts'

export type MethodOffer = {
  method: ChosenMethod
  /** whose account takes the money; null = the platform's, or nobody's (cash) */
  accountShopId: string | null
  /** most that can be paid at once this way, đồng */
  most: bigint
  /** how long goods wait for the money when the way decides it, minutes */
  holdMinutes: number | null
}

export type PlatformGateways = { vnpay: boolean; stripe: boolean }

// Stripe keeps a session for at least half an hour; goods wait for it as long as it may be paid.
const stripeMinutes = 60

/** `shopIds` are the shops of the checkout; `platform` says which gateways the platform has an account at. */
export async function findMethodOffers(
  db: MarketDb | CheckoutDb,
  shopIds: readonly string[],
  platform: PlatformGateways,
): Promise<MethodOffer[]> {
  const [only] = shopIds
  const isOne = new Set(shopIds).size === 1
  const accounts =
    only && isOne
      ? await db.gatewayAccount.findMany({
          where: { shopId: only, isActive: true },
          select: { shopId: true, provider: true, publicConfig: true },
        })
      : []
  const own = (provider: string) => accounts.find((account) => account.provider === provider)
  const offers: MethodOffer[] = []
  const add = (method: ChosenMethod, more: Partial<MethodOffer> = {}) => {
    offers.push({
      method,
      accountShopId: null,
      most: mostPayable[method],
      holdMinutes: null,
      ...more,
    })
  }
  const vnpay = own('vnpay')
  if (vnpay || platform.vnpay) add('vnpay', { accountShopId: vnpay?.shopId ?? null })
  const bank = own('bank')
  if (bank) add('bank', { accountShopId: bank.shopId, holdMinutes: accountOf(bank).holdMinutes })
  const stripe = own('stripe')
  if (stripe || platform.stripe)
    add('stripe', { accountShopId: stripe?.shopId ?? null, holdMinutes: stripeMinutes })
  add('cod')
  return offers
}

const accountOf = (row: { publicConfig: unknown }): BankAccount =>
  bankAccount.parse(row.publicConfig)

/** The bank account of a shop that takes transfers; null when it does not (any more). */
export async function findBankAccount(db: CheckoutDb, shopId: string): Promise<BankAccount | null> {
  const row = await db.gatewayAccount.findFirst({
    where: { shopId, provider: 'bank', isActive: true },
    select: { publicConfig: true },
  })
  return row && accountOf(row)
}
