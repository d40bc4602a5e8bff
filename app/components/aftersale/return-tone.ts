import type { Tone } from '#app/components/ui/badge.tsx'
import type { ReturnStatus } from '#app/domain/aftersale/return.ts'

export const returnTone: Record<ReturnStatus, Tone> = {
  requested: 'turmeric',
  approved: 'indigo',
  refused: 'chili',
  disputed: 'clay',
  refunded: 'leaf',
  closed: 'indigo',
}
