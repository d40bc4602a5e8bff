// /seller/:shop/orders/:orderId/weigh: the scales. What is lighter than was paid for goes back.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { orderMessages } from '#app/domain/order/order.messages.ts'
import { refundMessages } from '#app/domain/order/refund.messages.ts'
import { weighLines } from '#app/domain/weighing/weigh-lines.server.ts'
import { findWeighing, type WeighLine } from '#app/domain/weighing/weighing-views.server.ts'
import { weighForm, weighParams } from '#app/domain/weighing/weighing.forms.ts'
import { weighingMessages } from '#app/domain/weighing/weighing.messages.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { weighingText } from '#app/i18n/weighing.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { sellerOrderPath } from '#app/seller-paths.ts'

import { invalid, notFound, readForm, readParams, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: found?.order.code ?? '' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.fulfil')
  const { orderId } = readParams(params, weighParams)
  const found = await staff.inShop((db) => findWeighing(db, orderId))
  if (!found) throw notFound()
  const { slug, name } = staff.shop
  return { shop: { slug, name }, role: staff.role, ...found }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.fulfil')
  const { orderId } = readParams(params, weighParams)
  const form = await readForm(request, weighForm)
  if (form.status !== 'success') return invalid(form)

  const asked = { ...form.value, orderId, actorId: staff.account.id }
  const outcome = await attempt(() => staff.inShop((db) => weighLines(db, asked, systemClock)))
  if (!outcome.ok) return refused(form, outcome.refusal, messages)
  return { notice: 'saved' as const }
}

const messages = { ...orderMessages, ...refundMessages, ...weighingMessages }

export default function Weigh() {
  const { shop, role, order, lines } = useLoaderData<typeof loader>()
  const t = useText(weighingText)
  const form = useFormState()
  const isSaved = useNotice() === 'saved'
  const waiting = lines.filter((line) => line.weighed === null && line.quantity > 0)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.title(order.code)}
          lead={t.lead}
          crumbs={[{ label: t.order(order.code), to: sellerOrderPath(shop.slug, order.id) }]}
        />
        {isSaved && (
          <Alert tone="leaf" isUrgent>
            <p>{t.saved}</p>
          </Alert>
        )}
        {lines.length === 0 && <p className="soft">{t.none}</p>}
        {waiting.length > 0 && (
          <Card>
            <Form method="post" className="stack">
              <FormErrors form={form} />
              {waiting.map((line, at) => (
                <Scale key={line.id} line={line} at={at} />
              ))}
              <Button look="primary">{t.save}</Button>
            </Form>
          </Card>
        )}
        <Done />
      </div>
    </SellerShell>
  )
}

const useKilograms = () => {
  const locale = useLocale()
  return (grams: number) => formatAmount(grams / 1000, locale)
}

function Scale({ line, at }: { line: WeighLine; at: number }) {
  const t = useText(weighingText)
  const form = useFormState()
  const kilograms = useKilograms()
  return (
    <div className="stack-tight">
      <strong>{[line.title, line.variantTitle].filter(Boolean).join(' · ')}</strong>
      <p className="small soft">
        {t.pieces(line.quantity, line.unit)} · {t.agreed(kilograms(line.agreedGrams))}
      </p>
      <input type="hidden" name={`lines.${at}.orderLineId`} value={line.id} />
      <TextInput
        form={form}
        name={`lines.${at}.grams`}
        label={t.weight}
        aria-label={t.weightOf(line.title)}
        hint={t.hint}
        inputMode="decimal"
        autoComplete="off"
        required={false}
      />
    </div>
  )
}

function Done() {
  const { lines } = useLoaderData<typeof loader>()
  const t = useText(weighingText)
  const kilograms = useKilograms()
  const weighed = lines.flatMap(({ weighed: one, ...line }) => (one ? [{ ...line, ...one }] : []))
  if (weighed.length === 0) return null
  return (
    <Card>
      <ul className="list">
        {weighed.map((line) => (
          <li key={line.id} className="list-item">
            <span className="grow stack-tight">
              <strong>{line.title}</strong>
              <span className="small soft">
                {t.done(kilograms(line.grams))} · {t.agreed(kilograms(line.agreedGrams))}
              </span>
            </span>
            {line.back.amount > 0n ? (
              <span>
                {t.back} <MoneyText money={line.back} />
              </span>
            ) : (
              <Badge tone="leaf">{t.nothing}</Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
