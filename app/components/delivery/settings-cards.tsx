// The rooms of the delivery settings on one page: ways, zones, carriers, weights.
import { Link } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { deliveryKinds } from '#app/domain/shipping/delivery.ts'
import type {
  DeliverySettings,
  MethodView,
  ZoneView,
} from '#app/domain/shipping/delivery-settings-views.server.ts'
import { carrierNames } from '#app/domain/shipping/shipment.ts'
import { deliveryText } from '#app/i18n/delivery-settings.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'
import { deliverySettingsPath } from '#app/seller-paths.ts'
import { carrierIds } from '#plugins/shipping/port.ts'

type Props = { shopSlug: string; settings: DeliverySettings }

export function MethodsCard({ shopSlug, settings }: Props) {
  const t = useText(deliveryText)
  return (
    <Card title={t.methods}>
      <div className="stack">
        <ul className="list">
          {settings.methods.map((method) => (
            <li key={method.code}>
              <Link
                className="list-item"
                to={deliverySettingsPath(shopSlug, `methods/${method.code}`)}
              >
                <span className="grow stack-tight">
                  <strong>{method.name}</strong>
                  <MethodLine method={method} zones={settings.zones} />
                </span>
                <Badge tone={method.isActive ? 'leaf' : 'clay'}>
                  {method.isActive ? t.isOpen : t.isOff}
                </Badge>
              </Link>
            </li>
          ))}
        </ul>
        <div className="row">
          {deliveryKinds.map((kind) => (
            <ButtonLink key={kind} to={deliverySettingsPath(shopSlug, 'methods/new', { kind })}>
              {t.add[kind]}
            </ButtonLink>
          ))}
        </div>
      </div>
    </Card>
  )
}

function MethodLine({ method, zones }: { method: MethodView; zones: readonly ZoneView[] }) {
  const t = useText(deliveryText)
  const locale = useLocale()
  if (method.kind === 'pickup') {
    const where = [method.addressLine, method.openingHours].filter(Boolean).join(' · ')
    return <span className="small soft">{where || t.kinds.pickup}</span>
  }
  const prices = zones.flatMap((zone) => {
    const rate = method.rates.find((one) => one.zoneId === zone.id)
    return rate ? [`${zone.name} ${formatMoney(vnd(rate.fee), locale)}`] : []
  })
  const who = method.carrier ? carrierNames[method.carrier] : t.kinds[method.kind]
  return <span className="small soft">{[who, ...prices].join(' · ')}</span>
}

export function ZonesCard({ shopSlug, settings }: Props) {
  const t = useText(deliveryText)
  return (
    <Card title={t.zones}>
      <div className="stack">
        <p className="soft">{t.zonesLead}</p>
        <ul className="list">
          {settings.zones.map((zone) => (
            <li key={zone.id}>
              <Link className="list-item" to={deliverySettingsPath(shopSlug, `zones/${zone.id}`)}>
                <span className="grow stack-tight">
                  <strong>{zone.name}</strong>
                  <span className="small soft">
                    {zone.isRest
                      ? t.rest
                      : zone.placeCodes.length === 0
                        ? t.noPlaces
                        : t.places(zone.placeCodes.length)}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
        <div>
          <ButtonLink to={deliverySettingsPath(shopSlug, 'zones/new')}>{t.addZone}</ButtonLink>
        </div>
      </div>
    </Card>
  )
}

export function CarriersCard({ shopSlug, settings }: Props) {
  const t = useText(deliveryText)
  return (
    <Card title={t.carriers}>
      <div className="stack">
        <p className="soft">{t.carriersLead}</p>
        <ul className="list">
          {carrierIds.map((carrier) => {
            const account = settings.carriers.find((one) => one.carrier === carrier)
            return (
              <li key={carrier}>
                <Link
                  className="list-item"
                  to={deliverySettingsPath(shopSlug, `carriers/${carrier}`)}
                >
                  <span className="grow stack-tight">
                    <strong>{carrierNames[carrier]}</strong>
                    <span className="small soft">
                      {account ? t.connected(account.ending) : t.notConnected}
                    </span>
                  </span>
                  {account && !account.isActive && <Badge tone="turmeric">{t.paused}</Badge>}
                </Link>
              </li>
            )
          })}
        </ul>
      </div>
    </Card>
  )
}

export function WeightsCard({ shopSlug, settings }: Props) {
  const t = useText(deliveryText)
  return (
    <Card title={t.weights}>
      <div className="stack">
        <p>{t.unweighed(settings.unweighed)}</p>
        <div>
          <ButtonLink to={deliverySettingsPath(shopSlug, 'weights')}>{t.setWeights}</ButtonLink>
        </div>
      </div>
    </Card>
  )
}
