import type { Tone } from '#app/components/ui/badge.tsx'
import type { SettlementStatus } from '#app/domain/member/member.ts'

export const settlementTone: Record<SettlementStatus, Tone> = {
  posted: 'turmeric',
  paid: 'leaf',
  reversed: 'chili',
}
