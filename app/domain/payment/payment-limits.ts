// Most that can be paid at once, by way of paying, đồng: what VNPay's and Stripe's amount fields hold, and what NAPAS
// moves in one fast transfer. Safe for the browser.
import type { PaymentMethod } from '#app/domain/order/order.ts'

export const mostPayable: Record<PaymentMethod, bigint> = {
  vnpay: 9_999_999_999n,
  stripe: 99_999_999n,
  bank: 499_999_999n,
  cod: 999_999_999_999n,
  // cards pay what they hold
  'gift-card': 0n,
}
