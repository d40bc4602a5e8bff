// Asks about payments that have been open for two minutes, a few at a time. One that cannot be asked about does not
// stop the others; the job then fails as a whole, so that a dead gateway is seen.
import { inCheckout } from '#app/db/doors.server.ts'
import { expireCheckout } from '#app/domain/checkout/expire-checkout.server.ts'
import { askGateway, findQuietPayments, isOver } from '#app/domain/payment/ask-gateway.server.ts'
import { registry } from '#plugins/registry.server.ts'
import { sweepPayments } from '../definitions/sweep-payments.ts'
import { handle } from '../handle.server.ts'

export const sweepPaymentsHandler = handle(sweepPayments, async (_payload, job) => {
  const context = { gateways: registry.payment, clock: job.clock }
  const failures: unknown[] = []
  for (const payment of await findQuietPayments({ quietSeconds: 120, limit: 50 }, job.clock)) {
    const { checkoutId } = payment
    try {
      const outcome = await askGateway(payment, context)
      const isGatewayDone = isOver(outcome, payment, job.clock)
      await inCheckout(checkoutId, {}, (db) =>
        expireCheckout(db, { checkoutId, isGatewayDone }, job.clock),
      )
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, 'some payments could not be asked about')
})
