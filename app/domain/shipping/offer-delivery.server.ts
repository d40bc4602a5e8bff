// What a new shop offers until it says otherwise: one price for the whole country, and its own door.
import type { SystemDb } from '#app/db/doors.server.ts'
import { newId } from '#app/lib/ids.ts'

/** For a shop that has no way to deliver yet. */
export async function offerDelivery(db: SystemDb, shopId: string): Promise<void> {
  const zoneId = newId()
  await db.deliveryZone.create({
    data: { shopId, id: zoneId, name: 'Cả nước', isRest: true, position: 100 },
  })
  const door = { code: 'standard', name: 'Giao tận nơi', nameEn: 'Delivery to the door' }
  const counter = { code: 'pickup', name: 'Nhận tại cửa hàng', nameEn: 'Pick up at the shop' }
  await db.deliveryMethod.createMany({
    data: [
      { shopId, ...door, kind: 'own', daysMin: 0, daysMax: 0, position: 1 },
      { shopId, ...counter, kind: 'pickup', daysMin: 0, daysMax: 1, position: 2 },
    ],
  })
  await db.deliveryRate.create({
    data: {
      shopId,
      methodCode: door.code,
      zoneId,
      fee: 30_000n,
      freeFromTotal: 500_000n,
      daysMin: 2,
      daysMax: 5,
    },
  })
}
