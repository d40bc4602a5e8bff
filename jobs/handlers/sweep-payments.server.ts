// Whatever money is pending: payments open for two minutes are asked about, transfers that met no order are looked at
// again, refunds that a crash left are asked for again. One that cannot be asked about does not stop the others; the
// job then fails as a whole, so that a dead gateway is seen.
import { inCheckout } from '#app/db/doors.server.ts'
import { expireCheckout } from '#app/domain/checkout/expire-checkout.server.ts'
import { askGateway, findQuietPayments, isOver } from '#app/domain/payment/ask-gateway.server.ts'
import { askForOpenRefunds } from '#app/domain/payment/open-refunds.server.ts'
import { sweepTransfers } from '#app/domain/payment/receive-transfer.server.ts'
import { registry } from '#plugins/registry.server.ts'
import { sweepPayments } from '../definitions/sweep-payments.ts'
import { handle } from '../handle.server.ts'

export const sweepPaymentsHandler = handle(sweepPayments, async (_payload, job) => {
  const context = { gateways: registry.payment, clock: job.clock }
  await sweepTransfers(100, job.clock)
  await askForOpenRefunds({ quietSeconds: 900, limit: 50 }, job.clock)
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
