import type { Tone } from '#app/components/ui/badge.tsx'
import type { PayoutStatus } from '#app/domain/settlement/payout.ts'

export const payoutTone: Record<PayoutStatus, Tone> = {
  proposed: 'turmeric',
  approved: 'indigo',
  paid: 'leaf',
  dropped: 'indigo',
  reversed: 'chili',
}
