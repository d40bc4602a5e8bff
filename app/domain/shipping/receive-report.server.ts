// A carrier reports by itself that something happened. Nobody can prove that it is the carrier, so nothing it says is
// believed: it only makes us ask. Opens doors of its own.
import { asSystem, inShop, type ShopDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { refreshShipment } from '#jobs/definitions/refresh-shipment.ts'
import type { CarrierId, Hint } from '#plugins/shipping/port.ts'

export type Report = { carrier: CarrierId; hintKey: string; hint: Hint | null }

/**
 * `asked`: the carrier will be asked. `known`: it is going to be asked already. `unknown`: no parcel of this shop.
 * Null: no shop has such an address.
 */
export async function receiveReport(
  { carrier, hintKey, hint }: Report,
  clock: Clock,
): Promise<'asked' | 'known' | 'unknown' | null> {
  const account = await asSystem('find the shop of a carrier report', (db) =>
    db.carrierAccount.findUnique({
      where: { carrier_hintKey: { carrier, hintKey } },
      select: { shopId: true },
    }),
  )
  if (!account) return null
  if (!hint) return 'unknown'
  return inShop(account.shopId, (db) => ask(db, { carrier, hint, shopId: account.shopId }, clock))
}

type Asking = { carrier: CarrierId; hint: Hint; shopId: string }

// The label may still be on its way to us: then only our own reference names the parcel.
async function ask(db: ShopDb, { carrier, hint, shopId }: Asking, clock: Clock) {
  const rows = await db.$queryRaw<{ id: string; asked_at: Date | null }[]>`
    SELECT id, asked_at FROM shipment
    WHERE carrier = ${carrier}
      AND (tracking_code = ${hint.trackingCode} OR id::text = ${hint.reference})
    FOR UPDATE`
  const [shipment] = rows
  if (!shipment) return 'unknown'
  if (shipment.asked_at) return 'known'
  await db.shipment.updateMany({ where: { id: shipment.id }, data: { askedAt: clock.now() } })
  await enqueue(db, refreshShipment, { shopId, shipmentId: shipment.id }, { shopId })
  return 'asked'
}
