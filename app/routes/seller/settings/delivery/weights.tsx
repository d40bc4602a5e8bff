// /seller/:shop/settings/delivery/weights: how heavy one piece is, box and all.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { listWeights } from '#app/domain/shipping/delivery-settings-views.server.ts'
import { weightsForm } from '#app/domain/shipping/delivery.forms.ts'
import { saveWeights } from '#app/domain/shipping/save-weights.server.ts'
import { deliveryText } from '#app/i18n/delivery-settings.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { invalid, readForm, readQuery } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { deliverySettingsPath } from '#app/seller-paths.ts'

const query = z.object({ page: z.coerce.number().int().min(0).max(100).catch(0).default(0) })

export const meta: MetaFunction = ({ matches }) => [
  { title: deliveryText[localeOf(matches)].weightsTitle },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  const { page } = readQuery(request, query)
  const { rows, hasMore } = await inShop((db) => listWeights(db, { page }))
  return { shop: { slug: shop.slug, name: shop.name }, role, rows, page, hasMore }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'shop.settings')
  const form = await readForm(request, weightsForm)
  if (form.status !== 'success') return invalid(form)
  const asked = { shopId: shop.id, weights: form.value.grams, actorId: account.id }
  await inShop((db) => saveWeights(db, asked, systemClock))
  return redirect(donePath(deliverySettingsPath(shop.slug), 'weights'))
}

export default function Weights() {
  const { shop, role, rows, page, hasMore } = useLoaderData<typeof loader>()
  const t = useText(deliveryText)
  const form = useFormState()
  return (
    <SettingsFrame shop={shop} role={role} title={t.weightsTitle} lead={t.weightsLead}>
      <Form method="post" className="stack" key={page}>
        <FormErrors form={form} />
        <Card>
          <div className="stack">
            {rows.map((row) => (
              <TextInput
                key={row.variantId}
                form={form}
                name={`grams.${row.variantId}`}
                label={t.grams([row.title, row.variantTitle].filter(Boolean).join(' – '))}
                defaultValue={row.weightGrams?.toString()}
                inputMode="numeric"
                suffix="g"
                isOptional
              />
            ))}
          </div>
        </Card>
        <Button look="primary">{t.save}</Button>
      </Form>
      {hasMore && (
        <ButtonLink to={deliverySettingsPath(shop.slug, 'weights', { page: page + 1 })}>
          {t.more}
        </ButtonLink>
      )}
    </SettingsFrame>
  )
}
