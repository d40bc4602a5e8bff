// Pieces of one lot go from one store room to another: two moves of the journal under one id.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { fitsUnit } from '#app/domain/trace/process.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { addStock } from './add-stock.server.ts'
import type { InventoryRefusal } from './inventory.ts'
import { isTapped, lockLot } from './lot-rows.server.ts'
import { takeStock } from './take-stock.server.ts'

export type TransferStock = {
  lotId: string
  fromId: string
  toId: string
  /** in the lot's unit, above 0 */
  quantity: number
  note: string
  actorId: string
  /** the form's own key: of two taps with one key the second does nothing */
  clientKey: string
}

/**
 * What orders hold stays where it is. Throws `stock.lot-not-found`, `location.not-found`, `stock.same-location`,
 * `stock.not-whole`, `stock.bad-quantity`, `stock.too-little`.
 */
export async function transferStock(db: ShopDb, input: TransferStock, clock: Clock): Promise<void> {
  const { lotId, fromId, toId, quantity, note, actorId, clientKey } = input
  const lot = await lockLot(db, lotId)
  if (await isTapped(db, clientKey)) return
  if (fromId === toId) throw refuse<InventoryRefusal>('stock.same-location')
  if (!fitsUnit(quantity, lot.unit))
    throw refuse<InventoryRefusal>('stock.not-whole', { unit: lot.unit })
  const rooms = await db.location.findMany({
    where: { id: { in: [fromId, toId] } },
    select: { id: true, name: true, isOpen: true },
  })
  const [from, to] = [fromId, toId].map((id) => rooms.find((room) => room.id === id))
  if (!from || !to?.isOpen) throw refuse<InventoryRefusal>('location.not-found')

  const change = {
    lotId,
    quantity,
    reason: 'transfer',
    note,
    actorId,
    transferId: newId(),
  } as const
  await takeStock(db, { ...change, locationId: fromId, clientKey }, clock)
  await addStock(db, { ...change, locationId: toId }, clock)
  await recordAudit(
    db,
    {
      shopId: lot.shopId,
      actorId,
      action: 'stock.transferred',
      subjectKind: 'lot',
      subjectId: lotId,
      after: { lot: lot.code, from: from.name, to: to.name, quantity, note },
    },
    clock,
  )
}
