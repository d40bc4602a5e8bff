// Orders on one shelf of the packing table, ticked one by one or all at once, and one thing done with all of them.
// A native form: printing opens a document, and all of it works without JavaScript.
import { Link } from '@remix-run/react'
import { Printer } from 'lucide-react'
import { useRef } from 'react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { BenchOrder } from '#app/domain/shipping/bench-views.server.ts'
import type { BenchShelf } from '#app/domain/shipping/bench.ts'
import { carrierNames } from '#app/domain/shipping/shipment.ts'
import { paperSizes, type BulkAction } from '#app/domain/shipping/shipment.forms.ts'
import { parcelsText } from '#app/i18n/parcels.ts'
import { useText } from '#app/i18n/use-text.ts'
import { orderParcelsPath, papersPath } from '#app/seller-paths.ts'
import { parcelTone } from './parcel-tone.ts'

type Row = BenchOrder & { place: string }
type Props = { shopSlug: string; shelf: BenchShelf; orders: readonly Row[] }

const actionsOn: Record<BenchShelf, readonly BulkAction[]> = {
  'to-pack': ['pack', 'hand-over'],
  packed: ['hand-over'],
  out: ['deliver'],
  back: [],
}

export function BenchList({ shopSlug, shelf, orders }: Props) {
  const t = useText(parcelsText)
  const form = useRef<HTMLFormElement>(null)
  const tickAll = (isTicked: boolean) =>
    form.current
      ?.querySelectorAll<HTMLInputElement>('input[name="order"]')
      .forEach((box) => (box.checked = isTicked))
  return (
    <form ref={form} method="post" className="stack">
      <label className="choice choice-plain needs-script">
        <input type="checkbox" onChange={(event) => tickAll(event.target.checked)} />
        <span className="choice-text">{t.tickAll}</span>
      </label>
      <ul className="list card">
        {orders.map((order) => (
          <li key={order.id} className="list-item">
            <BenchRow shopSlug={shopSlug} order={order} />
          </li>
        ))}
      </ul>
      <div className="bulk-bar stack-tight">
        <div className="row">
          {actionsOn[shelf].map((action, at) => (
            <Button
              key={action}
              name="action"
              value={action}
              look={at === 0 ? 'primary' : 'secondary'}
            >
              {t.bulk[action]}
            </Button>
          ))}
        </div>
        <details>
          <summary>{t.print}</summary>
          <PrintChoice shopSlug={shopSlug} />
        </details>
      </div>
    </form>
  )
}

function PrintChoice({ shopSlug }: { shopSlug: string }) {
  const t = useText(parcelsText)
  const to = (kind: 'slip' | 'label') => ({
    formMethod: 'get' as const,
    formAction: papersPath(shopSlug, kind),
    icon: Printer,
  })
  return (
    <Card as="div">
      <fieldset className="field">
        <legend>{t.paper}</legend>
        {paperSizes.map((size, at) => (
          <label key={size} className="choice">
            <input type="radio" name="size" value={size} defaultChecked={at === 0} />
            <span className="choice-text">{t.papers[size]}</span>
          </label>
        ))}
      </fieldset>
      <div className="row">
        <Button {...to('slip')}>{t.printSlips}</Button>
        <Button {...to('label')}>{t.printLabels}</Button>
      </div>
    </Card>
  )
}

function BenchRow({ shopSlug, order }: { shopSlug: string; order: Row }) {
  const t = useText(parcelsText)
  return (
    <div className="bench-order grow">
      <label>
        <input type="checkbox" name="order" value={order.id} aria-label={t.tick(order.code)} />
      </label>
      <div className="stack-tight">
        <span className="row-between">
          <Link to={orderParcelsPath(shopSlug, order.id)}>
            <strong>{order.code}</strong> · {order.recipient}
          </Link>
          {order.due.amount > 0n && (
            <span className="nowrap">
              {t.toCollect} <MoneyText money={order.due} />
            </span>
          )}
        </span>
        {order.lines
          .filter((line) => line.left > 0)
          .map((line) => (
            <span key={`${line.title}${line.variantTitle}`}>
              {line.left} {line.unit} ×{' '}
              {[line.title, line.variantTitle].filter(Boolean).join(' – ')}
            </span>
          ))}
        <span className="small soft">
          {order.place} · {order.deliveryName} · <InstantText at={order.placedAt} />
        </span>
        {order.parcels.map((parcel) => (
          <span key={parcel.number} className="small row">
            <Badge tone={parcelTone[parcel.status]}>{t.status[parcel.status]}</Badge>
            {parcel.carrier && carrierNames[parcel.carrier]} {parcel.trackingCode}
            {parcel.labelState === 'refused' && <Badge tone="chili">{t.labelRefused('')}</Badge>}
          </span>
        ))}
      </div>
    </div>
  )
}
