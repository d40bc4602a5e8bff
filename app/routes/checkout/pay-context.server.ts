// Sending a shopper to the gateway: where it sends them back to, and from which address they came.
import { startPayment } from '#app/domain/payment/start-payment.server.ts'
import type { Buyer } from '#app/db/doors.server.ts'
import type { Locale } from '#app/lib/money.ts'
import { systemClock } from '#app/lib/time.ts'
import { paymentReturnPath } from '#app/paths.ts'
import { registry } from '#plugins/registry.server.ts'

import type { Site } from '../site.server.ts'

type Pay = {
  checkoutId: string
  buyer: Buyer
  site: Site
  locale: Locale
  clientAddress: string
}

/** The address to send the browser to. Throws `payment.*` refusals. */
export function payUrlFor({ checkoutId, buyer, site, locale, clientAddress }: Pay): Promise<URL> {
  return startPayment(
    {
      checkoutId,
      buyer,
      locale,
      returnUrl: {
        // The platform's terminal belongs to the market's host.
        platform: new URL(paymentReturnPath, site.marketOrigin),
        ofShop: new URL(paymentReturnPath, site.origin),
      },
      // VNPay wants at least seven characters of an address; "::1" is this machine.
      buyerAddress: clientAddress.length >= 7 ? clientAddress : '127.0.0.1',
    },
    { gateways: registry.payment, clock: systemClock },
  )
}
