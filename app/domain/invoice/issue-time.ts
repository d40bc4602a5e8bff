// When an order's invoice is due. The law: when the goods pass to the buyer, whether or not money came. Ours: an
// order paid online is invoiced at once, a cash-on-delivery order when it is delivered, the moment both happen.
import { addDays, localDate, toDateColumn } from '#app/lib/time.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { ruleOn } from '#app/domain/rule/rule.ts'

export type IssueLaw = {
  validFrom: LocalDate
  validTo: LocalDate | null
  legalReference: string
}

const day = (text: string) => text as LocalDate

/** Where the moment of issuing is written, by the day the goods pass. */
const issueLaws: readonly IssueLaw[] = [
  {
    validFrom: day('2022-07-01'),
    validTo: day('2026-06-30'),
    legalReference: 'NĐ 123/2020/NĐ-CP, Điều 9 khoản 1; NĐ 70/2025/NĐ-CP',
  },
  {
    validFrom: day('2026-07-01'),
    validTo: null,
    legalReference: 'NĐ 254/2026/NĐ-CP, Điều 9 khoản 1',
  },
]

export const issueLawOn = (on: LocalDate): IssueLaw | null => ruleOn(issueLaws, on)

export type InvoiceableOrder = {
  status: string
  paymentMethod: string
  paidAt: Date | null
  deliveredAt: Date | null
}

const lapsed = ['awaiting_payment', 'cancelled', 'expired']

/** The instant from which the invoice may be issued; null while it may not. */
export function invoiceDueSince(order: InvoiceableOrder): Date | null {
  if (lapsed.includes(order.status)) return null
  return order.paymentMethod === 'cod' ? order.deliveredAt : (order.paidAt ?? order.deliveredAt)
}

/**
 * The last day on which an invoice due then may still be signed and sent: the next working day (NĐ 70/2025/NĐ-CP,
 * Điều 1; Saturdays and Sundays are no working days, public holidays are not known here).
 */
export function lastSigningDay(dueSince: Date): LocalDate {
  let next = addDays(localDate(dueSince), 1)
  while (isWeekend(next)) next = addDays(next, 1)
  return next
}

const isWeekend = (date: LocalDate): boolean => [0, 6].includes(toDateColumn(date).getUTCDay())
