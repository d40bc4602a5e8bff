// A contract rests or goes on. Parcels that are on their way are still followed.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { CarrierId } from '#plugins/shipping/port.ts'
import { recordDeliveryChange } from './delivery-changed.server.ts'
import type { DeliveryRefusal } from './delivery-settings.ts'

export type SwitchCarrier = {
  shopId: string
  carrier: CarrierId
  isActive: boolean
  actorId: string
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
