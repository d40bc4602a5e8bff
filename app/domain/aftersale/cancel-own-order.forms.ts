import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'

export const ownCancelReasons = [
  'changed-mind',
  'wrong-address',
  'too-slow',
  'mistake',
  'other',
] as const
export type OwnCancelReason = (typeof ownCancelReasons)[number]

export const cancelOwnForm = z.object({
  reason: z.enum(ownCancelReasons, bilingual('Chọn một lý do', 'Choose a reason')),
  note: z.string().trim().max(300).default(''),
})

const words: Record<OwnCancelReason, string> = {
  'changed-mind': 'Khách đổi ý',
  'wrong-address': 'Sai địa chỉ nhận hàng',
  'too-slow': 'Khách không chờ được',
  mistake: 'Đặt nhầm',
  other: 'Lý do khác',
}

/** What the shop reads beside the cancelled order; the shop reads Vietnamese. */
export const cancelNote = ({ reason, note }: z.output<typeof cancelOwnForm>): string =>
  note ? `${words[reason]}: ${note}` : words[reason]
