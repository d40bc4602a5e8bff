// What is different from what the shopper saw, and what is not left any more, with the way out.
import { Form } from '@remix-run/react'

import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { changesSince, type Change } from '#app/domain/checkout/checkout.ts'
import { checkoutText } from '#app/i18n/checkout.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'
import { fitPath } from '#app/paths.ts'
import type { CheckoutPage } from './checkout-page.ts'

/** `seen` is what the refused form was made from. */
export function CheckoutChanges({ page, seen }: { page: CheckoutPage; seen: string | undefined }) {
  const t = useText(checkoutText)
  const word = useChangeWord()
  const changes = seen === undefined ? [] : changesSince(seen, { ...page, shops: whole(page) })
  const short = page.shops
    .flatMap((shop) => shop.lines)
    .filter((line) => line.available < line.quantity)
  return (
    <>
      {changes.length > 0 && (
        <Alert tone="turmeric" title={t.changedTitle} isUrgent>
          <ul>
            {changes.map((change, at) => (
              <li key={at}>{word(change)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {short.length > 0 && (
        <Alert tone="chili" title={t.shortTitle} isUrgent>
          <ul>
            {short.map((line) => (
              <li key={line.lineId}>
                {t.shortLine(line.title, Math.max(line.available, 0), line.unit)}
              </li>
            ))}
          </ul>
          <Form method="post" action={fitPath}>
            <Button>{t.fit}</Button>
          </Form>
        </Alert>
      )}
    </>
  )
}

const whole = (page: CheckoutPage) =>
  page.shops.map((shop) => ({ ...shop, provinceCode: '', communeCode: '' }))

function useChangeWord() {
  const t = useText(checkoutText)
  const locale = useLocale()
  const money = (amount: bigint) => formatMoney(vnd(amount), locale)
  return (change: Change): string => {
    switch (change.kind) {
      case 'price':
        return t.changedPrice(change.title, money(change.before), money(change.now))
      case 'quantity':
        return t.changedQuantity(change.title, change.before, change.now)
      case 'added':
        return t.changedAdded(change.title)
      case 'gone':
        return t.changedGone
      case 'offer':
        return t.changedOffer
      case 'card':
        return t.changedCard
    }
  }
}
