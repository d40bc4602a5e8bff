// Sends a shopper to the gateway: the attempt is written, then the gateway is asked, then its address is
// written. A crash between the steps loses nothing: the next start finds the same attempt and asks the same.
import { asSystem, inCheckout, type Buyer } from '#app/db/doors.server.ts'
import { vnd, type Locale } from '#app/lib/money.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { findGateway } from './find-gateway.server.ts'
import {
  GatewaySilent,
  isGateway,
  type PaymentGateways,
  type PaymentProvider,
  type PaymentRequest,
} from '#plugins/payment/port.ts'
import { openPayment } from './open-payment.server.ts'
import { paymentDescription } from './payment.ts'
import { recordSilence } from './record-message.server.ts'

export type StartPayment = {
  checkoutId: string
  buyer: Buyer
  /** Where the gateway sends the browser back to. */
  returnUrl: (visit: Visit) => URL
  buyerAddress: string
  locale: Locale
}

export type Visit = { provider: string; isPlatform: boolean; orderCode: string }

export type StartContext = { gateways: PaymentGateways; clock: Clock }

/**
 * Opens doors of its own: the gateway is asked outside any transaction. Null: there is nowhere to go, the order's
 * page says how to pay (a bank transfer). Throws what openPayment throws and `payment.gateway-silent`.
 */
export async function startPayment(
  { checkoutId, buyer, returnUrl, buyerAddress, locale }: StartPayment,
  { gateways, clock }: StartContext,
): Promise<URL | null> {
  const payment = await inCheckout(checkoutId, buyer, (db) => openPayment(db, checkoutId, clock))
  if (!isGateway(payment.provider)) return null
  if (payment.payUrl) return new URL(payment.payUrl)
  const gateway = await findGateway(payment, gateways)
  const { provider, orderCode } = payment
  const isPlatform = payment.accountShopId === null
  const { payUrl, session } = await startAt(
    {
      gateway,
      paymentId: payment.id,
      request: {
        reference: payment.reference,
        amount: vnd(payment.amount),
        description: paymentDescription(payment.orderCode),
        returnUrl: returnUrl({ provider, isPlatform, orderCode }),
        buyerAddress,
        createdAt: payment.createdAt,
        expiresAt: payment.expiresAt,
        locale,
      },
    },
    clock,
  )
  if (!payUrl) throw new Error(`gateway ${gateway.id} gave no address to pay at`)
  await inCheckout(checkoutId, buyer, (db) =>
    db.payment.updateMany({
      where: { id: payment.id },
      data: { payUrl: payUrl.href, gatewaySession: session },
    }),
  )
  return payUrl
}

type Starting = { gateway: PaymentProvider; request: PaymentRequest; paymentId: string }

// The goods stay held and the shopper may try again: silence is no fault of this page.
async function startAt({ gateway, request, paymentId }: Starting, clock: Clock) {
  try {
    return await gateway.start(request)
  } catch (cause) {
    if (!(cause instanceof GatewaySilent)) throw cause
    await asSystem('record that a gateway is silent', (db) =>
      recordSilence(db, { provider: gateway.id, paymentId, cause }, clock),
    )
    throw refuse('payment.gateway-silent')
  }
}
