// A deposit in cash at the door is none: every other way a shop is paid will do.
import type { DepositMethod } from '#app/components/preorder/booking-form.tsx'

const isDeposit = (method: string): method is DepositMethod => method !== 'cod'

export const depositMethods = <Offer extends { method: string }>(offers: readonly Offer[]) =>
  offers.flatMap((offer) => (isDeposit(offer.method) ? [{ ...offer, method: offer.method }] : []))
