// How a parcel comes to the shopper: choose a province, see price and days. A GET form, so it works anywhere.
import { Form, useSearchParams, useSubmit } from '@remix-run/react'
import { Truck } from 'lucide-react'

import { Button } from '#app/components/ui/button.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { productText } from '#app/i18n/product.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, type Money } from '#app/lib/money.ts'
import type { LocalDate } from '#app/lib/time.ts'

export type DeliveryWay = {
  code: string
  name: string
  nameEn: string
  fee: Money
  /** false: it depends on the commune, this is the least */
  isExact: boolean
  freeFrom: Money | null
  from: LocalDate
  to: LocalDate
}

export type DeliveryView = {
  provinces: { code: string; name: string }[]
  province: string | null
  ways: DeliveryWay[]
}

export function DeliveryCard({ delivery }: { delivery: DeliveryView }) {
  const t = useText(productText)
  return (
    <section className="card stack">
      <h2 className="row delivery-title">
        <Icon of={Truck} size={22} />
        {t.delivery}
      </h2>
      <ProvinceChoice delivery={delivery} />
      <ul className="ways">
        {delivery.ways.map((way) => (
          <Way key={way.code} way={way} />
        ))}
      </ul>
    </section>
  )
}

function Way({ way }: { way: DeliveryWay }) {
  const t = useText(productText)
  const locale = useLocale()
  return (
    <li className="row-between">
      <span>
        {locale === 'en' ? way.nameEn : way.name}
        <br />
        <span className="small soft">
          {t.deliveryBy} <DateText day={way.from} />
          {way.to !== way.from && (
            <>
              {' – '}
              <DateText day={way.to} />
            </>
          )}
          {way.freeFrom &&
            way.fee.amount > 0n &&
            `, ${t.freeFrom(formatMoney(way.freeFrom, locale))}`}
        </span>
      </span>
      <strong className="nowrap">
        {!way.isExact && `${t.feeFrom} `}
        {way.fee.amount === 0n ? t.free : <MoneyText money={way.fee} />}
      </strong>
    </li>
  )
}

function ProvinceChoice({ delivery }: { delivery: DeliveryView }) {
  const t = useText(productText)
  const [search] = useSearchParams()
  const submit = useSubmit()
  const kept = [...search].filter(([name]) => name !== 'to')
  return (
    <Form
      className="row"
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true, replace: true })}
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <select
        name="to"
        className="input"
        aria-label={t.deliverTo}
        defaultValue={delivery.province ?? ''}
        key={delivery.province}
      >
        <option value="">{t.nationwide}</option>
        {delivery.provinces.map((province) => (
          <option key={province.code} value={province.code}>
            {province.name}
          </option>
        ))}
      </select>
      <noscript>
        <Button>{t.showDelivery}</Button>
      </noscript>
    </Form>
  )
}
