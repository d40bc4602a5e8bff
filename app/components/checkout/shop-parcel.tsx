// One shop's part of the checkout: its goods, and how they are brought.
import { Card } from '#app/components/ui/card.tsx'
import { RadioGroup, type Choice } from '#app/components/ui/choice-fields.tsx'
import type { FormView } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { deliveryFee, type DeliveryMethod } from '#app/domain/shipping/delivery.ts'
import { checkoutText } from '#app/i18n/checkout.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'
import type { CheckoutShop } from './checkout-page.ts'

type Props = {
  shop: CheckoutShop
  form: FormView
  chosen: string | undefined
  provinceNames: Readonly<Record<string, string>>
}

export function ShopParcel({ shop, form, chosen, provinceNames }: Props) {
  const t = useText(checkoutText)
  const goods = shop.lines.reduce((sum, line) => sum + line.unitPrice * BigInt(line.quantity), 0n)
  const choiceOf = useMethodChoice(goods, provinceNames)
  const name = `delivery.${shop.shopId}`
  const error = form.errors.delivery
  return (
    <Card title={t.parcelFrom(shop.shopName)}>
      <div className="stack">
        <ul className="lines">
          {shop.lines.map((line) => (
            <li key={line.lineId}>
              <span className="stack-tight">
                <span>{line.title}</span>
                <span className="small soft">
                  {line.variantTitle && `${line.variantTitle} · `}
                  {line.quantity} {line.unit}
                </span>
              </span>
              <MoneyText money={vnd(line.unitPrice * BigInt(line.quantity))} />
            </li>
          ))}
        </ul>
        <RadioGroup
          form={error ? { ...form, errors: { ...form.errors, [name]: error } } : form}
          name={name}
          label={t.delivery}
          defaultValue={chosen}
          choices={shop.methods.map(choiceOf)}
        />
      </div>
    </Card>
  )
}

function useMethodChoice(goods: bigint, provinceNames: Readonly<Record<string, string>>) {
  const t = useText(checkoutText)
  const locale = useLocale()
  return (method: DeliveryMethod): Choice => {
    const fee = deliveryFee(method, goods)
    const price = fee === 0n ? t.free : formatMoney(vnd(fee), locale)
    const detail = [
      t.days(method.daysMin, method.daysMax),
      fee > 0n && method.freeFromTotal !== null
        ? t.freeFrom(formatMoney(vnd(method.freeFromTotal), locale))
        : '',
      method.provinceCode
        ? t.onlyIn(provinceNames[method.provinceCode] ?? method.provinceCode)
        : '',
    ]
    return {
      value: method.code,
      label: `${locale === 'vi' ? method.name : method.nameEn} · ${price}`,
      detail: detail.filter(Boolean).join(' · '),
    }
  }
}
