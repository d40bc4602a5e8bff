// A person corrects the book: something spoilt, was given to taste, turned up, or was written down wrongly.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { addStock } from './add-stock.server.ts'
import { fitsUnit } from '../trace/process.ts'
import type { AdjustReason, InventoryRefusal } from './inventory.ts'
import { isTapped, lockLot } from './lot-rows.server.ts'
import { takeStock } from './take-stock.server.ts'

export type AdjustStock = {
  lotId: string
  locationId: string
  /** in the lot's unit, above 0 */
  quantity: number
  direction: 'in' | 'out'
  reason: AdjustReason
  note: string
  actorId: string
  /** the form's own key: of two taps with one key the second does nothing */
  clientKey: string
}

/**
 * One line of the journal and one of the audit log. Throws `stock.lot-not-found`, `location.not-found`,
 * `stock.not-whole`, `stock.bad-quantity`, and `stock.too-little` when orders hold the rest.
 */
export async function adjustStock(db: ShopDb, input: AdjustStock, clock: Clock): Promise<void> {
  const { lotId, locationId, quantity, direction, reason, note, actorId, clientKey } = input
  const lot = await lockLot(db, lotId)
  if (await isTapped(db, clientKey)) return
  if (!fitsUnit(quantity, lot.unit))
    throw refuse<InventoryRefusal>('stock.not-whole', { unit: lot.unit })
  const location = await db.location.findFirst({
    where: { id: locationId },
    select: { name: true },
  })
  if (!location) throw refuse<InventoryRefusal>('location.not-found')

  const change = { lotId, locationId, quantity, reason, note, actorId, clientKey }
  await (direction === 'in' ? addStock(db, change, clock) : takeStock(db, change, clock))
  const signed = direction === 'in' ? quantity : -quantity
  await recordAudit(
    db,
    {
      shopId: lot.shopId,
      actorId,
      action: 'stock.adjusted',
      subjectKind: 'lot',
      subjectId: lotId,
      after: { lot: lot.code, location: location.name, quantity: signed, reason, note },
    },
    clock,
  )
}
