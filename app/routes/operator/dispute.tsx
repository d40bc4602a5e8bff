// /operator/disputes/:returnId: everything that was said and shown, and the decision.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { ReturnCase } from '#app/components/aftersale/return-case.tsx'
import { OperatorShell } from '#app/components/shells/operator-shell.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Checkbox, RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextArea } from '#app/components/ui/text-fields.tsx'
import { asSystem, inShop } from '#app/db/doors.server.ts'
import { decideDispute } from '#app/domain/aftersale/decide-dispute.server.ts'
import { findReturn } from '#app/domain/aftersale/return-views.server.ts'
import { decideDisputeForm } from '#app/domain/aftersale/return.forms.ts'
import { returnMessages } from '#app/domain/aftersale/return.messages.ts'
import { findShopNames } from '#app/domain/message/shop-names.server.ts'
import { recordAccess } from '#app/domain/identity/account-events.server.ts'
import { returnsText } from '#app/i18n/returns.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { operatorDisputePath, operatorDisputesPath } from '#app/paths.ts'

import { invalid, notFound, readForm, readParams, refused } from '../forms.server.ts'
import { requireOperator } from '../guards.server.ts'

const returnParams = z.object({ returnId: z.uuid() })

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: returnsText[localeOf(matches)].title(data?.found.orderCode ?? '') },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account } = await requireOperator(request)
  const { returnId } = readParams(params, returnParams)
  const found = await asSystem('operator reads a dispute', async (db) => {
    const seen = await findReturn(db, returnId)
    if (!seen) return null
    const look = { subjectKind: 'order', subjectId: seen.orderId, purpose: 'dispute' } as const
    await recordAccess(db, { ...look, actorId: account.id }, systemClock)
    const shops = await findShopNames(db, [seen.shopId])
    return { ...seen, shopName: shops.get(seen.shopId)?.name }
  })
  if (!found) throw notFound()
  return { found }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account } = await requireOperator(request)
  const { returnId } = readParams(params, returnParams)
  const form = await readForm(request, decideDisputeForm)
  if (form.status !== 'success') return invalid(form)

  const found = await asSystem('operator decides a dispute', (db) => findReturn(db, returnId))
  if (!found) throw notFound()
  const decided = { ...form.value, returnId, operatorId: account.id }
  const outcome = await attempt(() =>
    inShop(found.shopId, (db) => decideDispute(db, decided, systemClock)),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, returnMessages)
  return redirect(operatorDisputePath(returnId))
}

export default function Dispute() {
  const { found } = useLoaderData<typeof loader>()
  const t = useText(returnsText)
  return (
    <OperatorShell>
      <div className="stack">
        <PageHeader
          title={t.title(found.orderCode)}
          lead={found.shopName}
          crumbs={[{ label: t.disputes, to: operatorDisputesPath }]}
        />
        <ReturnCase found={found} />
        {found.status === 'disputed' && <DecideCard />}
      </div>
    </OperatorShell>
  )
}

function DecideCard() {
  const t = useText(returnsText)
  const form = useFormState()
  return (
    <Card title={t.decide}>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <RadioGroup
          form={form}
          name="decision"
          label={t.decision}
          choices={[
            { value: 'shopper', label: t.forShopper },
            { value: 'shop', label: t.forShop },
          ]}
        />
        <Checkbox form={form} name="withDelivery" label={t.withDelivery} isOptional />
        <TextArea
          form={form}
          name="note"
          label={t.decideWhy}
          hint={t.decideLine}
          rows={3}
          minLength={10}
          maxLength={1000}
        />
        <Button look="primary">{t.decide}</Button>
      </Form>
    </Card>
  )
}
