// One line of the cart: picture, name, price of one piece, quantity, and why it cannot be had as it is.
import { Form, Link, useSubmit } from '@remix-run/react'
import { Trash2 } from 'lucide-react'
import { useRef } from 'react'

import { Alert } from '#app/components/ui/alert.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { Photo } from '#app/components/ui/photo.tsx'
import { QuantityInput } from '#app/components/ui/quantity-input.tsx'
import { maxPieces, type CartLineView } from '#app/domain/cart/cart.ts'
import { productText } from '#app/i18n/product.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney } from '#app/lib/money.ts'
import { marketProductPath, productPath } from '#app/paths.ts'

type Props = { line: CartLineView; host: 'market' | 'shop' }

export function CartLine({ line, host }: Props) {
  const t = useText(productText)
  const locale = useLocale()
  const { productTitle, productHandle, shopSlug, image, available, quantity } = line
  const to =
    host === 'market' ? marketProductPath(shopSlug, productHandle) : productPath(productHandle)
  return (
    <li className="cart-line">
      <Link to={to} tabIndex={-1} aria-hidden className="cart-line-picture">
        <Photo picture={image && { ...image, altText: image.alt }} sizes="88px" isDecorative />
      </Link>
      <div className="stack-tight">
        <Link to={to} className="cart-line-name">
          {productTitle}
        </Link>
        {line.variantTitle && <span className="small soft">{line.variantTitle}</span>}
        <span className="small soft">
          {line.unit
            ? t.eachPrice(formatMoney(line.unitPrice, locale), line.unit)
            : formatMoney(line.unitPrice, locale)}
        </span>
      </div>
      <LineForm line={line} />
      <strong className="cart-line-total">
        <MoneyText money={line.total} />
      </strong>
      {available < quantity && (
        <div className="cart-line-problem">
          <Alert tone="turmeric">
            {available > 0 ? t.notEnough(available, line.unit) : t.outOfStock}
          </Alert>
        </div>
      )}
    </li>
  )
}

function LineForm({ line }: { line: CartLineView }) {
  const t = useText(productText)
  const submit = useSubmit()
  const form = useRef<HTMLFormElement>(null)
  const sendSoon = () => {
    // After React has written the new quantity into the field.
    requestAnimationFrame(() => {
      if (!form.current) return
      const values = new FormData(form.current)
      values.set('intent', 'update')
      submit(values, { method: 'post', replace: true, preventScrollReset: true })
    })
  }
  return (
    <Form method="post" className="row cart-line-form" ref={form} replace preventScrollReset>
      <input type="hidden" name="lineId" value={line.id} />
      <QuantityInput
        key={line.quantity}
        defaultValue={line.quantity}
        max={Math.min(Math.max(line.available, 1), maxPieces)}
        label={t.quantityOf(line.productTitle)}
        onChange={sendSoon}
      />
      <noscript>
        <button className="button" name="intent" value="update">
          {t.update}
        </button>
      </noscript>
      <button
        className="button button-plain"
        name="intent"
        value="remove"
        formNoValidate
        aria-label={t.removeNamed(line.productTitle)}
      >
        <Icon of={Trash2} />
        {t.remove}
      </button>
    </Form>
  )
}
