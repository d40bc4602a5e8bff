// At the end of the time to pay: asks the gateway once more, then gives the goods back. A gateway that does not
// answer does not keep goods from others: they go back first, then the job fails and asks again later.
import { inCheckout } from '#app/db/doors.server.ts'
import { expireCheckout as expire } from '#app/domain/checkout/expire-checkout.server.ts'
import { askGateway, findPendingOf, isOver } from '#app/domain/payment/ask-gateway.server.ts'
import { registry } from '#plugins/registry.server.ts'
import { expireCheckout } from '../definitions/expire-checkout.ts'
import { handle } from '../handle.server.ts'

export const expireCheckoutHandler = handle(expireCheckout, async ({ checkoutId }, job) => {
  const failures: unknown[] = []
  let isGatewayDone = true
  for (const payment of await findPendingOf(checkoutId)) {
    try {
      const outcome = await askGateway(payment, { gateways: registry.payment, clock: job.clock })
      isGatewayDone &&= isOver(outcome, payment, job.clock)
    } catch (error) {
      isGatewayDone = false
      failures.push(error)
    }
  }
  await inCheckout(checkoutId, {}, (db) => expire(db, { checkoutId, isGatewayDone }, job.clock))
  if (failures.length > 0) throw new AggregateError(failures, 'the gateway did not answer')
})
