// Price, choices, quantity, and the one primary action. Choices are links, so they work without JavaScript.
import { Link, useFetcher } from '@remix-run/react'
import {
  getProductOptions,
  Money,
  parseGid,
  type MappedProductOptions,
} from '@shopify/hydrogen-react'
import { ShoppingBasket } from 'lucide-react'

import { moneyOf, type ProductNode, type VariantNode } from '#app/components/storefront-nodes.ts'
import { Alert } from '#app/components/ui/alert.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { QuantityInput } from '#app/components/ui/quantity-input.tsx'
import { productText } from '#app/i18n/product.ts'
import { useText } from '#app/i18n/use-text.ts'
import { cartPath } from '#app/paths.ts'

type Props = { product: ProductNode; unit: string }

const hintBelow = 10

export function BuyBox({ product, unit }: Props) {
  const t = useText(productText)
  const variant = product.selectedOrFirstAvailableVariant
  const left = variant?.quantityAvailable ?? 0
  const hasChoices = product.options.some((option) => option.optionValues.length > 1)
  return (
    <section className="stack buy-box" aria-label={product.title}>
      {variant && <Price variant={variant} unit={unit} />}
      {hasChoices && <Choices options={getProductOptions(product)} />}
      {variant?.availableForSale ? (
        <AddForm variantId={parseGid(variant.id).id} left={left} key={variant.id} />
      ) : (
        <Alert tone="turmeric" title={t.soldOut}>
          {t.soldOutLine}
        </Alert>
      )}
    </section>
  )
}

function Price({ variant, unit }: { variant: VariantNode; unit: string }) {
  const t = useText(productText)
  const { price, compareAtPrice, unitPrice, unitPriceMeasurement, quantityAvailable } = variant
  const isReduced = compareAtPrice && moneyOf(compareAtPrice).amount > moneyOf(price).amount
  return (
    <p className="row">
      <span className="price number">
        <Money as="span" data={price} withoutTrailingZeros />
      </span>
      {isReduced && (
        <Money as="s" className="soft number" data={compareAtPrice} withoutTrailingZeros />
      )}
      {unit && <span className="soft">{t.perPiece(unit)}</span>}
      {unitPrice && (
        <span className="small soft number">
          (<Money as="span" data={unitPrice} withoutTrailingZeros />
          {unitPriceMeasurement?.referenceUnit === 'L' ? t.perLitre : t.perKilogram})
        </span>
      )}
      {variant.availableForSale && quantityAvailable !== null && quantityAvailable < hintBelow && (
        <Badge tone="turmeric">{t.left(quantityAvailable)}</Badge>
      )}
    </p>
  )
}

function Choices({ options }: { options: MappedProductOptions[] }) {
  const t = useText(productText)
  return options.map((option) => (
    <div key={option.name} className="stack-tight">
      <h2 className="field-label choice-title">{option.name}</h2>
      <ul className="chips" aria-label={option.name}>
        {option.optionValues.map((value) => (
          <li key={value.name}>
            {value.exists ? (
              <Link
                className={value.available ? 'chip' : 'chip chip-off'}
                to={`?${value.variantUriQuery}`}
                replace
                preventScrollReset
                aria-current={value.selected || undefined}
              >
                {value.name}
                {!value.available && <span className="small"> ({t.soldOut.toLowerCase()})</span>}
              </Link>
            ) : (
              <span className="chip chip-off">
                {value.name} <span className="small">({t.notSold})</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  ))
}

type Answer = { added: true } | undefined

function AddForm({ variantId, left }: { variantId: string; left: number }) {
  const t = useText(productText)
  const fetcher = useFetcher<Answer>()
  const isAdding = fetcher.state !== 'idle'
  return (
    <fetcher.Form
      method="post"
      action={cartPath}
      className="stack"
      onSubmit={(event) => {
        // With JavaScript one stays on the page; without, the answer leads to the cart.
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        form.set('stay', '1')
        fetcher.submit(form, { method: 'post', action: cartPath })
      }}
    >
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="variantId" value={variantId} />
      <div className="buy-row">
        <QuantityInput max={Math.max(left, 1)} />
        <Button look="primary" isWide icon={ShoppingBasket} aria-disabled={isAdding || undefined}>
          {isAdding ? t.adding : t.add}
        </Button>
      </div>
      <div role="status">
        {fetcher.data?.added && !isAdding && (
          <div className="alert tone-leaf">
            <div className="alert-body row-between buy-added">
              {t.added}
              <ButtonLink to={cartPath}>{t.toCart}</ButtonLink>
            </div>
          </div>
        )}
      </div>
    </fetcher.Form>
  )
}
