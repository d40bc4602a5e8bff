// Refunds that a gateway was to be asked for and that nobody has heard the end of: their job is asked for again. A
// repeated question carries the refund's own id, so the gateway gives money back once.
import { asSystem, inShop } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { refundPayment } from '#jobs/definitions/refund-payment.ts'
import { gatewayIds } from '#plugins/payment/port.ts'

type Left = { shop_id: string; id: string }

/**
 * Due for at least `quietSeconds` with no job under way or waiting for an operator. Opens doors of its own; returns
 * how many were asked for again.
 */
export async function askForOpenRefunds(
  { quietSeconds, limit }: { quietSeconds: number; limit: number },
  clock: Clock,
): Promise<number> {
  const before = addSeconds(clock.now(), -quietSeconds)
  const left = await asSystem(
    'find refunds that nobody asked for',
    (db) =>
      db.$queryRaw<Left[]>`
      SELECT r.shop_id, r.id FROM refund r JOIN payment p ON p.id = r.payment_id
      WHERE r.status = 'due' AND r.created_at <= ${before} AND p.provider = ANY(${[...gatewayIds]})
        AND NOT EXISTS (
          SELECT FROM outbox o WHERE o.job = ${refundPayment.name} AND o.payload ->> 'refundId' = r.id::text
            AND o.done_at IS NULL)
      ORDER BY r.created_at LIMIT ${limit}`,
  )
  for (const { shop_id: shopId, id: refundId } of left) {
    await inShop(shopId, (db) => enqueue(db, refundPayment, { shopId, refundId }, { shopId }))
  }
  return left.length
}
