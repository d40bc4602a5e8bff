// /seller/:shop/products/:productId/grid: many variants at once, a page of cells at a time.
import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'

import { ProductRoom } from '#app/components/seller-product/product-room.tsx'
import { FillForm, RepriceForm } from '#app/components/seller-product/reprice-form.tsx'
import { VariantGrid } from '#app/components/seller-product/variant-grid.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { Select } from '#app/components/ui/text-fields.tsx'
import type { ShopDb } from '#app/db/doors.server.ts'
import { fillVariants } from '#app/domain/catalog/fill-variants.server.ts'
import { gridForm, gridQuery } from '#app/domain/catalog/grid.forms.ts'
import { gridMessages } from '#app/domain/catalog/grid.messages.ts'
import { findGrid } from '#app/domain/catalog/grid-views.server.ts'
import { productParams } from '#app/domain/catalog/product.forms.ts'
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import { repriceAll, saveGrid } from '#app/domain/catalog/save-grid.server.ts'
import { findProductHead } from '#app/domain/catalog/seller-product-views.server.ts'
import { combinationCount } from '#app/domain/catalog/variant-grid.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { variantGridText } from '#app/i18n/variant-grid.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'

import { invalid, readForm, readParams, readQuery, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: variantGridText[localeOf(matches)].title },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'product.edit')
  const { productId } = readParams(params, productParams)
  const { value, after } = readQuery(request, gridQuery)
  return inShop(async (db) => {
    const product = await findProductHead(db, productId)
    if (!product) throw data(null, { status: 404 })
    const grid = await findGrid(db, { productId, value, after }, systemClock)
    const { slug, name } = shop
    return { shop: { slug, name }, role, product, grid, value }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'product.edit')
  const { productId } = readParams(params, productParams)
  const form = await readForm(request, gridForm)
  if (form.status !== 'success') return invalid(form)

  const asked = { ...form.value, productId, actorId: staff.account.id }
  const outcome = await attempt(() => staff.inShop((db) => change(db, asked)))
  if (!outcome.ok) return refused(form, outcome.refusal, { ...productMessages, ...gridMessages })
  return { done: asked.intent, count: outcome.value }
}

type Asked = ReturnType<typeof gridForm.parse> & { productId: string; actorId: string }

function change(db: ShopDb, asked: Asked): Promise<number> {
  if (asked.intent === 'save') return saveGrid(db, asked, systemClock)
  if (asked.intent === 'fill') return fillVariants(db, asked.productId, systemClock)
  return repriceAll(db, asked, systemClock)
}

export default function ProductGrid() {
  const { shop, role, product, grid } = useLoaderData<typeof loader>()
  const t = useText(variantGridText)
  const count = combinationCount(product.options)
  const values = product.options.flatMap((option) => option.values)
  return (
    <ProductRoom shop={shop} role={role} product={product}>
      <Done />
      <p className="soft">{t.lead}</p>
      <FillForm missing={count - product.variantCount} count={count} />
      <Filter values={values} />
      <VariantGrid key={JSON.stringify(grid.lines.map(fingerprint))} lines={grid.lines} />
      <Pagination nextCursor={grid.nextCursor} />
      <RepriceForm values={values} />
    </ProductRoom>
  )
}

// What was saved is shown as it was understood; what was refused stays as it was typed.
const fingerprint = ({
  id,
  price,
  sku,
}: {
  id: string
  price: { amount: bigint }
  sku: string | null
}) => `${id} ${price.amount} ${sku ?? ''}`

function Done() {
  const t = useText(variantGridText)
  const answer = useActionData<typeof action>()
  if (!answer || !('done' in answer)) return null
  const told = { save: t.saved, fill: t.filled, reprice: t.repriced }[answer.done]
  return (
    <Alert tone="leaf" isUrgent>
      <p>{told(answer.count)}</p>
    </Alert>
  )
}

function Filter({ values }: { values: readonly string[] }) {
  const { grid, value } = useLoaderData<typeof loader>()
  const t = useText(variantGridText)
  if (values.length === 0) return null
  return (
    <Form method="get" className="product-filters">
      <Select
        name="value"
        label={`${t.only} (${t.count(grid.total)})`}
        placeholder={t.all}
        defaultValue={value}
        options={values.map((one) => ({ value: one, label: one }))}
        isOptional
      />
      <Button>{t.filter}</Button>
    </Form>
  )
}
