// The cart: lines by shop with what each says now, what they come to, and the way to checkout.
import { useSearchParams } from '@remix-run/react'

import { Alert } from '#app/components/ui/alert.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { sumOfParts } from '#app/domain/checkout/checkout.ts'
import type { CartLineView, CartView } from '#app/domain/cart/cart.ts'
import { productText } from '#app/i18n/product.ts'
import { useText } from '#app/i18n/use-text.ts'
import { add, vnd } from '#app/lib/money.ts'
import { checkoutPath, homePath } from '#app/paths.ts'

import { CartLine } from './cart-line.tsx'
import { CartChanges } from './cart-changes.tsx'
import { CodeBox, CodeForms } from './code-box.tsx'
import { GiftCardBox, GiftCardForms, GiftCardRows } from './gift-card-box.tsx'
import { NearOffer, OfferRows } from './offer-lines.tsx'

type Props = { cart: CartView | null; host: 'market' | 'shop' }

export function CartPage({ cart, host }: Props) {
  const t = useText(productText)
  const form = useFormState()
  const [search] = useSearchParams()
  const shops = shopsOf(cart?.lines ?? [])
  if (!cart || (shops.length === 0 && cart.gone.length === 0)) return <EmptyCart />
  return (
    <div className="stack">
      <h1>{t.cartTitle}</h1>
      <FormErrors form={form} isListed />
      {search.has('less') && <Alert tone="turmeric">{t.lessThanAsked}</Alert>}
      {search.has('merged') && <Alert tone="leaf">{t.merged}</Alert>}
      <CartChanges cart={cart} />
      <CodeForms codes={cart.priced.codes.map(({ code }) => code)} />
      <GiftCardForms cards={cart.cards} />
      {shops.length > 1 && <p className="soft">{t.severalShops(shops.length)}</p>}
      <div className="cart-page">
        <div className="stack">
          {shops.map((lines) => (
            <ShopLines
              key={lines[0]?.shopId}
              lines={lines}
              host={host}
              hasTotal={shops.length > 1}
            />
          ))}
        </div>
        <Summary cart={cart} />
      </div>
    </div>
  )
}

function EmptyCart() {
  const t = useText(productText)
  return (
    <EmptyState
      isPage
      drawing="basket"
      title={t.cartEmpty}
      action={
        <ButtonLink to={homePath} look="primary">
          {t.lookAround}
        </ButtonLink>
      }
    >
      {t.cartEmptyLine}
    </EmptyState>
  )
}

const shopsOf = (lines: readonly CartLineView[]): CartLineView[][] => [
  ...Map.groupBy(lines, (line) => line.shopId).values(),
]

type ShopLinesProps = { lines: readonly CartLineView[]; host: Props['host']; hasTotal: boolean }

function ShopLines({ lines, host, hasTotal }: ShopLinesProps) {
  const t = useText(productText)
  return (
    <Card title={lines[0]?.shopName}>
      <ul className="cart-lines">
        {lines.map((line) => (
          <CartLine key={line.id} line={line} host={host} />
        ))}
      </ul>
      {hasTotal && (
        <p className="row-between cart-shop-total">
          <span className="soft">{t.shopSubtotal}</span>
          <strong>
            <MoneyText money={add(...lines.map((line) => line.total))} />
          </strong>
        </p>
      )}
    </Card>
  )
}

function Summary({ cart }: { cart: CartView }) {
  const t = useText(productText)
  return (
    <aside className="card stack cart-summary">
      <dl className="sum">
        <dt>{t.subtotal}</dt>
        <dd>
          <MoneyText money={cart.subtotal} />
        </dd>
        <OfferRows parts={cart.priced.parts} />
        <dt className="sum-total">{t.toPay}</dt>
        <dd className="sum-total" aria-live="polite">
          <MoneyText money={vnd(sumOfParts(cart.priced.parts, 'total'))} />
        </dd>
        <GiftCardRows parts={cart.priced.parts} />
      </dl>
      <p className="small soft">{t.deliveryLater}</p>
      <NearOffer near={cart.priced.near} />
      <CodeBox codes={cart.priced.codes} />
      <GiftCardBox cards={cart.cards} parts={cart.priced.parts} />
      <ButtonLink to={checkoutPath} look="primary" isWide>
        {t.checkout}
      </ButtonLink>
      <ButtonLink to={homePath} look="plain" isWide>
        {t.goOn}
      </ButtonLink>
      <p className="small soft">{t.priceNow}</p>
    </aside>
  )
}
