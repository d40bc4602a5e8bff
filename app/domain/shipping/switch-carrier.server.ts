// A contract rests or goes on. Parcels that are on their way are still followed.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { CarrierId } from '#plugins/shipping/port.ts'
import { recordDeliveryChange } from './delivery-changed.server.ts'
import type { DeliveryRefusal } from './delivery-settings.ts'
import { newHintKey } from './hint-key.server.ts'

export type SwitchCarrier = {
  shopId: string
  carrier: CarrierId
  isActive: boolean
  actorId: string
}

/** Gives the contract another address for reports. Throws `delivery.account-not-found`. */
export async function renewHintKey(
  db: ShopDb,
  { shopId, carrier, actorId }: Omit<SwitchCarrier, 'isActive'>,
  clock: Clock,
): Promise<void> {
  const { count } = await db.carrierAccount.updateMany({
    where: { carrier },
    data: { hintKey: newHintKey() },
  })
  if (count === 0) throw refuse<DeliveryRefusal>('delivery.account-not-found')
  const action = 'delivery.carrier-saved'
  const after = { isAddressNew: true }
  await recordDeliveryChange(db, { shopId, actorId, action, subjectId: carrier, after }, clock)
}

/** Throws `delivery.account-not-found`. */
export async function switchCarrier(
  db: ShopDb,
  { shopId, carrier, isActive, actorId }: SwitchCarrier,
  clock: Clock,
): Promise<void> {
  const { count } = await db.carrierAccount.updateMany({ where: { carrier }, data: { isActive } })
  if (count === 0) throw refuse<DeliveryRefusal>('delivery.account-not-found')
  await recordDeliveryChange(
    db,
    {
      shopId,
      actorId,
      action: 'delivery.carrier-saved',
      subjectId: carrier,
      after: { isActive },
    },
    clock,
  )
}
