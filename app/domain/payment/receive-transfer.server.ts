// A movement on a shop's bank account, from the telling to its effect. Two steps, each in a door of its own: it is
// written down first, so a crash between them leaves a row that the sweep finishes.
import { asSystem, inCheckout, inShop } from '#app/db/doors.server.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { findPaidFor, recordTransfer, type RecordTransfer } from './record-transfer.server.ts'
import { matchTransfer } from './match-transfer.server.ts'
import type { TransferStatus } from './transfer.ts'

export type ReceivedTransfer = { id: string; status: TransferStatus; isNew: boolean }

/** Safe to call any number of times with the same movement, also at once. */
export async function receiveTransfer(
  { shopId, ...told }: RecordTransfer & { shopId: string },
  clock: Clock,
): Promise<ReceivedTransfer> {
  const recorded = await inShop(shopId, (db) => recordTransfer(db, told, clock))
  const { id: transferId, checkoutId, isNew, status } = recorded
  if (status !== 'new' || !checkoutId) return { id: transferId, status, isNew }
  const matched = await inCheckout(checkoutId, {}, (db) =>
    matchTransfer(db, { checkoutId, transferId }, clock),
  )
  return { id: transferId, status: matched ?? status, isNew }
}

// A payment is written in the same moment as its order; words that name none after a day never will.
const lookedForSeconds = 86_400

/** Finishes what a crash left, and looks again for orders that were not there yet when their money was. */
export async function sweepTransfers(limit: number, clock: Clock): Promise<void> {
  const now = clock.now()
  const open = await asSystem('find transfers to match', (db) =>
    db.bankTransfer.findMany({
      where: {
        receivedAt: { gte: addSeconds(now, -lookedForSeconds), lte: addSeconds(now, -5) },
        OR: [{ status: 'new' }, { status: 'unmatched', note: '' }],
      },
      orderBy: { receivedAt: 'desc' },
      take: limit,
      select: { shopId: true, id: true, content: true },
    }),
  )
  for (const { shopId, id, content } of open) {
    const payment = await inShop(shopId, async (db) => {
      const found = await findPaidFor(db, content)
      if (found)
        await db.bankTransfer.updateMany({
          where: { id, status: 'unmatched' },
          data: { paymentId: found.id, status: 'new' },
        })
      return found
    })
    if (!payment) continue
    const { checkoutId } = payment
    await inCheckout(checkoutId, {}, (db) =>
      matchTransfer(db, { checkoutId, transferId: id }, clock),
    )
  }
}
