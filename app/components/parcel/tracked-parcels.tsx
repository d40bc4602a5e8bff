// Where the shopper's parcels are. Nothing is shown before the first one is packed.
import { DateText, InstantText } from '#app/components/ui/date-text.tsx'
import { carrierNames } from '#app/domain/shipping/shipment.ts'
import type { TrackedParcel } from '#app/domain/shipping/shipment-views.server.ts'
import { ownParcelsText } from '#app/i18n/own-parcels.ts'
import { useText } from '#app/i18n/use-text.ts'

export function TrackedParcels({ parcels }: { parcels: readonly TrackedParcel[] }) {
  const t = useText(ownParcelsText)
  if (parcels.length === 0) return null
  return (
    <section className="stack" aria-label={t.title}>
      {parcels.map((parcel, at) => (
        <div key={parcel.id} className="stack-tight">
          <h3 className="parcel-title">{t.parcel(at + 1, parcels.length)}</h3>
          {parcels.length > 1 && (
            <p className="small soft">
              {parcel.lines.map((line) => `${line.quantity} ${line.unit} ${line.title}`).join(', ')}
            </p>
          )}
          {parcel.trackingCode && parcel.carrier && (
            <p className="small">
              {carrierNames[parcel.carrier]}:{' '}
              <strong className="number" title={t.copyHint}>
                {parcel.trackingCode}
              </strong>
            </p>
          )}
          {parcel.expectedOn && parcel.status !== 'delivered' && (
            <p className="small">
              {t.expected} <DateText day={parcel.expectedOn} />
            </p>
          )}
          <ol className="parcel-way">
            {parcel.events.map((event) => (
              <li key={event.status}>
                <span>
                  {parcel.kind === 'pickup' && event.status === 'preparing'
                    ? t.pickUpReady
                    : t.status[event.status]}
                </span>
                <span className="small soft">
                  <InstantText at={event.at} />
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
