// Finds the terminal that a payment runs over.
import { asSystem } from '#app/db/doors.server.ts'
import type { PaymentProvider } from '#plugins/payment/port.ts'
import type { PaymentGateways } from '#plugins/payment/port.ts'

/** A terminal that is gone is a fault: nobody could prove what it took. Opens a door of its own. */
export async function findGateway(
  accountShopId: string | null,
  gateways: PaymentGateways,
): Promise<PaymentProvider> {
  if (accountShopId === null) return gateways.platform
  // Also a terminal that was switched off since: what it took must still be heard of.
  const account = await asSystem('find a payment terminal', (db) =>
    db.gatewayAccount.findUnique({
      where: { shopId_provider: { shopId: accountShopId, provider: 'vnpay' } },
      select: { shopId: true, configEncrypted: true, keyId: true },
    }),
  )
  if (!account) throw new Error(`shop ${accountShopId} has no payment terminal any more`)
  return gateways.ofShop({
    shopId: account.shopId,
    bytes: account.configEncrypted,
    keyId: account.keyId,
  })
}
