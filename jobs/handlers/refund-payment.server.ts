// Asks the gateway to give money back. The request carries the refund's id, so a second run after a crash
// between the answer and its record is told "already asked for", which is as good as a yes.
import { findGateway } from '#app/domain/payment/find-gateway.server.ts'
import {
  findRefundDue,
  recordRefunded,
  recordRefundRefused,
} from '#app/domain/payment/refund-rows.server.ts'
import { refundRequestId } from '#app/domain/payment/refund-request.ts'
import { vnd } from '#app/lib/money.ts'
import { registry } from '#plugins/registry.server.ts'
import { refundPayment } from '../definitions/refund-payment.ts'
import { handle } from '../handle.server.ts'

export const refundPaymentHandler = handle(refundPayment, async ({ refundId }, job) => {
  const due = await job.inShop((db) => findRefundDue(db, refundId))
  if (!due) return // an earlier attempt finished: a retry finds nothing to do

  const gateway = await findGateway(due.payment, registry.payment)
  const { result, code } = await gateway.refund({
    reference: due.payment.reference,
    session: due.payment.gatewaySession,
    createdAt: due.payment.createdAt,
    askedAt: job.clock.now(),
    requestId: refundRequestId(due),
    captured: vnd(due.payment.amount),
    amount: vnd(due.amount),
    providerTransaction: due.payment.providerTransaction,
    requestedBy: 'nieu',
  })
  if (result === 'accepted') await job.inShop((db) => recordRefunded(db, due, job.clock))
  else {
    await job.inShop((db) => recordRefundRefused(db, { id: refundId, code }, job.clock))
    throw new Error(`The gateway refuses refund ${refundId}: ${code}`)
  }
})
