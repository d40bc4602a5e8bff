// What is different in the cart from what the shopper last saw, line by line, and one press to go on with it as it is.
import { Form } from '@remix-run/react'

import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { CartLineView, CartView } from '#app/domain/cart/cart.ts'
import { productText } from '#app/i18n/product.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney } from '#app/lib/money.ts'

export function CartChanges({ cart }: { cart: CartView }) {
  const t = useText(productText)
  const changes = useChanges(cart)
  if (changes.length === 0) return null
  return (
    <Alert tone="turmeric" title={t.changedTitle} isUrgent>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <Form method="post" replace preventScrollReset>
        <Button name="intent" value="accept">
          {t.acceptChanges}
        </Button>
      </Form>
    </Alert>
  )
}

function useChanges(cart: CartView): string[] {
  const t = useText(productText)
  const locale = useLocale()
  const named = ({ productTitle, variantTitle }: CartLineView) =>
    variantTitle ? `${productTitle} (${variantTitle})` : productTitle
  const price = ({ priceBefore, unitPrice, ...line }: CartLineView) =>
    priceBefore
      ? [
          t.priceChanged(
            named({ priceBefore, unitPrice, ...line }),
            formatMoney(priceBefore, locale),
            formatMoney(unitPrice, locale),
          ),
        ]
      : []
  const stock = (line: CartLineView) =>
    line.available < line.quantity
      ? [
          line.available > 0
            ? t.stockChanged(named(line), line.available, line.unit)
            : t.stockGone(named(line)),
        ]
      : []
  return [
    ...cart.lines.flatMap((line) => [...price(line), ...stock(line)]),
    ...cart.gone.map(({ title }) => t.notSoldAnyMore(title)),
  ]
}
