// Takes back what a person wrote by hand: the opposite move, tied to the first. The journal itself never changes.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { addStock } from './add-stock.server.ts'
import { mayUndo, type AdjustReason, type InventoryRefusal, type StockReason } from './inventory.ts'
import { lockLot } from './lot-rows.server.ts'
import { takeStock } from './take-stock.server.ts'

export type UndoMove = { moveId: string; actorId: string }

/**
 * Throws `stock.move-not-found`, `stock.move-final` (an order, the diary or a count wrote it, or it is an undoing
 * itself), `stock.move-undone-already`, and `stock.too-little` when what came in was sold since.
 */
export async function undoMove(
  db: ShopDb,
  { moveId, actorId }: UndoMove,
  clock: Clock,
): Promise<void> {
  const move = await db.stockMove.findFirst({ where: { id: moveId } })
  if (!move) throw refuse<InventoryRefusal>('stock.move-not-found')
  if (!mayUndo(move.reason as StockReason) || move.reversesId)
    throw refuse<InventoryRefusal>('stock.move-final')
  const lot = await lockLot(db, move.lotId)
  const undone = await db.stockMove.findFirst({
    where: { reversesId: moveId },
    select: { id: true },
  })
  if (undone) throw refuse<InventoryRefusal>('stock.move-undone-already')

  const quantity = move.quantity.abs().toString()
  const { lotId, locationId } = move
  const reason = move.reason as AdjustReason
  const change = { lotId, locationId, quantity, reason, actorId, reversesId: moveId }
  await (move.quantity.isNegative() ? addStock(db, change, clock) : takeStock(db, change, clock))
  await recordAudit(
    db,
    {
      shopId: lot.shopId,
      actorId,
      action: 'stock.undone',
      subjectKind: 'lot',
      subjectId: lotId,
      before: { lot: lot.code, quantity: move.quantity.toString(), reason },
    },
    clock,
  )
}
