// The colour of a parcel's state.
import type { Tone } from '#app/components/ui/badge.tsx'
import type { ShipmentStatus } from '#app/domain/shipping/shipment.ts'

export const parcelTone: Record<ShipmentStatus, Tone> = {
  preparing: 'turmeric',
  handed_over: 'indigo',
  delivering: 'indigo',
  delivered: 'leaf',
  returning: 'chili',
  returned: 'chili',
  cancelled: 'clay',
  lost: 'chili',
}
