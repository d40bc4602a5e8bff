// A gateway's IPN from the door to the verdict: whose it claims to be, proof, effect. Opens doors of its own.
import { asSystem, inCheckout } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { BadSignature, type NoticeVerdict, type PaymentNotice } from '#plugins/payment/port.ts'
import { findGateway } from './find-gateway.server.ts'
import type { PaymentGateways } from '#plugins/payment/port.ts'
import type { NoticeOutcome } from './payment.ts'
import { recordForged, recordMessage } from './record-message.server.ts'
import { settlePayment } from './settle-payment.server.ts'

const verdicts: Record<NoticeOutcome, NoticeVerdict> = {
  confirmed: 'recorded',
  failed: 'recorded',
  pending: 'recorded',
  'never-heard-of': 'recorded',
  'refund-due': 'recorded',
  repeated: 'repeated',
  'wrong-amount': 'wrong-amount',
  'unknown-reference': 'unknown-reference',
  forged: 'forged',
}

export type NoticeContext = { gateways: PaymentGateways; clock: Clock }

/** Safe to call any number of times with the same parameters, also at once. */
export async function receiveNotice(
  parameters: URLSearchParams,
  { gateways, clock }: NoticeContext,
): Promise<NoticeVerdict> {
  const read = await readProven(parameters, { gateways, clock })
  if (!read) return 'forged'
  const { notice, payment } = read
  if (!payment) {
    await asSystem('record a notice about an unknown payment', (db) =>
      recordMessage(
        db,
        { kind: 'ipn', paymentId: null, notice, outcome: 'unknown-reference' },
        clock,
      ),
    )
    return 'unknown-reference'
  }
  const { checkoutId } = payment
  const outcome = await inCheckout(checkoutId, {}, (db) =>
    settlePayment(db, { checkoutId, kind: 'ipn', notice }, clock),
  )
  return verdicts[outcome]
}

type Claimed = { checkoutId: string; accountShopId: string | null }

/** The notice and the payment it is about; null (and kept as forged) when it cannot be proven. */
async function readProven(
  parameters: URLSearchParams,
  { gateways, clock }: NoticeContext,
): Promise<{ notice: PaymentNotice; payment: Claimed | null } | null> {
  const reference = gateways.platform.claimedReference(parameters)
  const payment = reference ? await findClaimed(reference) : null
  const gateway = await findGateway(payment?.accountShopId ?? null, gateways)
  try {
    return { notice: gateway.readNotice(parameters), payment }
  } catch (error) {
    if (!(error instanceof BadSignature)) throw error
    await asSystem('record a forged notice', (db) =>
      recordForged(db, { kind: 'ipn', parameters }, clock),
    )
    return null
  }
}

const findClaimed = (reference: string): Promise<Claimed | null> =>
  asSystem('find the payment of a notice', (db) =>
    db.payment.findUnique({
      where: { reference },
      select: { checkoutId: true, accountShopId: true },
    }),
  )
