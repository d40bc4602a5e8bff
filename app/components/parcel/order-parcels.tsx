// An order's boxes on the order's own page, and the way to the packing of it.
import { PackageOpen } from 'lucide-react'

import { ButtonLink } from '#app/components/ui/button.tsx'
import type { ParcelView } from '#app/domain/shipping/shipment-views.server.ts'
import { parcelsText } from '#app/i18n/parcels.ts'
import { useText } from '#app/i18n/use-text.ts'
import { orderParcelsPath } from '#app/seller-paths.ts'
import { ParcelCard } from './parcel-card.tsx'

type Props = {
  shopSlug: string
  order: { id: string; status: string }
  parcels: readonly ParcelView[]
  mayAct: boolean
}

export function OrderParcels({ shopSlug, order, parcels, mayAct }: Props) {
  const t = useText(parcelsText)
  const to = orderParcelsPath(shopSlug, order.id)
  const shown = parcels.filter((parcel) => parcel.status !== 'cancelled')
  if (shown.length === 0 && order.status !== 'confirmed') return null
  return (
    <section className="stack" aria-label={t.parcels}>
      <div className="row-between">
        <h2>{t.parcels}</h2>
        {mayAct && (
          <ButtonLink to={to} icon={PackageOpen}>
            {order.status === 'confirmed' ? t.packMore : t.parcels}
          </ButtonLink>
        )}
      </div>
      {shown.map((parcel) => (
        <ParcelCard key={parcel.id} parcel={parcel} action={to} oldUnits={[]} mayAct={false} />
      ))}
    </section>
  )
}
