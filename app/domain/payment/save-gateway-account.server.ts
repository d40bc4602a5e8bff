// A shop's own terminal at the gateway; its secret is sealed for this row only.
import type { ShopDb } from '#app/db/doors.server.ts'
import { seal, type Keyring } from '#app/lib/secret-box.ts'
import { accountContext } from '#plugins/payment/port.ts'

export type GatewayTerminal = { shopId: string; tmnCode: string; secret: string }

/** Replaces the one it had. Payments that were started over the old secret can then not be proven any more. */
export async function saveGatewayAccount(
  db: ShopDb,
  { shopId, tmnCode, secret }: GatewayTerminal,
  keyring: Keyring,
): Promise<void> {
  const sealed = seal(keyring, JSON.stringify({ tmnCode, secret }), accountContext(shopId))
  const columns = { configEncrypted: sealed.bytes, keyId: sealed.keyId, isActive: true }
  await db.gatewayAccount.upsert({
    where: { shopId_provider: { shopId, provider: 'vnpay' } },
    create: { shopId, provider: 'vnpay', ...columns },
    update: columns,
  })
}
