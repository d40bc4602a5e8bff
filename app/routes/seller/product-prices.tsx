// /seller/:shop/products/:productId/prices: options, and what each variant costs.
import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { OptionsForm } from '#app/components/seller-product/options-form.tsx'
import { ProductRoom } from '#app/components/seller-product/product-room.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { NewVariantForm, VariantForm } from '#app/components/seller-product/variant-forms.tsx'
import type { ShopDb } from '#app/db/doors.server.ts'
import { addVariant } from '#app/domain/catalog/add-variant.server.ts'
import { pricesForm, productParams } from '#app/domain/catalog/product.forms.ts'
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import { productLimits } from '#app/domain/catalog/product.ts'
import { removeVariant } from '#app/domain/catalog/remove-variant.server.ts'
import { findSellerProduct } from '#app/domain/catalog/seller-product-views.server.ts'
import { setOptions } from '#app/domain/catalog/set-options.server.ts'
import { updateVariant } from '#app/domain/catalog/update-variant.server.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { variantGridText } from '#app/i18n/variant-grid.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { sellerProductPath } from '#app/seller-paths.ts'

import { invalid, readForm, readParams, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerProductsText[localeOf(matches)].prices },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'product.edit')
  const { productId } = readParams(params, productParams)
  const product = await inShop((db) => findSellerProduct(db, productId, systemClock))
  if (!product) throw data(null, { status: 404 })
  return { shop: { slug: shop.slug, name: shop.name }, role, product }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'product.edit')
  const { productId } = readParams(params, productParams)
  const form = await readForm(request, pricesForm)
  if (form.status !== 'success') return invalid(form)

  const outcome = await attempt(() => staff.inShop((db) => change(db, productId, form.value)))
  if (!outcome.ok) return refused(form, outcome.refusal, productMessages)
  return { notice: 'saved' as const }
}

async function change(
  db: ShopDb,
  productId: string,
  asked: ReturnType<typeof pricesForm.parse>,
): Promise<void> {
  if (asked.intent === 'options')
    return setOptions(db, { productId, options: asked.options }, systemClock)
  if (asked.intent === 'remove')
    return removeVariant(db, { productId, variantId: asked.variantId }, systemClock)
  if (asked.intent === 'change') return updateVariant(db, { ...asked, productId }, systemClock)
  await addVariant(db, { ...asked, productId }, systemClock)
}

export default function ProductPrices() {
  const { shop, role, product } = useLoaderData<typeof loader>()
  const isLarge = product.variants.length > productLimits.variantCards
  return (
    <ProductRoom shop={shop} role={role} product={product}>
      <GridLink shop={shop.slug} product={product} />
      {!isLarge &&
        product.variants.map((variant) => (
          <VariantForm key={variant.id} product={product} variant={variant} />
        ))}
      {product.options.length > 0 && (
        <NewVariantForm key={product.variants.length} product={product} />
      )}
      <OptionsForm product={product} />
    </ProductRoom>
  )
}

type LinkProps = { shop: string; product: { id: string; variants: readonly unknown[] } }

function GridLink({ shop, product }: LinkProps) {
  const t = useText(variantGridText)
  const count = product.variants.length
  return (
    <div className="stack-tight">
      {count > productLimits.variantCards && <p className="soft">{t.tooMany(count)}</p>}
      <p>
        <ButtonLink to={sellerProductPath(shop, product.id, 'grid')}>{t.open}</ButtonLink>
      </p>
    </div>
  )
}
