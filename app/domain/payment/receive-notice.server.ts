// A gateway's message from the door to the verdict: whose it claims to be, proof, effect. Opens doors of its own.
import { asSystem, inCheckout } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import {
  BadSignature,
  inAddress,
  isAboutRefund,
  type GatewayCall,
  type GatewayId,
  type NoticeVerdict,
  type PaymentGateways,
  type PaymentNotice,
  type PaymentProvider,
  type RefundNotice,
} from '#plugins/payment/port.ts'
import { findGateway } from './find-gateway.server.ts'
import { hearRefund } from './hear-refund.server.ts'
import { isReference, type NoticeOutcome } from './payment.ts'
import { recordForged, recordMessage } from './record-message.server.ts'
import { settlePayment } from './settle-payment.server.ts'

const verdicts: Record<NoticeOutcome, NoticeVerdict> = {
  confirmed: 'recorded',
  failed: 'recorded',
  pending: 'recorded',
  'never-heard-of': 'recorded',
  'refund-due': 'recorded',
  'refund-given': 'recorded',
  'refund-failed': 'recorded',
  repeated: 'repeated',
  'wrong-amount': 'wrong-amount',
  'unknown-reference': 'unknown-reference',
  'not-a-payment': 'not-a-payment',
  forged: 'forged',
}

export type NoticeContext = { gateways: PaymentGateways; clock: Clock }
export type HeardFrom = { provider: GatewayId; call: GatewayCall }

/** VNPay's IPN: everything it says is in the address. */
export const receiveNotice = (
  parameters: URLSearchParams,
  context: NoticeContext,
): Promise<NoticeVerdict> =>
  hearGateway({ provider: 'vnpay', call: inAddress(parameters) }, context)

/** Safe to call any number of times with the same message, also at once. */
export async function hearGateway(
  heard: HeardFrom,
  { gateways, clock }: NoticeContext,
): Promise<NoticeVerdict> {
  const { provider } = heard
  const read = await readProven(heard, { gateways, clock })
  if (read === 'forged') return 'forged'
  if (read === 'not-a-payment') return 'not-a-payment'
  const { notice, payment } = read
  if (isAboutRefund(notice))
    return verdicts[await hearRefund({ provider, notice, paymentId: payment?.id ?? null }, clock)]
  if (!payment) {
    const outcome = 'unknown-reference'
    await asSystem('record a notice about an unknown payment', (db) =>
      recordMessage(
        db,
        { provider, kind: 'ipn', paymentId: null, notice: apart(notice), outcome },
        clock,
      ),
    )
    return outcome
  }
  const { checkoutId } = payment
  const outcome = await inCheckout(checkoutId, {}, (db) =>
    settlePayment(db, { checkoutId, kind: 'ipn', notice }, clock),
  )
  return verdicts[outcome]
}

// Told again when the payment is there, the same message must still be kept as its proof.
const apart = (notice: PaymentNotice): PaymentNotice => ({
  ...notice,
  messageKey: `unknown:${notice.messageKey}`,
})

type Claimed = { id: string; checkoutId: string; accountShopId: string | null }
type Read = { notice: PaymentNotice | RefundNotice; payment: Claimed | null }

/** The message and the payment it is about; what cannot be proven is kept as forged. */
async function readProven(
  heard: HeardFrom,
  { gateways, clock }: NoticeContext,
): Promise<Read | 'forged' | 'not-a-payment'> {
  const { provider, call } = heard
  const { gateway, payment } = await findClaimed(heard, gateways)
  try {
    const notice = gateway?.readNotice(call)
    if (!notice) return gateway ? 'not-a-payment' : 'forged'
    return { notice, payment }
  } catch (error) {
    if (!(error instanceof BadSignature)) throw error
    await asSystem('record a forged notice', (db) =>
      recordForged(db, { provider, kind: 'ipn', call }, clock),
    )
    return 'forged'
  }
}

type FoundClaim = { gateway: PaymentProvider | null; payment: Claimed | null }

// The account whose secret proves it is the payment's; a message about nothing we know is the platform's to prove.
async function findClaimed(
  { provider, call }: HeardFrom,
  gateways: PaymentGateways,
): Promise<FoundClaim> {
  const accounts = gateways[provider]
  const reference = accounts.claimedReference(call)
  const payment = isReference(reference)
    ? await asSystem('find the payment of a notice', (db) =>
        db.payment.findUnique({
          where: { reference, provider },
          select: { id: true, checkoutId: true, accountShopId: true },
        }),
      )
    : null
  if (!payment) return { gateway: accounts.platform, payment }
  const { accountShopId } = payment
  return { gateway: await findGateway({ provider, accountShopId }, gateways), payment }
}
