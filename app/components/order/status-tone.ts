import type { Tone } from '#app/components/ui/badge.tsx'
import type { OrderStatus } from '#app/domain/order/order.ts'

export const statusTone: Record<OrderStatus, Tone> = {
  awaiting_payment: 'turmeric',
  confirmed: 'clay',
  handed_over: 'indigo',
  delivered: 'leaf',
  returned: 'chili',
  cancelled: 'chili',
  expired: 'indigo',
}
