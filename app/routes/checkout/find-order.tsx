// /orders: a guest finds an order again by its code and the telephone number it was placed with.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { openOrder } from '#app/domain/order/open-order.server.ts'
import { lookUpMessages } from '#app/domain/order/order-pass.messages.ts'
import { findOrderForm } from '#app/domain/order/order.forms.ts'
import { ownOrdersText } from '#app/i18n/own-orders.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { accountOrdersPath, orderPath } from '#app/paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { readSite } from '../site.server.ts'
import { orderPassCookie } from './order-pass-cookie.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: ownOrdersText[localeOf(matches)].findTitle },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const { marketOrigin } = await readSite(request)
  return { marketOrigin }
}

export async function action({ request, context }: ActionFunctionArgs) {
  await readSite(request)
  const form = await readForm(request, findOrderForm)
  if (form.status !== 'success') return invalid(form)

  const lookUp = { ...form.value, address: context.clientAddress }
  const outcome = await attempt(() => openOrder(lookUp, systemClock))
  if (!outcome.ok) return refused(form, outcome.refusal, lookUpMessages)
  const headers = { 'Set-Cookie': orderPassCookie(request, outcome.value.token) }
  return redirect(orderPath(form.value.code), { headers })
}

export default function FindOrder() {
  const { marketOrigin } = useLoaderData<typeof loader>()
  const t = useText(ownOrdersText)
  const form = useFormState()
  return (
    <ShopperShell isNarrow>
      <div className="stack">
        <PageHeader title={t.findTitle} lead={t.findLead} />
        <Card>
          <Form method="post" className="stack">
            <FormErrors form={form} />
            <TextInput
              form={form}
              name="code"
              label={t.code}
              hint={t.codeHint}
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
              maxLength={20}
            />
            <TextInput
              form={form}
              name="phone"
              label={t.phone}
              type="tel"
              inputMode="tel"
              autoComplete="tel"
              maxLength={20}
            />
            <Button look="primary" isWide>
              {t.find}
            </Button>
          </Form>
        </Card>
        <p className="small">
          <a href={`${marketOrigin}${accountOrdersPath}`}>{t.mine}</a>
        </p>
      </div>
    </ShopperShell>
  )
}
