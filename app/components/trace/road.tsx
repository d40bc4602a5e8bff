// A lot's way as a clay road from the field to the door: one stop for each step, oldest first.
import { House } from 'lucide-react'

import { DateText } from '#app/components/ui/date-text.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { Photo } from '#app/components/ui/photo.tsx'
import type { Stop, StopLot } from '#app/domain/trace/timeline.ts'
import { stepText, traceText } from '#app/i18n/trace.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import { mediaUrl } from '#app/paths.ts'

import { stepIcons } from './step-icons.ts'

type Props = { stops: readonly Stop[]; shopId: string }

export function Road({ stops, shopId }: Props) {
  const t = useText(traceText)
  return (
    <ol className="road">
      {stops.map((stop) => (
        <RoadStop key={stop.id} stop={stop} shopId={shopId} />
      ))}
      <li className="road-stop road-end">
        <span className="road-mark">
          <Icon of={House} />
        </span>
        <div className="road-body">
          <h3>{t.door}</h3>
          <p className="soft">{t.doorLine}</p>
        </div>
      </li>
    </ol>
  )
}

function RoadStop({ stop, shopId }: { stop: Stop; shopId: string }) {
  const { steps } = useText(stepText)
  return (
    <li className="road-stop">
      <RoadPiece />
      <span className="road-mark">
        <Icon of={stepIcons[stop.step]} />
      </span>
      <div className="road-body">
        <StopDate stop={stop} />
        <h3>{steps[stop.step]}</h3>
        <StopPlaceLine stop={stop} />
        <StopSentence stop={stop} />
        {stop.notes.map((note) => (
          <p key={note} className="road-note">
            {note}
          </p>
        ))}
        <StopPhotos stop={stop} shopId={shopId} />
      </div>
    </li>
  )
}

// The bend is stretched to the height of its stop; the strokes keep their width.
const RoadPiece = () => (
  <svg
    className="road-piece"
    viewBox="0 0 40 100"
    preserveAspectRatio="none"
    fill="none"
    aria-hidden
  >
    <path
      className="road-clay"
      d="M20 0C34 22 34 34 20 50S6 78 20 100"
      vectorEffect="non-scaling-stroke"
    />
    <path
      className="road-track"
      d="M20 0C34 22 34 34 20 50S6 78 20 100"
      vectorEffect="non-scaling-stroke"
    />
  </svg>
)

function StopDate({ stop }: { stop: Stop }) {
  const t = useText(traceText)
  return (
    <p className="road-date">
      <DateText day={stop.from} />
      {stop.to !== stop.from && (
        <>
          {` ${t.until} `}
          <DateText day={stop.to} />
        </>
      )}
      {stop.times > 1 && ` · ${t.times(stop.times)}`}
    </p>
  )
}

function StopPlaceLine({ stop: { place } }: { stop: Stop }) {
  if (!place) return null
  return <p className="soft">{[place.name, place.communeName].filter(Boolean).join(', ')}</p>
}

function StopSentence({ stop }: { stop: Stop }) {
  const t = useText(traceText)
  const locale = useLocale()
  const { amount, amountUnit, withdrawalDays } = stop.details
  const used = [
    stop.products.length > 0 && `${t.with} ${stop.products.slice(0, 3).join(', ')}`,
    stop.times === 1 &&
      amount !== null &&
      `${formatAmount(amount, locale)} ${amountUnit ?? ''}`.trim(),
    withdrawalDays !== null && withdrawalDays > 0 && t.withdrawal(withdrawalDays),
  ].filter(Boolean)
  const line = used.join(' · ')
  return (
    <>
      {line && <p>{line.charAt(0).toLocaleUpperCase(locale) + line.slice(1)}</p>}
      <LotLine label={t.from} lots={stop.used} />
      <LotLine label={stop.step === 'harvest' ? t.harvested : t.made} lots={stop.made} />
    </>
  )
}

function LotLine({ label, lots }: { label: string; lots: readonly StopLot[] }) {
  const locale = useLocale()
  if (lots.length === 0) return null
  const words = lots.map((lot) =>
    `${formatAmount(lot.quantity, locale)} ${lot.unit} ${lot.name}`.trim(),
  )
  return (
    <p>
      {label} {words.join(', ')}
    </p>
  )
}

function StopPhotos({ stop, shopId }: { stop: Stop; shopId: string }) {
  const { steps } = useText(stepText)
  if (stop.photos.length === 0) return null
  return (
    <div className="road-photos">
      {stop.photos.map((photo) => (
        <Photo
          key={photo.id}
          picture={{
            ...photo,
            url: mediaUrl(shopId, photo.id),
            altText: photo.altText || steps[stop.step],
          }}
          ratio="4/3"
          sizes="(min-width: 768px) 220px, 44vw"
        />
      ))}
    </div>
  )
}
