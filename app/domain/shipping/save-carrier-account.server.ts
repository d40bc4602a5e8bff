// A shop's contract with a carrier. The token is sealed for this row only; what is not typed in again stays.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { open, seal, type Keyring } from '#app/lib/secret-box.ts'
import type { Clock } from '#app/lib/time.ts'
import { contractContext, type CarrierId } from '#plugins/shipping/port.ts'
import { recordDeliveryChange } from './delivery-changed.server.ts'
import { newHintKey } from './hint-key.server.ts'
import type { DeliveryRefusal } from './delivery-settings.ts'

export type SaveCarrierAccount = {
  shopId: string
  carrier: CarrierId
  /** empty = the one that is there */
  token: string
  /** GHN: the number of the shop there; GHTK: the code of the partner, or empty */
  shopNumber: string
  senderName: string
  senderPhone: string
  senderLine: string
  senderCommune: string
  actorId: string
  /** of the address that the carrier reports to; random when it is not given, and kept for ever */
  hintKey?: string
}

export type Tools = { clock: Clock; keyring: Keyring }

/** Throws `delivery.token-missing` for a first contract without a token. */
export async function saveCarrierAccount(
  db: ShopDb,
  asked: SaveCarrierAccount,
  { clock, keyring }: Tools,
): Promise<void> {
  const { shopId, carrier, shopNumber, actorId } = asked
  const before = await db.carrierAccount.findFirst({ where: { carrier } })
  const context = contractContext({ shopId, carrier })
  const token = asked.token || (before && tokenIn(before, context, keyring))
  if (!token) throw refuse<DeliveryRefusal>('delivery.token-missing')

  const sealed = seal(keyring, JSON.stringify({ token, shopNumber }), context)
  const sender = {
    senderName: asked.senderName,
    senderPhone: asked.senderPhone,
    senderLine: asked.senderLine,
    senderCommune: asked.senderCommune,
  }
  const columns = {
    ...sender,
    configEncrypted: sealed.bytes,
    keyId: sealed.keyId,
    ending: token.slice(-4),
    isActive: true,
    updatedAt: clock.now(),
  }
  const hintKey = asked.hintKey ?? newHintKey()
  await db.carrierAccount.upsert({
    where: { shopId_carrier: { shopId, carrier } },
    create: { shopId, carrier, hintKey, ...columns },
    update: columns,
  })
  await recordDeliveryChange(
    db,
    {
      shopId,
      actorId,
      action: 'delivery.carrier-saved',
      subjectId: carrier,
      after: { isTokenNew: asked.token !== '', ...sender },
    },
    clock,
  )
}

type SealedRow = { configEncrypted: Uint8Array; keyId: string }

function tokenIn(row: SealedRow, context: string, keyring: Keyring): string {
  const sealed = { bytes: row.configEncrypted, keyId: row.keyId }
  const plain = JSON.parse(open(keyring, sealed, context).toString('utf8')) as { token: string }
  return plain.token
}
