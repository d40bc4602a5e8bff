// Finds the account at a gateway that a payment runs over.
import { asSystem } from '#app/db/doors.server.ts'
import {
  isGateway,
  type PaymentGateways,
  type PaymentProvider,
  type SealedAccount,
} from '#plugins/payment/port.ts'

export type RunsOver = { provider: string; accountShopId: string | null }

/** An account that is gone is a fault: nobody could prove what it took. Opens a door of its own. */
export async function findGateway(
  { provider, accountShopId }: RunsOver,
  gateways: PaymentGateways,
): Promise<PaymentProvider> {
  if (!isGateway(provider)) throw new Error(`${provider} has no gateway to ask`)
  const accounts = gateways[provider]
  if (accountShopId === null) {
    if (!accounts.platform) throw new Error(`the platform has no account at ${provider}`)
    return accounts.platform
  }
  const sealed = await findSealedAccount({ provider, shopId: accountShopId })
  if (!sealed) throw new Error(`shop ${accountShopId} has no account at ${provider} any more`)
  return accounts.ofShop(sealed)
}

/** Also one that was switched off since: what it took must still be heard of. Opens a door of its own. */
export async function findSealedAccount(key: {
  shopId: string
  provider: string
}): Promise<SealedAccount | null> {
  const account = await asSystem('find a payment account', (db) =>
    db.gatewayAccount.findUnique({
      where: { shopId_provider: key },
      select: { shopId: true, configEncrypted: true, keyId: true },
    }),
  )
  return account && { shopId: account.shopId, bytes: account.configEncrypted, keyId: account.keyId }
}
