// Sends a shopper to the gateway: the attempt is written, then the gateway is asked, then its address is
// written. A crash between the steps loses nothing: the next start finds the same attempt and asks the same.
import { inCheckout, type Buyer } from '#app/db/doors.server.ts'
import { vnd, type Locale } from '#app/lib/money.ts'
import type { Clock } from '#app/lib/time.ts'
import { findGateway } from './find-gateway.server.ts'
import type { PaymentGateways } from '#plugins/payment/port.ts'
import { openPayment } from './open-payment.server.ts'
import { paymentDescription } from './payment.ts'

export type StartPayment = {
  checkoutId: string
  buyer: Buyer
  /** Where the platform's terminal, and a shop's own, send the browser back to. */
  returnUrl: { platform: URL; ofShop: URL }
  buyerAddress: string
  locale: Locale
}

export type StartContext = { gateways: PaymentGateways; clock: Clock }

/** Opens doors of its own: the gateway is asked outside any transaction. Throws what openPayment throws. */
export async function startPayment(
  { checkoutId, buyer, returnUrl, buyerAddress, locale }: StartPayment,
  { gateways, clock }: StartContext,
): Promise<URL> {
  const payment = await inCheckout(checkoutId, buyer, (db) => openPayment(db, checkoutId, clock))
  const gateway = await findGateway(payment.accountShopId, gateways)
  const { payUrl } = await gateway.start({
    reference: payment.reference,
    amount: vnd(payment.amount),
    description: paymentDescription(payment.orderCode),
    returnUrl: payment.accountShopId === null ? returnUrl.platform : returnUrl.ofShop,
    buyerAddress,
    createdAt: payment.createdAt,
    expiresAt: payment.expiresAt,
    locale,
  })
  if (!payUrl) throw new Error(`gateway ${gateway.id} gave no address to pay at`)
  await inCheckout(checkoutId, buyer, (db) =>
    db.payment.updateMany({ where: { id: payment.id }, data: { payUrl: payUrl.href } }),
  )
  return payUrl
}
