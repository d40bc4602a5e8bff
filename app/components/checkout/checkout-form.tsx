// The checkout's one form: who and where, each shop's parcel with its delivery, how to pay, what it costs.
import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'

import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { typed, useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { firstChoice, type Destination } from '#app/domain/shipping/delivery.ts'
import { giftCardText } from '#app/i18n/gift-card.ts'
import { checkoutText } from '#app/i18n/checkout.ts'
import { useText } from '#app/i18n/use-text.ts'
import { cartPath } from '#app/paths.ts'
import type { CheckoutPage } from './checkout-page.ts'

import { CheckoutChanges } from './checkout-changes.tsx'
import { GiftCardForms } from '#app/components/shopper/gift-card-box.tsx'
import { CodeForms } from '#app/components/shopper/code-box.tsx'
import { AgreeLine } from './agree-line.tsx'
import { CheckoutSummary, priceChosen } from './checkout-summary.tsx'
import { sumOfParts } from '#app/domain/checkout/checkout.ts'
import { goodsOf, offersFor } from '#app/domain/checkout/shop-offers.ts'
import { Receiver } from './receiver.tsx'
import { ShopParcel } from './shop-parcel.tsx'

export type Chosen = Record<string, string>

export function CheckoutForm({ page }: { page: CheckoutPage }) {
  const t = useText(checkoutText)
  const form = useFormState()
  const { state } = useNavigation()
  const [chosen, setChosen] = useState(() => firstChoices(page, form))
  const [destination, setDestination] = useState(() => knownDestination(page, form))
  return (
    <>
      <CheckoutChanges page={page} seen={typed(form, 'seen')} />
      <CodeForms codes={page.codes} />
      <GiftCardForms cards={page.cards} />
      <Form
        method="post"
        className="checkout"
        onChange={(event) => setChosen(choicesIn(event.currentTarget, page, chosen))}
      >
        <div className="stack checkout-fields">
          <FormErrors form={form} />
          <input type="hidden" name="idempotencyKey" value={page.idempotencyKey} />
          <input type="hidden" name="seen" value={page.seen} />
          <Receiver page={page} form={form} onPlace={setDestination} />
          {page.shops.map((shop) => (
            <ShopParcel
              key={shop.shopId}
              shop={shop}
              form={form}
              chosen={chosen[shop.shopId]}
              destination={destination}
            />
          ))}
          <Payment form={form} page={page} isPaid={isPaidByCards({ page, chosen, destination })} />
        </div>
        <div className="checkout-sum">
          <Card title={t.total}>
            <div className="stack">
              <CheckoutSummary page={page} chosen={chosen} destination={destination} />
              <Button look="primary" isWide disabled={state !== 'idle'}>
                {state === 'idle' ? t.place : t.placing}
              </Button>
              <AgreeLine shops={page.shops} />
              <ButtonLink to={cartPath} look="plain" isWide>
                {t.toCart}
              </ButtonLink>
            </div>
          </Card>
        </div>
      </Form>
    </>
  )
}

type PaymentProps = { form: FormView; page: CheckoutPage; isPaid: boolean }

// What gift cards pay whole needs no way of paying; one goes along all the same, should a card have less by then.
function Payment({ form, page, isPaid }: PaymentProps) {
  const t = useText(checkoutText)
  const words = useText(giftCardText)
  const { methods } = page
  if (isPaid) {
    return (
      <Card title={t.payment}>
        <p>{words.paidWhole}</p>
        <input type="hidden" name="paymentMethod" value={methods[0]} />
      </Card>
    )
  }
  return (
    <Card>
      <RadioGroup
        form={form}
        name="paymentMethod"
        label={t.payment}
        defaultValue={methods[0]}
        choices={methods.map((method) => ({ value: method, ...t.methods[method] }))}
      />
    </Card>
  )
}

function isPaidByCards(shown: Parameters<typeof priceChosen>[0]): boolean {
  const { parts, isExact } = priceChosen(shown)
  return isExact && parts.every(({ toPay }) => toPay === 0n) && sumOfParts(parts, 'total') > 0n
}

function firstChoices(page: CheckoutPage, form: FormView): Chosen {
  return Object.fromEntries(
    page.shops.map((shop) => {
      const before = typed(form, `delivery.${shop.shopId}`)
      const offers = offersFor(shop, knownDestination(page, form))
      const wished = offers.find(({ code }) => code === page.wish.delivery[shop.shopId])
      return [shop.shopId, before ?? wished?.code ?? firstChoice(offers, goodsOf(shop))]
    }),
  )
}

const knownDestination = ({ address }: CheckoutPage, form: FormView): Destination => ({
  provinceCode: (typed(form, 'provinceCode') ?? address?.provinceCode) || null,
  communeCode: (typed(form, 'communeCode') ?? address?.communeCode) || null,
})

function choicesIn(form: HTMLFormElement, page: CheckoutPage, chosen: Chosen): Chosen {
  const sent = new FormData(form)
  const now = page.shops.map(({ shopId }) => {
    const value = sent.get(`delivery.${shopId}`)
    return [shopId, typeof value === 'string' ? value : (chosen[shopId] ?? '')]
  })
  return Object.fromEntries(now) as Chosen
}
