// /orders/:code/:orderId/cancel: the shopper cancels, in one step and with a reason.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import {
  cancelNote,
  cancelOwnForm,
  ownCancelReasons,
} from '#app/domain/aftersale/cancel-own-order.forms.ts'
import { cancelOwnOrder } from '#app/domain/aftersale/cancel-own-order.server.ts'
import { orderMessages } from '#app/domain/order/order.messages.ts'
import { shipmentMessages } from '#app/domain/shipping/shipment.messages.ts'
import { ownOrderText } from '#app/i18n/own-order.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { readOwnOrder } from './own-order.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: ownOrderText[localeOf(matches)].cancelTitle(data?.code ?? '') },
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'same-origin' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { order, orderTo } = await readOwnOrder(request, params)
  return { code: order.code, status: order.status, orderTo }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const own = await readOwnOrder(request, params)
  const form = await readForm(request, cancelOwnForm)
  if (form.status !== 'success') return invalid(form)

  const asked = {
    orderId: own.order.id,
    reason: cancelNote(form.value),
    accountId: own.accountId,
  }
  const outcome = await attempt(() => own.inShop((db) => cancelOwnOrder(db, asked, systemClock)))
  if (!outcome.ok) return refused(form, outcome.refusal, { ...shipmentMessages, ...orderMessages })
  return redirect(own.orderTo)
}

export default function CancelOrder() {
  const { code, status, orderTo } = useLoaderData<typeof loader>()
  const t = useText(ownOrderText)
  const form = useFormState()
  return (
    <ShopperShell isNarrow>
      <div className="stack">
        <PageHeader title={t.cancelTitle(code)} crumbs={[{ label: t.toOrder, to: orderTo }]} />
        <FormErrors form={form} />
        {status === 'confirmed' ? (
          <Card>
            <Form method="post" className="stack">
              <p>{t.cancelLine}</p>
              <RadioGroup
                form={form}
                name="reason"
                label={t.cancelWhy}
                choices={ownCancelReasons.map((reason) => {
                  return { value: reason, label: t.cancelReasons[reason] }
                })}
              />
              <TextInput form={form} name="note" label={t.cancelNote} maxLength={300} isOptional />
              <div className="row">
                <Button look="danger">{t.cancel}</Button>
                <ButtonLink to={orderTo}>{t.keepIt}</ButtonLink>
              </div>
            </Form>
          </Card>
        ) : (
          <Alert tone="turmeric" title={t.cannotCancel}>
            <p>{t.cannotCancelLine}</p>
          </Alert>
        )}
      </div>
    </ShopperShell>
  )
}
