// Finds the terminal that a payment runs over.
import { asSystem } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { PaymentProvider } from '#plugins/payment/port.ts'
import type { PaymentGateways } from '#plugins/payment/port.ts'

/** Throws `payment.gateway-not-found` when the shop's terminal is gone. Opens a door of its own. */
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
  if (!account) throw refuse('payment.gateway-not-found')
  return gateways.ofShop({
    shopId: account.shopId,
    bytes: account.configEncrypted,
    keyId: account.keyId,
  })
}
