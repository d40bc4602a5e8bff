// A parcel was unpacked although the carrier has a label for it.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { CarrierId, SealedContract } from '#plugins/shipping/port.ts'
import { findContract } from './label-due.server.ts'

/** Null when there is nothing to tell the carrier. A contract that is gone is a fault: nobody could tell it. */
export async function findUnpacked(
  db: ShopDb,
  shipmentId: string,
): Promise<{ contract: SealedContract; trackingCode: string } | null> {
  const found = await db.shipment.findFirst({
    where: { id: shipmentId, status: 'cancelled', labelState: 'made' },
    select: { carrier: true, trackingCode: true },
  })
  if (!found?.carrier || !found.trackingCode) return null
  const account = await findContract(db, found.carrier as CarrierId)
  if (!account) throw new Error(`shop has no contract with ${found.carrier} any more`)
  return { contract: account.contract, trackingCode: found.trackingCode }
}

/** The carrier has the box: somebody must telephone it. Shown beside the parcel. */
export async function recordTooLate(db: ShopDb, shipmentId: string): Promise<void> {
  await db.shipment.updateMany({
    where: { id: shipmentId },
    data: { labelError: 'too-late' },
  })
}
