// Sending a shopper to the gateway: which ways there are, where it sends them back to, and from which address they came.
import { inMarket, type Buyer } from '#app/db/doors.server.ts'
import { findMethodOffers, type MethodOffer } from '#app/domain/payment/method-offers.server.ts'
import { startPayment } from '#app/domain/payment/start-payment.server.ts'
import { env } from '#app/env.server.ts'
import type { Locale } from '#app/lib/money.ts'
import { systemClock } from '#app/lib/time.ts'
import { orderPath, paymentReturnPath } from '#app/paths.ts'
import { registry } from '#plugins/registry.server.ts'

import type { Site } from '../site.server.ts'

type Pay = {
  checkoutId: string
  buyer: Buyer
  site: Site
  locale: Locale
  clientAddress: string
}

/**
 * The address to send the browser to; null when the order's page says how to pay. Throws `payment.*` refusals.
 */
export function payUrlFor({
  checkoutId,
  buyer,
  site,
  locale,
  clientAddress,
}: Pay): Promise<URL | null> {
  return startPayment(
    {
      checkoutId,
      buyer,
      locale,
      returnUrl({ provider, isPlatform, orderCode }) {
        // Stripe needs no page of ours between; VNPay's platform terminal belongs to the market's host.
        if (provider === 'stripe') return new URL(orderPath(orderCode), site.origin)
        return new URL(paymentReturnPath, isPlatform ? site.marketOrigin : site.origin)
      },
      // VNPay wants at least seven characters of an address; "::1" is this machine.
      buyerAddress: clientAddress.length >= 7 ? clientAddress : '127.0.0.1',
    },
    { gateways: registry.payment, clock: systemClock },
  )
}

/** The ways to pay for goods of these shops. */
export function methodOffers(buyer: Buyer, shopIds: readonly string[]): Promise<MethodOffer[]> {
  const platform = { vnpay: registry.payment.vnpay.platform !== null, stripe: env.hasStripe }
  return inMarket(buyer, (db) => findMethodOffers(db, shopIds, platform))
}

/** How long goods wait for money that comes this way. */
export const holdSecondsOf = ({ holdMinutes }: MethodOffer): number =>
  (holdMinutes ?? env.HOLD_MINUTES) * 60
