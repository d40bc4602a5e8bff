// What an operator does about a mismatch, from the form to the command.
import { asSystem, inShop } from '#app/db/doors.server.ts'
import { askGateway, findPendingPayment } from '#app/domain/payment/ask-gateway.server.ts'
import { retryRefund } from '#app/domain/payment/give-refund.server.ts'
import type { MismatchForm } from '#app/domain/payment/mismatch.forms.ts'
import { writeFinding } from '#app/domain/payment/write-finding.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { GatewaySilent } from '#plugins/payment/port.ts'
import { registry } from '#plugins/registry.server.ts'

export type MismatchDone = 'asked' | 'retried' | 'noted' | 'unanswered'

/** Throws `mismatch.*` and `refund.not-waiting`. */
export async function decideMismatch(form: MismatchForm, actorId: string): Promise<MismatchDone> {
  if (form.intent === 'ask') return ask(form.subjectId)
  if (form.intent === 'retry') {
    const refund = await asSystem('operator finds a refund', (db) =>
      db.refund.findFirst({ where: { id: form.subjectId }, select: { shopId: true, id: true } }),
    )
    if (!refund) throw refuse('mismatch.gone')
    await inShop(refund.shopId, (db) => retryRefund(db, refund.id))
    return 'retried'
  }
  const { subjectKind, subjectId, note } = form
  await asSystem('operator writes a finding', (db) =>
    writeFinding(db, { subjectKind, subjectId, note, actorId }, systemClock),
  )
  return 'noted'
}

async function ask(paymentId: string): Promise<MismatchDone> {
  const payment = await findPendingPayment(paymentId)
  if (!payment) throw refuse('mismatch.gone')
  try {
    await askGateway(payment, { gateways: registry.payment, clock: systemClock })
    return 'asked'
  } catch (error) {
    if (error instanceof GatewaySilent || error instanceof TypeError) return 'unanswered'
    throw error
  }
}
