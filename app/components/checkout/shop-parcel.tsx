// One shop's part of the checkout: its goods, and how they are brought.
import { Card } from '#app/components/ui/card.tsx'
import { RadioGroup, type Choice } from '#app/components/ui/choice-fields.tsx'
import type { FormView } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { deliveryFee, type Destination, type ShownOffer } from '#app/domain/shipping/delivery.ts'
import { checkoutText } from '#app/i18n/checkout.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'
import type { CheckoutShop } from './checkout-page.ts'
import { goodsOf, offersFor } from '#app/domain/checkout/shop-offers.ts'

type Props = {
  shop: CheckoutShop
  form: FormView
  chosen: string | undefined
  destination: Destination
}

export function ShopParcel({ shop, form, chosen, destination }: Props) {
  const t = useText(checkoutText)
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
        <DeliveryChoice shop={shop} form={form} chosen={chosen} destination={destination} />
      </div>
    </Card>
  )
}

// The prices that stand on the page go along with the form: nobody pays a fee that they did not see.
function DeliveryChoice({ shop, form, chosen, destination }: Props) {
  const t = useText(checkoutText)
  const offers = offersFor(shop, destination)
  const choiceOf = useOfferChoice(goodsOf(shop), shop.methods)
  const name = `delivery.${shop.shopId}`
  const error = form.errors.delivery
  const now = offers.find((offer) => offer.code === chosen)
  return (
    <>
      <RadioGroup
        form={error ? { ...form, errors: { ...form.errors, [name]: error } } : form}
        name={name}
        label={t.delivery}
        defaultValue={chosen}
        choices={offers.map(choiceOf)}
      />
      {!now && <p className="small">{offers.length > 0 ? t.chooseDelivery : t.noDelivery}</p>}
      {offers.map((offer) => (
        <input
          key={offer.code}
          type="hidden"
          name={`seenFee.${shop.shopId}.${offer.code}`}
          value={offer.isExact ? offer.fee.toString() : ''}
        />
      ))}
    </>
  )
}

function useOfferChoice(goods: bigint, methods: CheckoutShop['methods']) {
  const t = useText(checkoutText)
  const locale = useLocale()
  return (offer: ShownOffer): Choice => {
    const fee = deliveryFee(offer, goods)
    const amount = fee === 0n ? t.free : formatMoney(vnd(fee), locale)
    const price = offer.isExact ? amount : t.feeFrom(amount)
    const place = methods.find((method) => method.code === offer.code)?.pickUpAt
    const detail = [
      t.days(offer.daysMin, offer.daysMax),
      fee > 0n && offer.freeFromTotal !== null
        ? t.freeFrom(formatMoney(vnd(offer.freeFromTotal), locale))
        : '',
    ]
    // Where to come, in the shop's own words.
    const where = [place?.addressLine, place?.openingHours].filter(Boolean).join(' · ')
    return {
      value: offer.code,
      label: `${locale === 'vi' ? offer.name : offer.nameEn} · ${price}`,
      detail: (
        <>
          {detail.filter(Boolean).join(' · ')}
          {where && <span lang="vi"> · {where}</span>}
        </>
      ),
    }
  }
}
